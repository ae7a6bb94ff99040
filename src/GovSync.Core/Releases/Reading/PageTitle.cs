using System.Text.RegularExpressions;

namespace GovSync.Core.Releases.Reading;

/// <summary>The title: ArticleTitle, the document table, the heading, the title tag without the site's name, in this order.</summary>
internal static partial class PageTitle
{
    private const int MaxLength = 300;

    public static string Of(PageSource source)
    {
        var candidates = source.Meta.All("ArticleTitle");
        if (candidates.Count > 0)
        {
            return Uncut(Shown(candidates, source), source);
        }

        return source.Fields.First(PageField.Title)
            ?? Heading(source)
            ?? source.Meta.First("og:title", "title")
            ?? WithoutSite(source.TitleTag, source)
            ?? FirstHeading(source)
            ?? "";
    }

    /// <summary>Of contradictory tags the one that the page itself shows.</summary>
    private static string Shown(IReadOnlyList<string> candidates, PageSource source)
        => candidates.FirstOrDefault(title => source.Lines.Any(line => line.Text == title))
            ?? candidates.FirstOrDefault(title => source.TitleTag.Contains(title, StringComparison.Ordinal))
            ?? candidates[0];

    /// <summary>Some systems cut the tag with dots; the heading then has the whole.</summary>
    private static string Uncut(string title, PageSource source)
    {
        var stem = title.TrimEnd('.', '…');
        return stem.Length == title.Length || stem.Length < 8
            ? title
            : source.Lines.FirstOrDefault(line => line.Text.Length > stem.Length && line.Text.Length < MaxLength
                && line.Text.StartsWith(stem, StringComparison.Ordinal) && !line.Text.EndsWith('…') && !line.Text.EndsWith("...", StringComparison.Ordinal)).Text
            ?? title;
    }

    /// <summary>A heading that the title tag repeats, or the only h1 there is.</summary>
    private static string? Heading(PageSource source)
    {
        var headings = Headings(source).ToList();
        return headings.FirstOrDefault(line => source.TitleTag.Contains(line.Text, StringComparison.Ordinal) && line.Text.Length > 5).Text
            ?? source.Lines.FirstOrDefault(line => line.Part != PagePart.AfterBody && !line.IsChrome && !line.IsLink && line.Text.Length > 8
                && source.TitleTag.StartsWith(line.Text, StringComparison.Ordinal)).Text
            ?? headings.Where(line => line.Tag == "h1" && line.Text != source.Meta.First("SiteName")).Select(line => line.Text).FirstOrDefault();
    }

    private static string? FirstHeading(PageSource source)
        => Headings(source).Select(line => line.Text).FirstOrDefault()
            ?? source.Lines.FirstOrDefault(line => !line.IsChrome && !line.IsLink && line.Text.Length is > 5 and < 120).Text;

    private static IEnumerable<PageLine> Headings(PageSource source)
        => source.Lines.Where(line => line.Tag is "h1" or "h2" or "h3" or "h4" && !line.IsChrome && !line.IsLink
            && line.Part != PagePart.AfterBody && line.Text.Length < MaxLength);

    /// <summary>"Title-Site", "Site - Title", "Title | Site": the part that is the site's name goes; null if nothing is left.</summary>
    private static string? WithoutSite(string titleTag, PageSource source)
    {
        var parts = Separator().Split(titleTag).Where(part => part.Length > 0).ToList();
        if (parts.Count < 2)
        {
            return titleTag.Length > 0 ? titleTag : null;
        }

        var site = source.Meta.First("SiteName");
        var named = parts.FindIndex(part => part == site || (site is not null && part.Length > 3 && site.Contains(part, StringComparison.Ordinal)));
        if (named >= 0 || SiteLike().IsMatch(parts[^1]))
        {
            return named == 0 ? parts[1] : parts[0];
        }

        return SiteLike().IsMatch(parts[0]) ? parts[1] : titleTag;
    }

    [GeneratedRegex(@"\s?(?:-{1,4}|_{1,2}|\||—{1,2}|｜)\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(网|网站|政府|门户|平台|局|厅|部|委|委员会|办公室|办公厅|频道|中国.{2,4})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SiteLike();
}
