using System.Text.Json;
using GovSync.Core.Text;

namespace GovSync.Core.Releases.Feeds;

/// <summary>
/// The JSON shapes in which the State portal lists its releases: the index of a column (an array of TITLE, URL, DOCRELPUBTIME), the list
/// made for other sites to embed (pushinfo: title, link, pubDate) and the answer of the policy library's search (categories, each with
/// its listVO).
/// </summary>
internal static class GovCnIndex
{
    private static readonly string[] Highlights = ["<em>", "</em>", "<b>", "</b>", "<font color=\"red\">", "</font>"];

    /// <summary>Null if it is none of them.</summary>
    public static ChannelReading? TryRead(JsonElement root, string? url) =>
        root.Find("searchVO") is { ValueKind: JsonValueKind.Object } search ? ReadSearch(search, url) : ReadIndex(root, url);

    private static ChannelReading? ReadIndex(JsonElement root, string? url)
    {
        if (root.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var rows = root.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object).ToList();
        var isPush = rows is [var first, ..] && first.Find("link") is not null && first.Find("pubDate") is not null;
        var entries = rows.Where(row => row.Text("TITLE") is not null && row.Find(isPush ? "link" : "URL") is not null)
            .Select(row => Entry(row, url, TimeReader.Parse(row.Text("DOCRELPUBTIME", "PUBDATE"))));
        ChannelReading reading = new(isPush ? "gov-cn-pushinfo" : "gov-cn-index", null, [.. entries], null);
        return reading.Entries.Count == 0 && root.GetArrayLength() > 0 ? null : reading;
    }

    /// <summary>All categories in their order; a document that stands in two of them is one entry.</summary>
    private static ChannelReading ReadSearch(JsonElement search, string? url)
    {
        var categories = search.Find("catMap") is { ValueKind: JsonValueKind.Object } map
            ? map.EnumerateObject().Select(category => category.Value)
            : [];
        var entries = categories.Prepend(search)
            .SelectMany(category => category.Find("listVO").Items())
            .Where(row => row.Text("title") is not null)
            .Select(row => Entry(row, url, PublishedAt(row)))
            .DistinctBy(entry => entry.Href.Length > 0 ? entry.Href : entry.Title);
        return new("gov-cn-search", null, [.. entries], null);
    }

    private static ChannelEntry Entry(JsonElement row, string? url, DeclaredTime? time)
    {
        var href = row.Text("URL", "link") ?? "";
        return new(row.Text("id"), TitleOf(row), href, LinkAddress.Resolve(href, url), time)
        {
            DocumentNumber = row.Text("pcode"),
            IssuingBody = WhiteSpace.FoldOrNull(row.Text("puborg")),
        };
    }

    /// <summary>Search words are marked inside the title, between its characters: no space may stay where a mark stood.</summary>
    private static string TitleOf(JsonElement row)
    {
        var title = row.Text("TITLE") ?? "";
        return FeedTitle.Plain(Highlights.Aggregate(title, (text, mark) => text.Replace(mark, "", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>pubtime counts milliseconds; ptime, the date under the document (成文日期), is not asked.</summary>
    private static DeclaredTime? PublishedAt(JsonElement row) =>
        WrittenTime.OfUnix(row.Text("pubtime"), 1) ?? TimeReader.Parse(row.Text("pubtimeStr"));
}
