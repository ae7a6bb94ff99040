using GovSync.Core.Text;
using HtmlAgilityPack;

namespace GovSync.Core.Releases.Lists;

/// <summary>Looks for each entry's date: in its item beside the link, inside the link, else between it and the next entry.</summary>
internal static class ListDates
{
    /// <summary>An item with more text than this is no list row: what stands far from the link is not its date.</summary>
    private const int MaxPieces = 40;

    public static void Give(IReadOnlyList<ListLink> links)
    {
        var items = links.Select(link => link.Item).ToHashSet();
        foreach (var link in links)
        {
            link.ShownDate = InItem(link);
        }

        foreach (var group in links.GroupBy(link => link.Item.ParentNode))
        {
            var bare = group.Where(link => link.ShownDate is null).ToList();
            if (bare.Count == group.Count())
            {
                GiveBeside(bare, items);
            }
        }
    }

    private static DeclaredTime? InItem(ListLink link)
    {
        var near = ListDate.MonthInPath(link.Href);
        var beside = ListMarkup.Seen(link.Item)
            .Where(part => part.NodeType == HtmlNodeType.Text && !IsWithin(part, link))
            .Select(Text).Where(text => text.Length > 0).Take(MaxPieces).ToList();
        return ListDate.Among(beside, near) ?? ListDate.Among([.. ListTitle.Pieces(link.Node).Where(ListDate.IsDate)], near);
    }

    /// <summary>No item holds its date: all dates stand after their links, or all before them.</summary>
    private static void GiveBeside(List<ListLink> links, HashSet<HtmlNode> items)
    {
        var after = links.Select(link => Beside(link, items, node => node.NextSibling)).ToList();
        var before = links.Select(link => Beside(link, items, node => node.PreviousSibling)).ToList();
        var better = after.Count(time => time is not null) >= before.Count(time => time is not null) ? after : before;
        foreach (var (link, time) in links.Zip(better))
        {
            link.ShownDate = time;
        }
    }

    private static DeclaredTime? Beside(ListLink link, HashSet<HtmlNode> items, Func<HtmlNode, HtmlNode?> next)
    {
        var pieces = new List<string>();
        for (var node = next(link.Item); node is not null && !items.Contains(node) && pieces.Count < MaxPieces; node = next(node))
        {
            if (node.NodeType == HtmlNodeType.Text)
            {
                pieces.Add(Text(node));
            }
            else if (node.NodeType == HtmlNodeType.Element)
            {
                pieces.AddRange(ListTitle.Pieces(node).Take(MaxPieces));
            }
        }

        return ListDate.Among([.. pieces.Where(piece => piece.Length > 0)], ListDate.MonthInPath(link.Href));
    }

    private static bool IsWithin(HtmlNode part, ListLink link)
    {
        for (var node = part; node is not null && node != link.Item; node = node.ParentNode)
        {
            if (node == link.Node || node.Name == "a")
            {
                return true;
            }
        }

        return false;
    }

    private static string Text(HtmlNode part) => WhiteSpace.Fold(ListTitle.Decode(part.InnerText));
}
