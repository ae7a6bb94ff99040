using System.Runtime.InteropServices;

namespace GovSync.Core.Text;

/// <summary>A run that both texts have: where it begins in each.</summary>
internal readonly record struct SharedRun(int Left, int Right, int Length)
{
    public int LeftEnd => Left + Length;

    public int RightEnd => Right + Length;
}

/// <summary>A place where the texts differ, between two shared runs; one side may be empty.</summary>
internal readonly record struct Gap(int Left, int LeftLength, int Right, int RightLength)
{
    public int LeftEnd => Left + LeftLength;

    public int RightEnd => Right + RightLength;
}

/// <summary>
/// Lays two folded texts side by side: runs that occur once in the right text anchor the left one, the heaviest chain of anchors in
/// order is kept, and what lies between is anchored again by shorter runs. Nearly linear, and blind to how paragraphs are cut.
/// </summary>
internal sealed class TextAlignment
{
    private const int LongAnchor = 10;
    private const int ShortAnchor = 3;

    /// <summary>Longer gaps are not anchored by short runs: three characters in common mean nothing there.</summary>
    private const int LongestRefinedGap = 1_500;

    private TextAlignment(IReadOnlyList<SharedRun> runs, int leftLength, int rightLength)
    {
        Runs = runs;
        Shared = runs.Sum(run => run.Length);
        Gaps = GapsBetween(runs, leftLength, rightLength);
    }

    /// <summary>In the order of both texts, without overlaps.</summary>
    public IReadOnlyList<SharedRun> Runs { get; }

    /// <summary>Characters that both have, in order.</summary>
    public int Shared { get; }

    /// <summary>What is not shared, the heads and tails of both included.</summary>
    public IReadOnlyList<Gap> Gaps { get; }

    public static TextAlignment Of(string left, string right)
    {
        var anchors = Anchors(left, right, new Gap(0, left.Length, 0, right.Length), LongAnchor);
        var runs = new List<SharedRun>();
        foreach (var gap in GapsBetween(anchors, left.Length, right.Length))
        {
            var isOuter = gap.Left == 0 || gap.LeftEnd == left.Length;
            if (gap is { LeftLength: > 0 and <= LongestRefinedGap, RightLength: > 0 and <= LongestRefinedGap })
            {
                runs.AddRange(Anchors(left, right, gap, isOuter ? ShortAnchor * 2 : ShortAnchor));
            }
        }

        runs.AddRange(anchors);
        runs.Sort((a, b) => a.Left.CompareTo(b.Left));
        return new(StrayRuns.Absorb(runs, left, right), left.Length, right.Length);
    }

    private static List<SharedRun> Anchors(string left, string right, Gap within, int length)
    {
        var places = UniquePlaces(right, within, length);
        var runs = new List<SharedRun>();
        var floor = within.Left;
        for (var i = within.Left; i + length <= within.LeftEnd; i++)
        {
            if (places.TryGetValue(Shingles.HashOf(left.AsSpan(i, length)), out var at) && at >= 0
                && Grow(left, right, within, i, at, floor) is { } run && run.Length >= length)
            {
                runs.Add(run);
                i = run.LeftEnd - 1;
                floor = run.LeftEnd;
            }
        }

        return AnchorChain.Heaviest(runs);
    }

    /// <summary>Where each run of the right text stands; -1 for one that stands there more than once.</summary>
    private static Dictionary<ulong, int> UniquePlaces(string right, Gap within, int length)
    {
        var places = new Dictionary<ulong, int>(Math.Max(0, within.RightLength - length + 1));
        for (var j = within.Right; j + length <= within.RightEnd; j++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, Shingles.HashOf(right.AsSpan(j, length)), out var isKnown);
            place = isKnown ? -1 : j;
        }

        return places;
    }

    private static SharedRun Grow(string left, string right, Gap within, int i, int j, int floor)
    {
        int start = i, other = j;
        while (start > floor && other > within.Right && left[start - 1] == right[other - 1])
        {
            start--;
            other--;
        }

        var length = i - start;
        while (start + length < within.LeftEnd && other + length < within.RightEnd && left[start + length] == right[other + length])
        {
            length++;
        }

        return new(start, other, length);
    }

    private static List<Gap> GapsBetween(IReadOnlyList<SharedRun> runs, int leftLength, int rightLength)
    {
        var gaps = new List<Gap>();
        int left = 0, right = 0;
        foreach (var run in runs.Append(new(leftLength, rightLength, 0)))
        {
            if (run.Left > left || run.Right > right)
            {
                gaps.Add(new(left, run.Left - left, right, run.Right - right));
            }

            (left, right) = (run.LeftEnd, run.RightEnd);
        }

        return gaps;
    }
}
