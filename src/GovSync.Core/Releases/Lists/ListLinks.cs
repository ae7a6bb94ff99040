using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>Collects the links of a page that may be titles, and gives each the element that holds its entry alone.</summary>
internal static class ListLinks
{
    /// <summary>More links than any list page shows.</summary>
    private const int MaxLinks = 3000;

    /// <summary>Navigation has shorter words; a title of three characters is not told from it, unless a date stands beside it.</summary>
    private const int MinTitleLength = 4;
    private const int MinDatedTitleLength = 2;

    private static readonly HashSet<string> ItemTags = ["li", "tr", "dd", "dt", "article"];

    /// <summary>Links in document order, each with its item.</summary>
    public static List<ListLink> In(HtmlNode root)
    {
        var links = ListMarkup.Seen(root).Where(IsLink).Select(Link).Where(IsTitled).Take(MaxLinks).ToList();
        MarkCompanions(links);
        MarkNested(links);
        var own = links.Where(link => !link.IsSecondary).ToList();
        var shared = Shared(own, root);
        foreach (var link in own)
        {
            link.Item = Climb(link.Node, shared, root);
        }

        return own;
    }

    public static HtmlNode? ItemOf(HtmlNode node)
    {
        var item = node;
        while (item is not null && !ItemTags.Contains(item.Name))
        {
            item = item.ParentNode;
        }

        return item;
    }

    public static bool IsItemTag(HtmlNode node) => ItemTags.Contains(node.Name);

    private static ListLink Link(HtmlNode node)
    {
        var href = ListHref.Of(node);
        var (title, date) = ListDate.WithoutDate(ListTitle.Of(node));
        return new() { Node = node, Href = href, Title = title, TitleDate = date, PathDate = ListDate.InPath(href) };
    }

    /// <summary>An anchor, or an element with text that a script makes a link of.</summary>
    private static bool IsLink(HtmlNode node) =>
        (node.Name == "a" && (node.Attributes["href"] is not null || node.Attributes["onclick"] is not null))
        || (node.Attributes["onclick"] is not null && node.Name is "p" or "li" or "span" or "div" or "td" or "tr"
            && !ListMarkup.Seen(node).Any(inner => inner.Name == "a" || inner.Attributes["onclick"] is not null)
            && !node.Ancestors("a").Any());

    private static bool IsTitled(ListLink link) =>
        (link.Title.Length >= MinTitleLength || (link.Title.Length >= MinDatedTitleLength && IsAloneBesideDate(link.Node)))
        && link.Title.Any(char.IsLetter)
        && !ListDate.IsDate(link.Title)
        && !PageHints.BuiltIn.NotTitles.Contains(link.Title.Trim('>', '<', '+', '»', '[', ']', ' '), StringComparer.OrdinalIgnoreCase);

    private static bool IsAloneBesideDate(HtmlNode link) =>
        ItemOf(link) is { Name: "li" or "tr" or "dd" } item
        && item.Descendants("a").Take(2).Count() == 1
        && ListDate.Count([.. ListTitle.Pieces(item)]) == 1;

    /// <summary>An entry's column or office is often a link too: of a few links around one date, the longest is the title.</summary>
    private static void MarkCompanions(List<ListLink> links)
    {
        foreach (var group in links.GroupBy(link => ItemOf(link.Node)))
        {
            if (group.Key is not { } item || group.DistinctBy(link => link.Target).Count() is not (> 1 and <= 4))
            {
                continue;
            }

            var dates = ListDate.Count([.. ListTitle.Pieces(item)]);
            var title = group.MaxBy(link => link.Title.Length)!;
            foreach (var link in group.Where(link => dates == 1 && link.Target != title.Target))
            {
                link.IsSecondary = true;
            }
        }
    }

    /// <summary>Links of a list inside an entry (its interpretations) are not entries, unless they carry dates and it does not.</summary>
    private static void MarkNested(List<ListLink> links)
    {
        var firstOf = new Dictionary<HtmlNode, ListLink>();
        var isDated = new Dictionary<HtmlNode, bool>();
        foreach (var link in links.Where(link => !link.IsSecondary))
        {
            if (ItemOf(link.Node) is not { } item)
            {
                continue;
            }

            firstOf.TryAdd(item, link);
            var outer = item.ParentNode is null ? null : ItemOf(item.ParentNode);
            if (outer is not null && firstOf.TryGetValue(outer, out var head) && !head.IsSecondary
                && !IsDated(item, isDated)
                && IsDated(outer, isDated))
            {
                link.IsSecondary = true;
            }
        }
    }

    private static bool IsDated(HtmlNode item, Dictionary<HtmlNode, bool> known)
    {
        if (!known.TryGetValue(item, out var isDated))
        {
            known[item] = isDated = ListTitle.Pieces(item).Any(ListDate.IsDate);
        }

        return isDated;
    }

    /// <summary>Elements that hold more than one entry.</summary>
    private static HashSet<HtmlNode> Shared(List<ListLink> links, HtmlNode root)
    {
        var targets = new Dictionary<HtmlNode, string>();
        var shared = new HashSet<HtmlNode>();
        foreach (var link in links)
        {
            // Above an element that is shared already, everything is.
            for (var node = link.Node; node is not null && node != root; node = node.ParentNode)
            {
                if (targets.TryAdd(node, link.Target))
                {
                    continue;
                }

                if (targets[node] != link.Target && !shared.Add(node))
                {
                    break;
                }
            }
        }

        shared.Add(root);
        return shared;
    }

    private static HtmlNode Climb(HtmlNode link, HashSet<HtmlNode> shared, HtmlNode root)
    {
        var item = link;
        while (!IsItemTag(item) && item.ParentNode is { } parent && parent != root && !shared.Contains(parent) && parent.Name is not "body")
        {
            item = parent;
        }

        return item;
    }
}
