using System.Globalization;
using System.Net;
using System.Text;

namespace GovSync.Benchmarks.Feeds;

/// <summary>A generated feed, as bytes in the encoding that it declares.</summary>
internal sealed record GeneratedFeed(string Name, byte[] Bytes);

/// <summary>
/// Feeds such as portals and media serve, made from a seed: RSS 2.0 in UTF-8 and GB2312, RSS 1.0 and Atom, in Chinese and English, with
/// CDATA, entities, a document type, dates that lack what they should have.
/// </summary>
internal sealed class FeedCorpus
{
    private const int Feeds = 64;
    private const int Seed = 20260327;

    private static readonly DateTimeOffset LastDay = new(2026, 3, 27, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly string[] Bodies = ["国务院办公厅", "某省人民政府", "某市人民政府办公室", "某省教育厅", "某市市场监督管理局", "某县人民政府"];
    private static readonly string[] Subjects = ["优化营商环境", "加强困难群众救助", "做好春季农业生产", "规范行政执法", "促进居民消费", "推进城市更新"];
    private static readonly string[] Genres = ["若干措施", "实施意见", "管理办法", "工作方案", "有关事项"];
    private static readonly string[] Sentences =
    [
        "各级各部门要高度重视，明确责任分工，确保各项任务落到实处。", "对符合条件的申请，应当在五个工作日内办结。", "任何单位和个人不得以任何名义收取费用。",
        "鼓励社会力量参与，形成多方协同的工作格局。", "The office shall publish the list before the end of each quarter.",
        "Applications are decided upon within five working days.", "各地可结合实际制定具体办法。",
    ];

    private readonly Random random = new(Seed);

    /// <summary>The same bytes each time.</summary>
    public static IReadOnlyList<GeneratedFeed> Generate()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var corpus = new FeedCorpus();
        return [.. Enumerable.Range(0, Feeds).Select(corpus.Feed)];
    }

    private GeneratedFeed Feed(int number)
    {
        var (format, charset) = (number % 4) switch
        {
            0 => ("rss", "utf-8"),
            1 => ("rss", "gb2312"),
            2 => ("atom", "utf-8"),
            _ => ("rdf", "utf-8"),
        };
        var items = Enumerable.Range(0, 40 + random.Next(160)).ToList();
        var text = new StringBuilder($"<?xml version=\"1.0\" encoding=\"{charset}\"?>\n");
        text.Append(number % 8 == 0 ? "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\">]>\n" : "");
        text.Append(format switch
        {
            "rss" => $"<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>{Head(number)}{string.Concat(items.Select(RssItem))}</channel></rss>",
            "atom" => $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>{Title()}</title><id>urn:feed:{number}</id>{string.Concat(items.Select(AtomEntry))}</feed>",
            _ => "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + $"<channel rdf:about=\"http://www.example.gov.cn/{number}\">{Head(number)}</channel>{string.Concat(items.Select(RdfItem))}</rdf:RDF>",
        });
        return new($"{number:D2}-{format}-{charset}.xml", Encoding.GetEncoding(charset).GetBytes(text.ToString()));
    }

    private string Head(int number) => $"<title>{Title()}</title><link>http://www.example.gov.cn/{number}/</link><description>{Title()}</description>";

    private string RssItem(int item) =>
        $"\n<item><title>{Wrapped(Title())}</title><link>{Link(item)}</link><guid isPermaLink=\"{(item % 2 == 0 ? "true" : "false")}\">{Link(item)}</guid>"
        + $"<pubDate>{RssTime(item)}</pubDate><dc:creator>某某网</dc:creator><category>政策</category><description>{Wrapped(Text())}</description></item>";

    private string RdfItem(int item) =>
        $"\n<item rdf:about=\"{Link(item)}\"><title>{Title()}</title><link>{Link(item)}</link><dc:date>{At(item):yyyy-MM-ddTHH:mm:sszzz}</dc:date>"
        + $"<description>{WebUtility.HtmlEncode(Text())}</description></item>";

    private string AtomEntry(int item) =>
        $"\n<entry><title type=\"html\">{Title()}</title><link rel=\"alternate\" type=\"text/html\" href=\"{Link(item)}\"/><id>{Link(item)}</id>"
        + $"<published>{At(item):yyyy-MM-ddTHH:mm:sszzz}</published><updated>{At(item):yyyy-MM-ddTHH:mm:sszzz}</updated><content type=\"html\">{WebUtility.HtmlEncode(Text())}</content></entry>";

    /// <summary>Every ninth lacks its zone, every eleventh is none.</summary>
    private static string RssTime(int item) => item switch
    {
        _ when item % 11 == 10 => "昨天 下午",
        _ when item % 9 == 8 => At(item).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => At(item).ToString("ddd, dd MMM yyyy HH:mm:ss '+0800'", CultureInfo.InvariantCulture),
    };

    private static DateTimeOffset At(int item) => LastDay.AddMinutes(-97 * item);

    private static string Link(int item) => $"http://www.example.gov.cn/zwgk/202603/t20260327_{item + 100000}.html?a=1&amp;b={item}";

    private string Title() => $"{Pick(Bodies)}关于{Pick(Subjects)}{Pick(Genres)}的通知";

    private string Text() => string.Concat(Enumerable.Range(0, 3 + random.Next(8)).Select(_ => $"<p>{Pick(Sentences)}</p>"));

    private string Wrapped(string text) => random.Next(2) == 0 ? $"<![CDATA[{text}]]>" : WebUtility.HtmlEncode(text);

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
