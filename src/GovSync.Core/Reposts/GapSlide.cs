using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>
/// Where only one side has words and they end as what stands before them does, an alignment may put the gap at several places. It belongs where
/// a sentence begins and ends: a sentence left out is then seen as one.
/// </summary>
internal static class GapSlide
{
    private const int Farthest = 60;

    public static Gap ToSentence(ComparedPage original, ComparedPage candidate, Gap gap)
    {
        if (gap.LeftLength > 0 && gap.RightLength > 0)
        {
            return gap;
        }

        var (page, start, end) = gap.RightLength == 0 ? (original, gap.Left, gap.LeftEnd) : (candidate, gap.Right, gap.RightEnd);
        return ByLeast(page, start, end, Math.Min(gap.Left, gap.Right)) is { } by
            ? gap with { Left = gap.Left + by, Right = gap.Right + by }
            : gap;
    }

    /// <summary>How far to move, left (negative) or right; null where no place within reach is a sentence's.</summary>
    private static int? ByLeast(ComparedPage page, int start, int end, int mostLeft)
    {
        for (var by = 0; by >= -Farthest && by > -mostLeft; by--)
        {
            if (AreSentences(page, start + by, end + by))
            {
                return by;
            }

            if (page.Folded[start + by - 1] != page.Folded[end + by - 1])
            {
                break;
            }
        }

        for (var by = 1; by <= Farthest && end + by < page.Folded.Length && page.Folded[start + by - 1] == page.Folded[end + by - 1]; by++)
        {
            if (AreSentences(page, start + by, end + by))
            {
                return by;
            }
        }

        return null;
    }

    private static bool AreSentences(ComparedPage page, int start, int end) =>
        end < page.Folded.Length && page.StartOfSentence(start + 1) == start && page.StartOfSentence(end + 1) == end;
}
