using GovSync.Core;

namespace GovSync.Benchmarks.Machine;

/// <summary>The pages of the sites; written for this, all content invented.</summary>
internal static class SitePages
{
    private const string Title = "国务院关于加快推进示例工作的通知";

    /// <summary>When the portal published it; due twelve hours later.</summary>
    public static readonly DateTimeOffset PublishedAt = ChinaTime.StartOf(new DateOnly(2026, 3, 2)).AddHours(8).ToUniversalTime();

    public static string ReleaseTitle => Title;

    public static string Original => Page("2026-03-02 08:00", "国务院", "到二〇三〇年取得明显成效");

    public static string Old => "<html><head><title>示例动态</title></head><body><h1>示例动态</h1><p>这是一条很早以前的示例动态，与各项工作都没有关系。</p></body></html>";

    /// <summary>A feed with or without the repost, and with an older entry, so that it reaches back.</summary>
    public static string Feed(string repostUrl, bool isReposted)
    {
        var repost = isReposted ? Item(Title, repostUrl, PublishedAt.AddHours(1)) : "";
        return $"""
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>示例</title>{repost}
            {Item("示例动态", new Uri(new Uri(repostUrl), "old").AbsoluteUri, PublishedAt.AddDays(-2))}</channel></rss>
            """;
    }

    public static string Repost(int number) => Page(
        number % 11 == 4 ? "2026-03-02 20:03" : "2026-03-02 09:00",
        number % 5 == 1 ? "" : "国务院",
        number % 17 == 5 ? "到二〇三五年取得明显成效" : "到二〇三〇年取得明显成效");

    private static string Item(string title, string url, DateTimeOffset at) =>
        $"<item><title>{title}</title><link>{url}</link><pubDate>{at:R}</pubDate></item>";

    private static string Page(string publishedAt, string source, string goal) => $"""
        <html><head><meta charset="utf-8"><title>{Title}</title>
        <meta name="ArticleTitle" content="{Title}"><meta name="PubDate" content="{publishedAt}"><meta name="ContentSource" content="{source}"></head>
        <body><h1>{Title}</h1><div>来源：{source}　{publishedAt}</div>
        <table><tr><td>发文机关：</td><td>国务院</td><td>发文字号：</td><td>国发〔2026〕7号</td></tr></table>
        <div id="UCAP-CONTENT"><p>国发〔2026〕7号</p><p>各省、自治区、直辖市人民政府，国务院各部委、各直属机构：</p>
        <p>为做好示例工作，现就有关事项通知如下，请认真贯彻执行，确保各项措施落到实处。</p>
        <p>一、总体要求。坚持示例工作的基本原则，统筹安排，分步实施，{goal}。</p>
        <p>二、主要任务。健全示例工作的机制，明确责任分工，加强监督检查，及时总结经验。</p>
        <p>国务院</p><p>2026年3月1日</p></div></body></html>
        """;
}
