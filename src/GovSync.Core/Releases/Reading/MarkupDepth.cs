using System.Collections.Frozen;

namespace GovSync.Core.Releases.Reading;

/// <summary>
/// Guards the parser against hostile markup: its time grows with the square of the depth, and its stack with the depth. No real page is
/// nearly as deep; one that is gets cut there.
/// </summary>
internal static class MarkupDepth
{
    private const int MaxOpenTags = 2000;
    private const int LongestName = 12;

    /// <summary>Elements without an end tag, or whose end tag authors leave out: they don't count.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Uncounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "p", "li", "dt", "dd", "option", "br", "img", "input", "meta", "link", "hr", "col", "base", "area", "param", "source", "embed",
        "wbr", "frame", "track").GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Limit(string markup)
    {
        var open = 0;
        for (var at = markup.IndexOf('<', StringComparison.Ordinal); at >= 0; at = markup.IndexOf('<', at + 1))
        {
            var isClosing = at + 1 < markup.Length && markup[at + 1] == '/';
            var name = NameAt(markup, at + (isClosing ? 2 : 1));
            if (name.IsEmpty || Uncounted.Contains(name))
            {
                continue;
            }

            open = isClosing ? Math.Max(0, open - 1) : open + 1;
            if (open > MaxOpenTags)
            {
                return markup[..at];
            }
        }

        return markup;
    }

    private static ReadOnlySpan<char> NameAt(string markup, int start)
    {
        var end = start;
        while (end < markup.Length && end - start < LongestName && char.IsAsciiLetterOrDigit(markup[end]))
        {
            end++;
        }

        return markup.AsSpan(start, Math.Max(0, end - start));
    }
}
