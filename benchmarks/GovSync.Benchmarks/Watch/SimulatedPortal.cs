using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using GovSync.Core;
using GovSync.Core.Sites;

namespace GovSync.Benchmarks.Watch;

/// <summary>A portal with one list of releases, shown as a page (and by some as a feed too), and all that goes wrong with it in the week.</summary>
internal sealed class SimulatedPortal
{
    private const int EntriesAPage = 15;

    private readonly Dictionary<DateOnly, int> requests = [];

    public required int Number { get; init; }

    public required IReadOnlyList<SimulatedRelease> Releases { get; init; }

    public required IReadOnlyList<PortalTrouble> Troubles { get; init; }

    /// <summary>When its pages got another template, in which the registered selector finds nothing; null = never.</summary>
    public DateTimeOffset? RedesignedAt { get; init; }

    /// <summary>The redesign changes the addresses of all entries as well.</summary>
    public bool HasNewAddresses { get; init; }

    public bool HasSelector { get; init; }

    public bool HasFeed { get; init; }

    /// <summary>Answers conditional requests.</summary>
    public bool KnowsValidators { get; init; }

    /// <summary>Two old entries stand on top of the list for ever (置顶).</summary>
    public bool HasPinned { get; init; }

    public string Host => string.Create(CultureInfo.InvariantCulture, $"p{Number:D3}.example.gov.cn");

    public string Code => string.Create(CultureInfo.InvariantCulture, $"36{Number:D8}");

    public IReadOnlyDictionary<DateOnly, int> Requests => requests;

    public IEnumerable<Channel> Channels()
    {
        var list = new Channel
        {
            SiteCode = Code, Id = "list", Kind = ChannelKind.Releases, Url = $"http://{Host}/tzgg/", Selector = HasSelector ? "ul.news-list li" : null,
        };
        return HasFeed ? [list, list with { Id = "feed", Url = $"http://{Host}/rss.xml", Format = ChannelFormat.Feed, Selector = null }] : [list];
    }

    public HttpResponseMessage Answer(HttpRequestMessage request, DateTimeOffset now)
    {
        var day = ChinaTime.DayOf(now);
        requests[day] = requests.GetValueOrDefault(day) + 1;
        if (Troubles.FirstOrDefault(trouble => trouble.IsAt(now)) is { } met)
        {
            return Troubled(met, now);
        }

        var path = request.RequestUri!.AbsolutePath;
        return path.StartsWith("/art/", StringComparison.Ordinal) || path.StartsWith("/new/", StringComparison.Ordinal)
            ? Article(path)
            : Conditional(request, path == "/rss.xml" ? Feed(now) : List(path, now));
    }

    private static HttpResponseMessage Troubled(PortalTrouble met, DateTimeOffset now) => met.Kind switch
    {
        TroubleKind.Down => throw new HttpRequestException("connection refused"),
        TroubleKind.ServerError => new(HttpStatusCode.BadGateway),
        TroubleKind.AskedToWait => Waiting(met.To - now),
        TroubleKind.Refused => new(HttpStatusCode.Forbidden),
        TroubleKind.Challenge => Page("<html><head><title>安全验证</title></head><body>请完成安全验证后继续访问</body></html>"),
    };

    private static HttpResponseMessage Waiting(TimeSpan left)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter = new(left < TimeSpan.FromMinutes(30) ? left : TimeSpan.FromMinutes(30));
        return answer;
    }

    /// <summary>What stands on the list, in its order: by declared time, whatever was listed late among the others.</summary>
    private IEnumerable<(SimulatedRelease Release, string Path)> Listed(DateTimeOffset now)
    {
        var folder = HasNewAddresses && RedesignedAt <= now ? "new" : "art";
        var rows = Releases.Where(release => release.ListedAt <= now).SelectMany(release => release.ListedAgainAt <= now
            ? new[] { (release, At: release.DeclaredAt, Name: $"{release.Number}"), (release, At: release.ListedAgainAt!.Value, Name: $"{release.Number}-2") }
            : [(release, At: release.DeclaredAt, Name: $"{release.Number}")]);
        var ordered = rows.OrderByDescending(row => row.At).Select(row => (row.release, $"/{folder}/{row.Name}.html")).ToList();
        return HasPinned ? ordered.TakeLast(2).Concat(ordered.SkipLast(2)) : ordered;
    }

    private string List(string path, DateTimeOffset now)
    {
        var page = path.StartsWith("/tzgg/index_", StringComparison.Ordinal) ? int.Parse(path[12..^5], CultureInfo.InvariantCulture) : 0;
        var listed = Listed(now).ToList();
        var rows = listed.Skip(page * EntriesAPage).Take(EntriesAPage).Select(entry => RedesignedAt <= now
            ? $"<tr><td><a href=\"{entry.Path}\" title=\"{entry.Release.Title}\">{entry.Release.Title[..12]}...</a></td><td>{Day(entry.Release)}</td></tr>"
            : $"<li><a href=\"{entry.Path}\">{entry.Release.Title}</a><span>{Day(entry.Release)}</span></li>");
        var pages = (listed.Count + EntriesAPage - 1) / EntriesAPage;
        var next = page + 1 < pages ? string.Create(CultureInfo.InvariantCulture, $"<a href=\"/tzgg/index_{page + 1}.html\">下一页</a>") : "";
        var body = RedesignedAt <= now ? $"<table>{string.Concat(rows)}</table>" : $"<ul class=\"news-list\">{string.Concat(rows)}</ul>";
        return $"<html><head><title>通知公告</title></head><body><div class=\"nav\"><a href=\"/\">网站首页</a></div>{body}<div class=\"pages\">{next}</div></body></html>";
    }

    private string Feed(DateTimeOffset now) => "<rss version=\"2.0\"><channel><title>通知公告</title>"
        + string.Concat(Listed(now).Take(EntriesAPage).Select(entry =>
            $"<item><title>{entry.Release.Title}</title><link>http://{Host}{entry.Path}</link><pubDate>{entry.Release.DeclaredAt.ToUniversalTime():R}</pubDate></item>"))
        + "</channel></rss>";

    private HttpResponseMessage Article(string path)
    {
        var number = int.Parse(path[5..^5].Split('-')[0], CultureInfo.InvariantCulture);
        var release = Releases.Single(known => known.Number == number);
        var at = ChinaTime.InBeijing(release.DeclaredAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Page($"""
            <html><head><title>{release.Title}</title><meta name="ArticleTitle" content="{release.Title}"><meta name="PubDate" content="{at}"></head>
            <body><h1>{release.Title}</h1><p>各市、县人民政府，各有关单位：</p><p>为做好第{number}项年度重点工作，现将有关事项通知如下，请认真贯彻落实。</p>
            <p>一、加强组织领导，明确第{number}项工作的责任分工。</p><p>二、定期报告第{number}项工作的进展情况。</p></body></html>
            """);
    }

    private HttpResponseMessage Conditional(HttpRequestMessage request, string body)
    {
        var tag = $"\"{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16]}\"";
        if (KnowsValidators && request.Headers.TryGetValues("If-None-Match", out var known) && known.Contains(tag))
        {
            return new(HttpStatusCode.NotModified);
        }

        var answer = Page(body);
        if (KnowsValidators)
        {
            answer.Headers.TryAddWithoutValidation("ETag", tag);
        }

        return answer;
    }

    private static HttpResponseMessage Page(string html) => new(HttpStatusCode.OK) { Content = new StringContent(html, Encoding.UTF8, "text/html") };

    private static string Day(SimulatedRelease release) =>
        ChinaTime.InBeijing(release.DeclaredAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
