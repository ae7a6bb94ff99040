using System.Buffers;

namespace GovSync.Core.Text;

/// <summary>A folded text and where each of its characters stands in the text it came from.</summary>
/// <param name="Positions">One index into the source text for each character of <paramref name="Text"/>.</param>
/// <param name="TraditionalShare">Share of the characters that were traditional, 0 to 1.</param>
public sealed record FoldedText(string Text, IReadOnlyList<int> Positions, double TraditionalShare);

/// <summary>
/// Brings texts to a form in which the same words are equal however a page writes them: full-width letters and digits to half-width,
/// traditional characters to simplified, letters to lower case; punctuation and white space are dropped, as is pinyin in brackets that
/// some mirrors put behind characters. What makes a figure stays: digits, per cent signs and the point inside a number.
/// </summary>
public static class TextFold
{
    /// <summary>Longer texts are cut here, so that no page can make a comparison endless.</summary>
    public const int LongestText = 300_000;

    private const int LongestPinyin = 7;

    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = ArrayPool<char>.Shared.Rent(LengthOf(text));
        var (length, _) = Walk(text, folded, []);
        var result = new string(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        return result;
    }

    public static FoldedText FoldWithPositions(string? text)
    {
        text ??= "";
        var folded = ArrayPool<char>.Shared.Rent(LengthOf(text));
        var positions = new int[LengthOf(text)];
        var (length, traditional) = Walk(text, folded, positions);
        var result = new string(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        return new(result, new ArraySegment<int>(positions, 0, length), length == 0 ? 0 : (double)traditional / length);
    }

    /// <summary>Half-width, lower case, simplified; punctuation unchanged but for its width.</summary>
    public static char FoldCharacter(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(character - 0xFEE0)),
        '○' or '◯' or '零' => '〇',
        < '\u0080' => char.ToLowerInvariant(character),
        _ => TraditionalScript.Fold(character),
    };

    private static int LengthOf(string text) => Math.Min(text.Length, LongestText);

    /// <param name="positions">Empty = not asked for.</param>
    /// <returns>How many characters stayed, and how many of them were traditional.</returns>
    private static (int Length, int Traditional) Walk(string text, Span<char> folded, Span<int> positions)
    {
        var (length, traditional) = (0, 0);
        var end = LengthOf(text);
        for (var i = 0; i < end; i++)
        {
            var character = FoldCharacter(text[i]);
            if (character == '(' && PinyinLength(text, i) is > 0 and var pinyin)
            {
                i += pinyin;
            }
            else if (Stays(character, text, i))
            {
                traditional += character >= '\u3400' && character != text[i] ? 1 : 0;
                if (!positions.IsEmpty)
                {
                    positions[length] = i;
                }

                folded[length++] = character;
            }
        }

        return (length, traditional);
    }

    private static bool Stays(char character, string text, int i) =>
        char.IsLetterOrDigit(character)
        || character is '〇' or '%' or '‰'
        || char.IsSurrogate(character)
        || (character == '.' && IsDigitAt(text, i - 1) && IsDigitAt(text, i + 1));

    private static bool IsDigitAt(string text, int i) =>
        i >= 0 && i < text.Length && char.IsAsciiDigit(FoldCharacter(text[i]));

    /// <summary>Length of "(dǎo)" after its first bracket, 0 if this is no pinyin: "(CPU)" is the document's own.</summary>
    private static int PinyinLength(string text, int open)
    {
        var hasToneMark = false;
        for (var i = open + 1; i < text.Length && i <= open + LongestPinyin; i++)
        {
            var character = text[i];
            if (character is ')' or '）')
            {
                return hasToneMark ? i - open : 0;
            }

            if (!char.IsLetter(character) || character >= '\u0250')
            {
                return 0;
            }

            hasToneMark |= character >= '\u0080';
        }

        return 0;
    }
}
