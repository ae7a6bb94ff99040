using System.Text.RegularExpressions;
using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>Which sentences of a stretch that only one side has a reader would mind: not signatures, not furniture, not what only moved.</summary>
internal static partial class MindedSentences
{
    /// <summary>A sentence belongs to a stretch that holds so much of it.</summary>
    private const double MostOfIt = 0.8;

    private const int ShortestMoved = 8;

    /// <summary>Where so much of one stretch is elsewhere or missing, nobody asks whether the rest only moved; the search is the costly part.</summary>
    private const int MostSearched = 500;

    public static IReadOnlyList<Range> Within(ComparedPage page, int start, int end, int shortest, string other)
    {
        var minded = new List<Range>();
        var searched = 0;
        for (var i = FirstEndingAfter(page.Sentences, start); i < page.Sentences.Count && page.Sentences[i].Start.Value < end; i++)
        {
            var sentence = page.Sentences[i];
            var length = sentence.End.Value - sentence.Start.Value;
            var inside = Math.Min(end, sentence.End.Value) - Math.Max(start, sentence.Start.Value);
            if (length >= shortest && inside >= MostOfIt * length && IsMinded(page, sentence)
                && (searched++ >= MostSearched || !IsElsewhere(page.Folded[sentence], page.Folded, other)))
            {
                minded.Add(sentence);
            }
        }

        return minded;
    }

    private static int FirstEndingAfter(IReadOnlyList<Range> sentences, int position)
    {
        int low = 0, high = sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].End.Value <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsMinded(ComparedPage page, Range sentence)
    {
        var quote = page.Quote(sentence.Start.Value, sentence.End.Value).Trim();
        var folded = page.Folded[sentence];
        return !Omittable().IsMatch(quote)
            && !(IsLine(page, sentence) && (Signatures().IsMatch(quote) || (Addressees().IsMatch(quote) && EndsInColon(page, sentence))))
            && !PageChrome.IsChrome(quote)
            && !page.Title.Folded.Contains(folded, StringComparison.Ordinal)
            && !(page.Number is { } number && folded == TextFold.Fold(number));
    }

    /// <summary>Moved, not missing: three quarters of it stand in the other text as often as in its own.</summary>
    private static bool IsElsewhere(string sentence, string own, string other)
    {
        sentence = ItemNumber().Replace(sentence, "");
        var most = Math.Max(Math.Min(ShortestMoved, sentence.Length), sentence.Length * 3 / 4);
        return IsAsOften(sentence[..most], own, other) || IsAsOften(sentence[^most..], own, other);
    }

    private static bool IsAsOften(string words, string own, string other) =>
        other.Contains(words, StringComparison.Ordinal) && CountOf(words, other) >= CountOf(words, own);

    /// <summary>Without overlaps: a text of one repeated character would be compared with itself at each of them.</summary>
    private static int CountOf(string words, string text)
    {
        var count = 0;
        for (var at = 0; (at = text.IndexOf(words, at, StringComparison.Ordinal)) >= 0; at += words.Length)
        {
            count++;
        }

        return count;
    }

    [GeneratedRegex("^([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?=[^0-9年月日])")]
    private static partial Regex ItemNumber();

    /// <summary>True if it stands on a line of its own.</summary>
    private static bool IsLine(ComparedPage page, Range sentence) =>
        page.HasLineEndBefore(sentence.Start.Value) && page.HasLineEndBefore(sentence.End.Value);

    private static bool EndsInColon(ComparedPage page, Range sentence)
    {
        var last = page.Positions[sentence.End.Value - 1] + 1;
        return page.Source.AsSpan(last, Math.Min(2, page.Source.Length - last)).ContainsAny('：', ':');
    }

    /// <summary>One body or several, as a document is signed.</summary>
    [GeneratedRegex("^([^，。；:：的\\s]{2,24}(局|厅|部|委|委员会|办公室|政府|行|会|院|署|中心|公安|商务|总队)\\s*)+$")]
    private static partial Regex Signatures();

    /// <summary>主送机关: pages leave the line out or show it above.</summary>
    [GeneratedRegex("^(各|国务院|省|市|区|县|自治区|有关|教育|中央)[^。；]{3,200}$")]
    private static partial Regex Addressees();

    [GeneratedRegex("""
        ^[\s\d〇○一二三四五六七八九十年月日]{6,16}$
        | ^附\s*件
        | 抄送|印发$|^编者按|联系(人|电话)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Omittable();
}
