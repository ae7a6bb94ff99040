using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace DemoGovernment.Pages;

/// <summary>An entry of a feed or index.</summary>
internal sealed record IndexEntry(string Title, string Url, DateTimeOffset Published);

/// <summary>Writes a column as RSS, Atom and as the JSON index of the State portal.</summary>
internal static class PortalIndex
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Rss(string title, string home, IReadOnlyList<IndexEntry> entries) => Document(new XElement(
        "rss",
        new XAttribute("version", "2.0"),
        new XElement(
            "channel",
            new XElement("title", title),
            new XElement("link", home),
            new XElement("description", title),
            new XElement("language", "zh-cn"),
            entries.Select(entry => new XElement(
                "item",
                new XElement("title", entry.Title),
                new XElement("link", entry.Url),
                new XElement("guid", new XAttribute("isPermaLink", "true"), entry.Url),
                new XElement("pubDate", Rfc822(entry.Published)))))));

    public static string AtomFeed(string title, string home, IReadOnlyList<IndexEntry> entries) => Document(new XElement(
        Atom + "feed",
        new XElement(Atom + "title", title),
        new XElement(Atom + "id", home),
        new XElement(Atom + "updated", Iso(entries.Count > 0 ? entries[0].Published : DateTimeOffset.UnixEpoch)),
        entries.Select(entry => new XElement(
            Atom + "entry",
            new XElement(Atom + "title", entry.Title),
            new XElement(Atom + "id", entry.Url),
            new XElement(Atom + "link", new XAttribute("href", entry.Url)),
            new XElement(Atom + "published", Iso(entry.Published)),
            new XElement(Atom + "updated", Iso(entry.Published))))));

    /// <summary>The shape of ZUIXINZHENGCE.json: days without a time.</summary>
    public static string Json(IReadOnlyList<IndexEntry> entries) => JsonSerializer.Serialize(
        entries.Select(entry => new
        {
            TITLE = entry.Title,
            SUB_TITLE = "",
            URL = entry.Url,
            DOCRELPUBTIME = Html.Date(entry.Published, "yyyy-MM-dd"),
        }),
        Readable);

    private static string Document(XElement root) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root;

    private static string Rfc822(DateTimeOffset at) =>
        at.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + "+0800";

    private static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
