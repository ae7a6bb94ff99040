using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>Entries of the items that a source's row selects, each part where the row says; the parts it leaves open are found by themselves.</summary>
internal static class SelectedItems
{
    public static IReadOnlyList<ChannelEntry> Of(IReadOnlyList<HtmlNode> items, ChannelShape shape, string? baseUrl)
    {
        var (title, link, time) = (PartOf(shape.Title), PartOf(shape.Link), PartOf(shape.Time));
        return [.. items.Select(Entry).Where(entry => entry.Title.Length > 0).DistinctBy(entry => (entry.Href, entry.Href.Length > 0 ? "" : entry.Title))];

        ChannelEntry Entry(HtmlNode item)
        {
            var own = SelectedLinks.Of([item]) is [var first, ..] ? first : null;
            var href = (link is null ? own?.Href : link.HrefIn(item)) ?? "";
            return new(
                null,
                (title is null ? own?.Title : title.TextIn(item)) ?? "",
                href,
                LinkAddress.Resolve(href, baseUrl),
                time is null ? own?.Date : WrittenTime.Parse(time.TextIn(item), shape.TimeFormat));
        }
    }

    private static ItemPart? PartOf(string? text) => text is null ? null : ItemPart.Parse(text, out _);
}
