namespace GovSync.Core.Text;

/// <summary>
/// A short run may be laid beside an earlier copy of a phrase, and tear a hole into the text. Where the next run could as well begin
/// with it, or the one before end with it, it belongs there.
/// </summary>
internal static class StrayRuns
{
    private const int LongestStray = 24;

    public static List<SharedRun> Absorb(List<SharedRun> runs, string left, string right)
    {
        var kept = new List<SharedRun>(runs.Count);
        foreach (var next in runs)
        {
            var run = next;
            while (kept.Count > 0 && AreTorn(kept[^1], run))
            {
                var last = kept[^1];
                if (last.Length <= LongestStray && Ends(left, run.Left, right, run.Right, last.Length))
                {
                    run = new(run.Left - last.Length, run.Right - last.Length, run.Length + last.Length);
                    kept.RemoveAt(kept.Count - 1);
                }
                else if (run.Length <= LongestStray && Begins(left, last.LeftEnd, right, last.RightEnd, run.Length))
                {
                    run = last with { Length = last.Length + run.Length };
                    kept.RemoveAt(kept.Count - 1);
                }
                else
                {
                    break;
                }
            }

            kept.Add(run);
        }

        return kept;
    }

    /// <summary>Nothing lies between on one side, something on the other.</summary>
    private static bool AreTorn(SharedRun before, SharedRun after) => (before.LeftEnd == after.Left) != (before.RightEnd == after.Right);

    private static bool Ends(string left, int leftEnd, string right, int rightEnd, int length) =>
        leftEnd >= length && rightEnd >= length
        && left.AsSpan(leftEnd - length, length).SequenceEqual(right.AsSpan(rightEnd - length, length));

    private static bool Begins(string left, int start, string right, int other, int length) =>
        start + length <= left.Length && other + length <= right.Length
        && left.AsSpan(start, length).SequenceEqual(right.AsSpan(other, length));
}
