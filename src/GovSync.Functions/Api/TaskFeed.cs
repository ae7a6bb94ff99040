using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using GovSync.Core;
using GovSync.Core.Reposts;
using GovSync.Functions.Reposts;

namespace GovSync.Functions.Api;

/// <summary>A site's open tasks as an Atom feed (RFC 4287).</summary>
public static class TaskFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static string Write(string siteCode, IReadOnlyList<TaskNotice> notices, DateTimeOffset now)
    {
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", $"urn:govsync:site:{siteCode}:tasks"),
            new XElement(Atom + "title", $"转载任务 {siteCode}"),
            new XElement(Atom + "updated", Instant(now)),
            new XElement(Atom + "author", new XElement(Atom + "name", "GovSync")),
            notices.Select(Entry));
        return new XDeclaration("1.0", "utf-8", null) + "\n" + feed;
    }

    private static XElement Entry(TaskNotice notice) => new(
        Atom + "entry",
        new XElement(Atom + "id", $"urn:govsync:task:{notice.ReleaseId}:{notice.SiteCode}{(notice.Version > 1 ? $":v{notice.Version}" : "")}"),
        new XElement(Atom + "title", Clean(Wanted(notice.Ask) + notice.Title)),
        new XElement(Atom + "category", new XAttribute("term", notice.Type)),
        new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", Clean(notice.OriginalUrl))),
        new XElement(Atom + "updated", Instant(notice.AskedAt ?? notice.PublishedAt)),
        new XElement(Atom + "summary", Clean(Summary(notice))));

    /// <summary>What is asked beyond the repost itself, before the title.</summary>
    private static string Wanted(TaskAsk ask) => ask switch
    {
        TaskAsk.Repost => "",
        TaskAsk.Update => "【更新】",
        TaskAsk.Withdraw => "【撤下】",
        TaskAsk.MarkRepealed => "【标注废止】",
    };

    private static string Summary(TaskNotice notice)
    {
        var due = notice is { Ask: TaskAsk.Repost, DueAt: { } at }
            ? ChinaTime.InBeijing(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : "及时";
        return $"时限：{due}；来源：{notice.Source ?? "以原文为准"}；{notice.DocumentNumber}";
    }

    /// <summary>Pages carry control characters now and then; XML has no way to write them.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(IsXml));

    private static bool IsXml(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
