using System.Buffers;
using System.Text;
using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>Numbers of list items: 1. 2. （一）. A page's mark-up loses or makes them, and nobody minds.</summary>
internal static class ItemNumbers
{
    private const int Longest = 3;

    private static readonly SearchValues<char> Before = SearchValues.Create("\n。；;：: ");
    private static readonly SearchValues<char> Behind = SearchValues.Create("、.．)）,， ");

    /// <summary>True if both sides of the gap say the same but for item numbers that one of them does not have.</summary>
    public static bool AreAllThatDiffers(ComparedPage original, ComparedPage candidate, Gap gap)
    {
        var (left, leftNumbers) = Split(original, gap.Left, gap.LeftEnd);
        var (right, rightNumbers) = Split(candidate, gap.Right, gap.RightEnd);
        return left == right && (leftNumbers.Length == 0 || rightNumbers.Length == 0);
    }

    private static (string Words, string Numbers) Split(ComparedPage page, int start, int end)
    {
        var (words, numbers) = (new StringBuilder(), new StringBuilder());
        for (var i = start; i < end;)
        {
            var length = 0;
            while (i + length < end && IsNumeral(page.Folded[i + length]))
            {
                length++;
            }

            var isItem = length > 0 && IsOne(page, i, i + length);
            (isItem ? numbers : words).Append(page.Folded, i, Math.Max(1, length));
            i += Math.Max(1, length);
        }

        return (words.ToString(), numbers.ToString());
    }

    private static bool IsOne(ComparedPage page, int start, int end)
    {
        if (end - start > Longest || end >= page.Positions.Count)
        {
            return false;
        }

        var before = start == 0 ? "\n" : page.Source[(page.Positions[start - 1] + 1)..page.Positions[start]];
        var behind = page.Source[(page.Positions[end - 1] + 1)..page.Positions[end]];
        return before.AsSpan().ContainsAny(Before) && behind.AsSpan().ContainsAny(Behind);
    }

    private static bool IsNumeral(char character) => Numerals.IsArabic(character) || Numerals.IsChinese(character);
}
