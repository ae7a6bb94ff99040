using System.Text.Json;
using GovSync.Core.Text;

namespace GovSync.Core.Releases.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedReader
{
    /// <summary>Null if it is no JSON Feed.</summary>
    public static ChannelReading? TryRead(JsonElement root, string? url)
    {
        if (root.Text("version") is null || root.Find("items") is not { ValueKind: JsonValueKind.Array } items)
        {
            return null;
        }

        var title = FeedTitle.Plain(root.Text("title"));
        var entries = items.EnumerateArray()
            .Where(item => item.ValueKind == JsonValueKind.Object)
            .Select(item => Entry(item, url))
            .Where(entry => entry.Title.Length > 0 || entry.Href.Length > 0 || entry.Id is not null);
        return new("json-feed", title.Length == 0 ? null : title, [.. entries], null) { NextPage = LinkAddress.Resolve(root.Text("next_url"), url) };
    }

    private static ChannelEntry Entry(JsonElement item, string? url)
    {
        var id = item.Text("id");
        var href = item.Text("url", "external_url") ?? (LinkAddress.Resolve(id, null) is null ? "" : id!);
        var time = TimeReader.Parse(item.Text("date_published")) ?? TimeReader.Parse(item.Text("date_modified"));
        return new(id, FeedTitle.Plain(item.Text("title")), href, LinkAddress.Resolve(href, url), time);
    }
}
