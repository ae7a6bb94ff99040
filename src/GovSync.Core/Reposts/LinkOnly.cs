using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>Recognises a page that names and links the original without its text.</summary>
internal static class LinkOnly
{
    private const int ShortestTitle = 8;

    public static bool Is(ComparedPage original, ComparedPage candidate)
    {
        var title = original.Title.Folded;
        return title.Length >= ShortestTitle
            && original.Reading.Url is { } url
            && !RelatedSigns.Explains(original, candidate)
            && candidate.Reading.Links.Any(link => CanonicalUrl.AreSame(link.Url ?? link.Href, url))
            && (candidate.Title.Folded.Contains(title, StringComparison.Ordinal) || candidate.Folded.Contains(title, StringComparison.Ordinal));
    }
}
