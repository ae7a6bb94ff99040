using GovSync.Core.Text;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>Reads a list page (列表页): its entries are found by themselves, or where a selector says.</summary>
internal static class ListPage
{
    private const string Format = "list";

    public static ChannelReading Read(string html, string? url, ChannelShape shape)
    {
        var document = ListMarkup.Parse(html);
        var root = document.DocumentNode;
        var baseUrl = BaseOf(root, url);
        var title = WhiteSpace.FoldOrNull(ListTitle.Decode(Elements(root).FirstOrDefault(node => node.Name == "title")?.InnerText ?? ""));
        var reading = string.IsNullOrWhiteSpace(shape.Entries)
            ? Finish(Found(root, baseUrl), html, title)
            : ReadSelected(root, html, baseUrl, title, shape);
        return reading with { NextPage = ListPager.NextOf(root, html, baseUrl) };
    }

    /// <summary>
    /// Where the selector finds nothing, the site was redesigned: that is a fault, and what is found by itself meanwhile stands beside it.
    /// </summary>
    private static ChannelReading ReadSelected(HtmlNode root, string html, string? baseUrl, string? title, ChannelShape shape)
    {
        var selector = Selector.Parse(shape.Entries!, out var complaint);
        var nodes = selector is null ? [] : Elements(root).Where(selector.Matches).ToList();
        var entries = shape.HasFields
            ? SelectedItems.Of(nodes, shape, baseUrl)
            : [.. SelectedLinks.Of(nodes).Select(link => Entry(link, baseUrl))];
        if (entries.Count > 0)
        {
            return Finish(entries, html, title);
        }

        var found = Found(root, baseUrl);
        if (found.Count == 0 && Blocked(html, title) is { } blocked)
        {
            return blocked;
        }

        var why = complaint ?? $"finds {nodes.Count} elements, none with a titled link";
        return ChannelFaults.Without(
            ChannelFault.SelectorFindsNothing, $"selector \"{shape.Entries}\": {why}; by themselves {found.Count} entries are found", Format, title) with
        {
            Entries = found,
        };
    }

    private static IReadOnlyList<ChannelEntry> Found(HtmlNode root, string? baseUrl) =>
        [.. ListFinder.Find(root).Select(link => Entry(link, baseUrl))];

    private static ChannelReading Finish(IReadOnlyList<ChannelEntry> entries, string html, string? title) => entries.Count > 0
        ? new(Format, title, entries, null)
        : Blocked(html, title) ?? ChannelFaults.Without(
            ChannelFault.NoEntries, $"expected a list of titled links, found {html.Length} characters without one", Format, title);

    /// <summary>What stands before the entries; null if nothing tells.</summary>
    private static ChannelReading? Blocked(string html, string? title)
    {
        if (PageHints.BuiltIn.ChallengeIn(html) is { } challenge)
        {
            return ChannelFaults.Without(ChannelFault.Challenge, $"an anti-robot page: \"{challenge}\" found", Format, title);
        }

        return PageHints.BuiltIn.ScriptIn(html) is { } script
            ? ChannelFaults.Without(ChannelFault.NeedsJavaScript, $"list needs JavaScript: no entry, but \"{script}\" found", Format, title)
            : null;
    }

    private static ChannelEntry Entry(ListLink link, string? baseUrl) =>
        new(null, link.Title, link.Href, LinkAddress.Resolve(link.Href, baseUrl), link.Date);

    private static string? BaseOf(HtmlNode root, string? url)
    {
        var written = Elements(root).FirstOrDefault(node => node.Name == "base" && node.Attributes["href"] is not null);
        return written is null ? url : LinkAddress.Resolve(ListTitle.Decode(written.GetAttributeValue("href", "")), url) ?? url;
    }

    /// <summary>All elements, the unseen too, in document order.</summary>
    private static IEnumerable<HtmlNode> Elements(HtmlNode root)
    {
        for (var node = root.FirstChild; node is not null; node = Next(node, root))
        {
            if (node.NodeType == HtmlNodeType.Element)
            {
                yield return node;
            }
        }
    }

    private static HtmlNode? Next(HtmlNode node, HtmlNode root)
    {
        if (node.FirstChild is { } child)
        {
            return child;
        }

        HtmlNode? at = node;
        while (at is not null && at != root && at.NextSibling is null)
        {
            at = at.ParentNode;
        }

        return at is null || at == root ? null : at.NextSibling;
    }
}
