using System.Globalization;
using GovSync.Core.Sites;
using GovSync.Functions.Sites;
using GovSync.Tests.Fakes;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Pipeline;

/// <summary>A portal with a feed of policy documents, and sites that repost them; written for these tests, all content invented.</summary>
internal static class Government
{
    public const string Portal = "bm01000001";

    public static Site PortalSite => new()
    {
        Code = Portal, Name = "示例门户", Kind = SiteKind.Portal, Level = SiteLevel.State, DivisionCode = "000000",
    };

    public static Channel News(LoopbackWeb web, string id = "news", ChannelFormat format = ChannelFormat.Auto) => new()
    {
        SiteCode = Portal, Id = id, Kind = ChannelKind.Releases, Url = web.Url($"/{id}"), Format = format,
    };

    public static Site City(LoopbackWeb web, int number) => new()
    {
        Code = string.Create(CultureInfo.InvariantCulture, $"32010000{number:D2}"), Name = $"示例市{number}", Kind = SiteKind.Portal,
        Level = SiteLevel.City, DivisionCode = "320100", Authorities = [web.Authority],
    };

    public static Channel Reposts(LoopbackWeb web, Site site) => new()
    {
        SiteCode = site.Code, Id = "reposts", Kind = ChannelKind.Reposts, Url = web.Url($"/{site.Code}"), Format = ChannelFormat.Feed,
    };

    public static string Title(int number) => $"国务院关于加快推进第{number}项示例工作的通知";

    /// <summary>A policy document's page, certain to be important.</summary>
    public static string Policy(int number, string source = "国务院") => $"""
        <html><head><meta charset="utf-8"><title>{Title(number)}</title>
        <meta name="ArticleTitle" content="{Title(number)}"><meta name="PubDate" content="2026-03-02 08:00"><meta name="ContentSource" content="{source}"></head>
        <body><h1>{Title(number)}</h1><div>来源：{source}　2026-03-02 08:00</div>
        <table><tr><td>发文机关：</td><td>国务院</td><td>发文字号：</td><td>国发〔2026〕{number}号</td></tr></table>
        <div id="UCAP-CONTENT"><p>国发〔2026〕{number}号</p><p>各省、自治区、直辖市人民政府，国务院各部委、各直属机构：</p>
        <p>为做好第{number}项示例工作，现就有关事项通知如下，请认真贯彻执行，确保各项措施落到实处。</p>
        <p>一、总体要求。坚持第{number}项示例工作的基本原则，统筹安排，分步实施，到二〇三〇年取得明显成效。</p>
        <p>二、主要任务。健全第{number}项示例工作的机制，明确责任分工，加强监督检查，及时总结经验。</p>
        <p>国务院</p><p>2026年3月1日</p></div></body></html>
        """;

    /// <summary>A feed of these documents, and of an older entry, so that it reaches back.</summary>
    public static string Feed(LoopbackWeb web, string folder, params int[] numbers) => $"""
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>示例</title>
        {string.Concat(numbers.Select(number => Item(web.Url($"{folder}/{number}.html"), Title(number), Given.At("08:00"))))}
        {Item(web.Url("/old.html"), "示例动态", Given.At("00:00").AddDays(-2))}
        </channel></rss>
        """;

    public static void ShowFeed(this LoopbackWeb web, string path, string folder, params int[] numbers) =>
        web.Serve(path, Feed(web, folder, numbers), "application/rss+xml");

    public static void ShowPolicy(this LoopbackWeb web, int number, string folder = "/p") => web.Serve($"{folder}/{number}.html", Policy(number));

    public static void ShowOld(this LoopbackWeb web) => web.Serve(
        "/old.html", "<html><head><title>示例动态</title></head><body><h1>示例动态</h1><p>这是一条很早以前的示例动态，与各项工作都没有关系。</p></body></html>");

    /// <summary>Registers the portal with these channels, and sites with their repost channels, and gives out their credentials.</summary>
    public static async Task<IReadOnlyDictionary<string, IssuedCredentials>> RegisterAsync(
        this RunningPipeline pipeline, IReadOnlyList<Channel> channels, params Site[] sites)
    {
        var import = new RegistryImport([PortalSite, .. sites], [.. channels, .. sites.Select(site => Reposts(pipeline.Web, site))]);
        Assert.Empty(Registry.Check(import));
        return (await pipeline.Get<Registry>().SaveAsync(import, "administrator", default)).ToDictionary(issued => issued.SiteCode);
    }

    private static string Item(string url, string title, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"<item><title>{title}</title><link>{url}</link><pubDate>{at:R}</pubDate></item>");
}
