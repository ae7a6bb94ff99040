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
        for (var by = 0; by <= Farthest && start - by > 0 && end - by < page.Folded.Length && gap.Left - by > 0 && gap.Right - by > 0; by++)
        {
            if (page.StartOfSentence(start - by + 1) == start - by && page.StartOfSentence(end - by + 1) == end - by)
            {
                return gap with { Left = gap.Left - by, Right = gap.Right - by };
            }

            if (page.Folded[start - by - 1] != page.Folded[end - by - 1])
            {
                break;
            }
        }

        return gap;
    }
}
