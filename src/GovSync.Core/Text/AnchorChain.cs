namespace GovSync.Core.Text;

/// <summary>Picks from anchors, given in the left text's order, those whose order in the right text agrees.</summary>
internal static class AnchorChain
{
    /// <summary>Neighbours may claim the same characters where one side repeats them: 12000, 1200, or an item of a list that ends as the one before.</summary>
    private const int LongestOverlap = 80;

    private const int ShortestRest = 3;

    /// <summary>The chain that shares most characters; overlaps in the right text are trimmed. O(n log n).</summary>
    public static List<SharedRun> Heaviest(List<SharedRun> runs)
    {
        if (runs.Count < 2)
        {
            return runs;
        }

        var (best, previous) = Weigh(runs);
        var chain = new List<SharedRun>();
        for (var i = Array.IndexOf(best, best.Max()); i >= 0; i = previous[i])
        {
            chain.Add(runs[i]);
        }

        chain.Reverse();
        return Trim(chain);
    }

    /// <summary>Weight of the heaviest chain that ends in each run, and the run before it; a Fenwick tree over the right ends holds the maxima.</summary>
    private static (int[] Best, int[] Previous) Weigh(List<SharedRun> runs)
    {
        var ends = runs.Select(run => run.RightEnd).Distinct().Order().ToArray();
        var best = new int[runs.Count];
        var previous = new int[runs.Count];
        var tree = Enumerable.Repeat(-1, ends.Length + 1).ToArray();
        for (var i = 0; i < runs.Count; i++)
        {
            var before = -1;
            for (var rank = CountUpTo(ends, runs[i].Right + Math.Min(LongestOverlap, (runs[i].Length + 1) / 2)); rank > 0; rank -= rank & -rank)
            {
                if (tree[rank] >= 0 && (before < 0 || best[tree[rank]] > best[before]))
                {
                    before = tree[rank];
                }
            }

            previous[i] = before;
            best[i] = runs[i].Length + (before < 0 ? 0 : best[before]);
            for (var rank = CountUpTo(ends, runs[i].RightEnd); rank < tree.Length; rank += rank & -rank)
            {
                if (tree[rank] < 0 || best[tree[rank]] < best[i])
                {
                    tree[rank] = i;
                }
            }
        }

        return (best, previous);
    }

    private static int CountUpTo(int[] sorted, int limit)
    {
        var at = Array.BinarySearch(sorted, limit);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>What two neighbours both claim goes to the longer; a shorter one that is left with too little goes.</summary>
    private static List<SharedRun> Trim(List<SharedRun> chain)
    {
        var trimmed = new List<SharedRun>(chain.Count);
        foreach (var next in chain)
        {
            var run = next;
            while (trimmed.Count > 0 && Math.Max(trimmed[^1].RightEnd - run.Right, trimmed[^1].LeftEnd - run.Left) is > 0 and var overlap)
            {
                var last = trimmed[^1];
                if (last.Length > run.Length)
                {
                    run = new(run.Left + overlap, run.Right + overlap, run.Length - overlap);
                    break;
                }

                trimmed.RemoveAt(trimmed.Count - 1);
                if (last.Length - overlap >= ShortestRest)
                {
                    trimmed.Add(last with { Length = last.Length - overlap });
                }
            }

            if (run.Length > 0)
            {
                trimmed.Add(run);
            }
        }

        return trimmed;
    }
}
