using System.Text;

namespace GovSync.Core.Text;

/// <summary>What counts as white space in pages: also the ideographic space, no-break and zero-width characters.</summary>
public static class WhiteSpace
{
    /// <summary>Runs of white space become one space; none at the ends. Zero-width characters vanish.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (!NeedsFolding(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        var isPending = false;
        foreach (var c in text)
        {
            if (IsZeroWidth(c))
            {
                continue;
            }

            if (IsSpace(c))
            {
                isPending = folded.Length > 0;
                continue;
            }

            if (isPending)
            {
                folded.Append(' ');
                isPending = false;
            }

            folded.Append(c);
        }

        return folded.ToString();
    }

    /// <summary>No white space at all: what is left of labels such as "来 源".</summary>
    public static string Remove(string? text)
        => string.IsNullOrEmpty(text) ? "" : string.Concat(text.Where(c => !IsSpace(c) && !IsZeroWidth(c)));

    /// <summary>Null for what holds nothing but white space, else the folded text.</summary>
    public static string? FoldOrNull(string? text) => Fold(text) is { Length: > 0 } folded ? folded : null;

    public static bool IsSpace(char c) => char.IsWhiteSpace(c);

    public static bool IsZeroWidth(char c)
        => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F';

    private static bool NeedsFolding(string text)
    {
        var wasSpace = true;
        foreach (var c in text)
        {
            var isSpace = IsSpace(c);
            if ((isSpace && (wasSpace || c != ' ')) || IsZeroWidth(c))
            {
                return true;
            }

            wasSpace = isSpace;
        }

        return wasSpace;
    }
}
