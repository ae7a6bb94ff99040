namespace GovSync.Core.Text;

/// <summary>Picks from anchors, given in the left text's order, those whose order in the right text agrees.</summary>
internal static class AnchorChain
{
    /// <summary>The chain that shares most characters; overlaps in the right text are trimmed. O(n log n).</summary>
    public static List<SharedRun> Heaviest(List<SharedRun> runs)
    {
        if (runs.Count < 2)
        {
            return runs;
        }

        var byRightEnd = Enumerable.Range(0, runs.Count).OrderBy(i => runs[i].RightEnd).ToArray();
        var rankOf = new int[runs.Count];
        for (var rank = 0; rank < byRightEnd.Length; rank++)
        {
            rankOf[byRightEnd[rank]] = rank + 1;
        }

        var (best, previous) = Weigh(runs, rankOf);
        var chain = new List<SharedRun>();
        for (var i = Array.IndexOf(best, best.Max()); i >= 0; i = previous[i])
        {
            chain.Add(runs[i]);
        }

        chain.Reverse();
        return Trim(chain);
    }

    /// <summary>Weight of the heaviest chain that ends in each run, and the run before it; a Fenwick tree over the right ends holds the maxima.</summary>
    private static (int[] Best, int[] Previous) Weigh(List<SharedRun> runs, int[] rankOf)
    {
        var best = new int[runs.Count];
        var previous = new int[runs.Count];
        var tree = Enumerable.Repeat(-1, runs.Count + 1).ToArray();
        for (var i = 0; i < runs.Count; i++)
        {
            var before = -1;
            for (var rank = rankOf[i] - 1; rank > 0; rank -= rank & -rank)
            {
                if (tree[rank] >= 0 && (before < 0 || best[tree[rank]] > best[before]))
                {
                    before = tree[rank];
                }
            }

            previous[i] = before;
            best[i] = runs[i].Length + (before < 0 ? 0 : best[before]);
            for (var rank = rankOf[i]; rank <= runs.Count; rank += rank & -rank)
            {
                if (tree[rank] < 0 || best[tree[rank]] < best[i])
                {
                    tree[rank] = i;
                }
            }
        }

        return (best, previous);
    }

    private static List<SharedRun> Trim(List<SharedRun> chain)
    {
        var trimmed = new List<SharedRun>(chain.Count);
        var end = 0;
        foreach (var run in chain)
        {
            var cut = Math.Max(0, end - run.Right);
            if (run.Length > cut)
            {
                trimmed.Add(new(run.Left + cut, run.Right + cut, run.Length - cut));
                end = run.RightEnd;
            }
        }

        return trimmed;
    }
}
