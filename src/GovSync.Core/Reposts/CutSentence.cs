using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>
/// The first shared words may begin within a sentence: what stands before them there is the document's own, unlike what a page puts above it.
/// </summary>
internal static class CutSentence
{
    /// <summary>A longer beginning is not cut by one change of words.</summary>
    private const int Longest = 60;

    /// <summary>Longer words at the beginning of a line may be the page's own.</summary>
    private const int LongestFirstWords = 8;

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
        return shared == 0 && !AreFirstWords(original, left, gap.LeftEnd, candidate, right, gap.RightEnd) ? null
            : new(left + shared, gap.LeftEnd - left - shared, right + shared, gap.RightEnd - right - shared);
    }

    /// <summary>广东省人民政府, 北京省人民政府: a few words exchanged where both lines begin.</summary>
    private static bool AreFirstWords(ComparedPage original, int left, int leftEnd, ComparedPage candidate, int right, int rightEnd) =>
        leftEnd - left is > 0 and <= LongestFirstWords && rightEnd - right is > 0 and <= LongestFirstWords
        && original.HasLineEndBefore(left) && candidate.HasLineEndBefore(right);
}
