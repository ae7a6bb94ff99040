using System.Text.RegularExpressions;
using GovSync.Core.Text;

namespace GovSync.Core.Releases.Reading;

/// <summary>The title: ArticleTitle, the document table, the heading, the title tag without the site's name, in this order.</summary>
internal static partial class PageTitle
{
    private const int MaxLength = 300;

    // Longer is no title but a page gone wrong, or an attack on who looks for words in it.
    private const int Longest = 500;

    /// <summary>Empty if there is none; never longer than 500 characters.</summary>
    public static string Of(PageSource source)
    {
        var title = Found(source);
        return title.Length > Longest ? title[..Longest] : title;
    }

    private static string Found(PageSource source)
    {
        var candidates = source.Meta.All("ArticleTitle");
        if (candidates.Count > 0)
        {
            return Uncut(Shown(candidates, source), source);
        }

        return source.Fields.First(PageField.Title)
            ?? Repeated(source)
            ?? TopHeading(source)
            ?? TitleLines.Named(source)
            ?? TitleLines.AboveInfo(source)
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

    /// <summary>The longest heading, or line at its beginning, that the title tag repeats; as the tag writes it where the page breaks it over lines.</summary>
    private static string? Repeated(PageSource source)
    {
        var tag = WhiteSpace.Remove(source.TitleTag);
        var repeated = source.Lines
            .Where(line => line.Part != PagePart.AfterBody && !line.IsChrome && !line.IsLink && line.Text.Length is > 5 and < MaxLength)
            .Where(line => IsHeading(line) || line.Text.Length > 8)
            .Where(line => WhiteSpace.Remove(line.Text) is var text && (IsHeading(line) ? tag.Contains(text, StringComparison.Ordinal) : text.Length * 2 > tag.Length && tag.StartsWith(text, StringComparison.Ordinal)))
            .Select(line => line.Text)
            .Where(text => !IsSite(text, source) || text.Length * 2 > source.TitleTag.Length)
            .MaxBy(text => text.Length);
        return repeated is null || !repeated.Contains(' ', StringComparison.Ordinal) || source.TitleTag.Contains(repeated, StringComparison.Ordinal)
            ? repeated
            : Joined(repeated, source.TitleTag);
    }

    /// <summary>The heading without the spaces that the title tag does not have.</summary>
    private static string Joined(string heading, string titleTag)
        => WhiteSpace.Remove(heading) is var joined && titleTag.Contains(joined, StringComparison.Ordinal) ? joined : heading;

    private static string? TopHeading(PageSource source)
        => Headings(source).Where(line => line.Tag == "h1" && line.Text.Length > 4 && !IsSite(line.Text, source)).Select(line => line.Text).FirstOrDefault();

    private static bool IsSite(string text, PageSource source) => text == source.Meta.First("SiteName") || SiteLike().IsMatch(text);

    private static bool IsHeading(PageLine line) => line.Tag is "h1" or "h2" or "h3" or "h4";

    private static string? FirstHeading(PageSource source)
        => Headings(source).Select(line => line.Text).FirstOrDefault()
            ?? source.Lines.FirstOrDefault(line => !line.IsChrome && !line.IsLink && line.Text.Length is > 5 and < 120).Text;

    private static IEnumerable<PageLine> Headings(PageSource source)
        => source.Lines.Where(line => IsHeading(line) && !line.IsChrome && !line.IsLink
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
