using GovSync.Core.Text;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>Reads a list page (列表页): its entries are found by themselves, or where a selector says.</summary>
internal static class ListPage
{
    private const string Format = "list";

    public static ChannelReading Read(string html, string? url, string? selector)
    {
        var document = ListMarkup.Parse(html);
        var root = document.DocumentNode;
        var baseUrl = BaseOf(root, url);
        var title = WhiteSpace.FoldOrNull(ListTitle.Decode(Elements(root).FirstOrDefault(node => node.Name == "title")?.InnerText ?? ""));
        if (string.IsNullOrWhiteSpace(selector))
        {
            return Finish(ListFinder.Find(root), html, baseUrl, title);
        }

        var parsed = Selector.Parse(selector, out var complaint);
        if (parsed is null)
        {
            return ChannelFaults.Without(ChannelFault.SelectorFindsNothing, $"selector \"{selector}\": {complaint}", Format, title);
        }

        var nodes = Elements(root).Where(parsed.Matches).ToList();
        var links = SelectedLinks.Of(nodes);
        return links.Count > 0
            ? Finish(links, html, baseUrl, title)
            : Blocked(html, title) ?? ChannelFaults.Without(
                ChannelFault.SelectorFindsNothing, $"selector \"{selector}\" finds {nodes.Count} elements, none with a titled link", Format, title);
    }

    private static ChannelReading Finish(IReadOnlyList<ListLink> links, string html, string? baseUrl, string? title)
    {
        if (links.Count > 0)
        {
            return new(Format, title, [.. links.Select(link => Entry(link, baseUrl))], null);
        }

        return Blocked(html, title) ?? ChannelFaults.Without(
            ChannelFault.NoEntries, $"expected a list of titled links, found {html.Length} characters without one", Format, title);
    }

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
