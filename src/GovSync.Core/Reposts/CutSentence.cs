using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>
/// The first shared words may begin within a sentence: what stands before them there is the document's own, unlike what a page puts above it.
/// </summary>
internal static class CutSentence
{
    /// <summary>A longer beginning is not cut by one change of words.</summary>
    private const int Longest = 60;

    /// <summary>The words before the first shared ones where both sentences begin alike; null if the page's own words stand there.</summary>
    public static Gap? AtHead(ComparedPage original, ComparedPage candidate, Gap gap)
    {
        int left = original.StartOfSentence(gap.LeftEnd), right = candidate.StartOfSentence(gap.RightEnd);
        left = Math.Max(left, gap.Left);
        right = Math.Max(right, gap.Right);
        if (gap.LeftEnd - left > Longest || gap.RightEnd - right > Longest)
        {
            return null;
        }

        var shared = original.Folded.AsSpan(left, gap.LeftEnd - left).CommonPrefixLength(candidate.Folded.AsSpan(right, gap.RightEnd - right));
        return shared == 0 ? null : new(left + shared, gap.LeftEnd - left - shared, right + shared, gap.RightEnd - right - shared);
    }
}
