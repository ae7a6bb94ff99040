using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>Entries of the elements that a selector found: each is an item, a link, or a whole list.</summary>
internal static class SelectedLinks
{
    public static IReadOnlyList<ListLink> Of(IReadOnlyList<HtmlNode> selected)
    {
        var taken = new HashSet<HtmlNode>();
        var links = new List<ListLink>();
        foreach (var node in selected.Where(node => !node.Ancestors().Any(taken.Contains)))
        {
            taken.Add(node);
            links.AddRange(node.Name == "a" ? Single(node) : Within(node));
        }

        ListDates.Give(links);
        return [.. links.GroupBy(link => link.Target).Select(ListFinder.Best)];
    }

    /// <summary>An item has one entry, its first titled link; anything bigger is a list of them.</summary>
    private static IEnumerable<ListLink> Within(HtmlNode node)
    {
        var links = ListLinks.In(node);
        if (!ListLinks.IsItemTag(node))
        {
            return links;
        }

        foreach (var link in links)
        {
            link.Item = node;
        }

        return links.Take(1);
    }

    private static IEnumerable<ListLink> Single(HtmlNode link)
    {
        var item = ListLinks.ItemOf(link) ?? link;
        return ListLinks.In(item.ParentNode ?? item).Where(found => found.Node == link);
    }
}
