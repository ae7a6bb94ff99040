using GovSync.Core;

namespace GovSync.Benchmarks.Machine;

/// <summary>What the sites show beside their reposts; written for this, all content invented.</summary>
internal static class SitePages
{
    /// <summary>When the portal published the first release; due twelve hours later.</summary>
    public static readonly DateTimeOffset PublishedAt = ChinaTime.StartOf(new DateOnly(2026, 3, 2)).AddHours(8).ToUniversalTime();

    public static string Old => "<html><head><title>示例动态</title></head><body><h1>示例动态</h1><p>这是一条很早以前的示例动态，与各项工作都没有关系。</p></body></html>";

    /// <summary>A feed of reposts, and of an older entry, so that it reaches back.</summary>
    /// <param name="oldUrl">Of the older entry.</param>
    public static string Feed(IEnumerable<(SampleRelease Release, string Url)> reposts, string oldUrl)
    {
        var items = reposts.Select(repost => Item(repost.Release.Title, repost.Url, repost.Release.PublishedAt.AddHours(1)));
        return $"""
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>示例</title>{string.Concat(items)}
            {Item("示例动态", oldUrl, PublishedAt.AddDays(-2))}</channel></rss>
            """;
    }

    private static string Item(string title, string url, DateTimeOffset at) =>
        $"<item><title>{title}</title><link>{url}</link><pubDate>{at:R}</pubDate></item>";
}
