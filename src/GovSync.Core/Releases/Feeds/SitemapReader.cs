using GovSync.Core.Text;

namespace GovSync.Core.Releases.Feeds;

/// <summary>
/// A sitemap (sitemaps.org), with the title and time of its news extension where there is one. Entries come newest change first, as a
/// sitemap has no order of its own; without a title the page's own is taken later.
/// </summary>
internal static class SitemapReader
{
    public static IReadOnlyList<ChannelEntry> Read(FeedNode root, string? url) =>
    [
        .. root.Elements.Where(child => child is { Name: "url", IsClosed: true }).Select(child => Entry(child, url))
            .Where(entry => entry.Href.Length > 0)
            .OrderByDescending(entry => entry.PublishedAt?.At ?? DateTimeOffset.MinValue),
    ];

    /// <summary>The sitemaps that an index lists, for the message that says so.</summary>
    public static IReadOnlyList<string> PartsOf(FeedNode root) =>
        [.. root.Elements.Where(child => child.Name == "sitemap").Select(child => child.TextOf("loc", _ => true)).OfType<string>()];

    private static ChannelEntry Entry(FeedNode page, string? url)
    {
        var href = page.TextOf("loc", FeedElements.IsPlain) ?? "";
        var news = page.Named("news", _ => true).FirstOrDefault();
        var title = news?.TextOf("title", _ => true);
        var time = TimeReader.Parse(news?.TextOf("publication_date", _ => true)) ?? TimeReader.Parse(page.TextOf("lastmod", FeedElements.IsPlain));
        return new(null, FeedTitle.Plain(title), href, LinkAddress.Resolve(href, url), time);
    }
}
