using System.Text.Json;

namespace GovSync.Core.Releases.Feeds;

/// <summary>
/// Any other JSON index: its entries and their parts where the source's row says, what it does not say by the names that indexes use.
/// </summary>
internal static class JsonByPaths
{
    private const string Format = "json";

    // An index nests its list in a few wrappers (data, result, page).
    private const int WrappersAround = 6;

    private static readonly string[] Titles = ["title", "docTitle", "articleTitle", "bt", "biaoti", "name", "subject", "headline", "infoTitle", "topic"];

    private static readonly string[] Links =
        ["url", "link", "href", "docPubUrl", "docUrl", "articleUrl", "pageUrl", "linkUrl", "infoUrl", "webUrl", "htmlUrl", "path", "lj"];

    private static readonly string[] Times =
    [
        "publishTime", "publishedAt", "publishDate", "published", "pubTime", "pubDate", "pubtimeStr", "docRelTime", "docRelPubTime", "docPubTime",
        "releaseTime", "releaseDate", "displayDate", "display_publish_time", "fbsj", "fbrq", "date", "time", "createTime", "createDate", "created",
        "crtime", "writeTime",
    ];

    private static readonly string[] Numbers = ["documentNumber", "pcode", "fileNum", "fileNo", "docNumber", "wh", "wenhao", "fwzh"];

    private static readonly string[] Bodies = ["issuingBody", "puborg", "publisher", "organ", "fwjg", "docSource"];

    /// <summary>What the row says; a fault if its path to the entries leads to none.</summary>
    public static ChannelReading Read(JsonElement root, string? url, ChannelShape shape)
    {
        var rows = shape.Entries is { } path ? JsonPath.Select(root, path).Where(IsObject).ToList() : LongestList(root, shape) ?? [];
        var entries = rows.Select(row => Entry(row, url, shape)).Where(entry => entry.Title.Length > 0 || entry.Href.Length > 0).ToList();
        return entries.Count > 0
            ? new(Format, null, entries, null)
            : ChannelFaults.Without(
                ChannelFault.SelectorFindsNothing, $"path \"{shape.Entries ?? "(any)"}\" finds {rows.Count} objects, none with a title or link", Format);
    }

    /// <summary>The longest list of objects that have a title and a link by their usual names; null if there is none.</summary>
    public static ChannelReading? TryRead(JsonElement root, string? url) =>
        LongestList(root, ChannelShape.ByItself) is { Count: > 0 } rows
            ? new(Format, null, [.. rows.Select(row => Entry(row, url, ChannelShape.ByItself))], null)
            : null;

    private static List<JsonElement>? LongestList(JsonElement root, ChannelShape shape) => Lists(root, WrappersAround)
        .Select(list => list.EnumerateArray().Where(row => IsObject(row) && IsEntry(row, shape)).ToList())
        .MaxBy(rows => rows.Count);

    private static bool IsEntry(JsonElement row, ChannelShape shape) =>
        (shape.Title is { } title ? JsonPath.TextAt(row, title) : row.Text(Titles)) is not null
        && (shape.Link is { } link ? JsonPath.Fill(row, link) : row.Text(Links)) is not null;

    private static IEnumerable<JsonElement> Lists(JsonElement element, int depth)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            yield return element;
        }

        var inner = depth == 0 ? [] : element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
            JsonValueKind.Array => element.EnumerateArray(),
            _ => [],
        };
        foreach (var list in inner.SelectMany(child => Lists(child, depth - 1)))
        {
            yield return list;
        }
    }

    private static ChannelEntry Entry(JsonElement row, string? url, ChannelShape shape)
    {
        var href = (shape.Link is { } link ? JsonPath.Fill(row, link) : row.Text(Links)) ?? "";
        var title = shape.Title is { } at ? JsonPath.TextAt(row, at) : row.Text(Titles);
        return new(row.Text("id", "docId", "articleId"), FeedTitle.Plain(title), href, LinkAddress.Resolve(href, url), TimeOf(row, shape))
        {
            DocumentNumber = row.Text(Numbers),
            IssuingBody = row.Text(Bodies),
        };
    }

    private static DeclaredTime? TimeOf(JsonElement row, ChannelShape shape)
    {
        var text = shape.Time is { } at ? JsonPath.TextAt(row, at) : row.Text(Times);
        return WrittenTime.Parse(text, shape.TimeFormat)
            ?? (shape.TimeFormat is not null || text is null || !text.All(char.IsAsciiDigit) ? null
                : text.Length == 13 ? WrittenTime.OfUnix(text, 1) : text.Length == 10 ? WrittenTime.OfUnix(text, 1000) : null);
    }

    private static bool IsObject(JsonElement row) => row.ValueKind == JsonValueKind.Object;
}
