using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Core.Interpretations;

/// <summary>How one page links another.</summary>
internal enum LinkStrength
{
    None,

    /// <summary>The target's title stands in the text, where excerpts and copies lose their links.</summary>
    Named,

    /// <summary>A link whose words are the target's title, to an address that is not the known one.</summary>
    ByTitle,

    ByAddress,
}

internal static class InterpretationLinks
{
    private const int ShortestTitle = 10;

    public static LinkStrength Between(PageReading from, PageReading to)
    {
        if (from.Links.Concat(from.Attachments).Any(link => CanonicalUrl.AreSame(link.Url ?? link.Href, to.Url) || CanonicalUrl.AreSame(link.Href, to.Url)))
        {
            return LinkStrength.ByAddress;
        }

        var title = DocumentTitle.Of(to.Title).Folded;
        if (title.Length < ShortestTitle || title == DocumentTitle.Of(from.Title).Folded)
        {
            return LinkStrength.None;
        }

        return from.Links.Any(link => IsTitle(link.Text, title)) ? LinkStrength.ByTitle
            : from.Text.Split('\n').Any(line => line.Length < 3 * title.Length && IsTitle(line, title)) ? LinkStrength.Named
            : LinkStrength.None;
    }

    private static bool IsTitle(string words, string title)
    {
        var folded = DocumentTitle.Of(words).Folded;
        return folded == title || (folded.Length >= ShortestTitle && folded.Length < title.Length + 8 && folded.EndsWith(title, StringComparison.Ordinal));
    }
}
