using GovSync.Core.Text;
using GovSync.Core.Markup;

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
            Give(link, Beside(link), Inside(link));
            link.ShownDate ??= link.TitleDate;
            link.IsDateShown |= link.TitleDate is not null;
        }

        foreach (var group in links.GroupBy(link => link.Item.ParentNode).Where(group => !group.Any(link => link.IsDateShown)))
        {
            GiveBetween([.. group], items);
        }

        foreach (var group in links.GroupBy(link => link.Item.ParentNode))
        {
            GiveYears([.. group]);
        }
    }

    /// <summary>A month and day whose year the link does not tell takes that of the nearest entry above, else below, that has one.</summary>
    private static void GiveYears(List<ListLink> links)
    {
        for (var index = 0; index < links.Count; index++)
        {
            var link = links[index];
            if (link is { ShownDate: null, IsDateShown: true }
                && (Known(links.Take(index).Reverse()) ?? Known(links.Skip(index + 1))) is { } near)
            {
                link.ShownDate = ListDate.Among(Beside(link), near) ?? ListDate.Among(Inside(link), near);
            }
        }
    }

    private static DateOnly? Known(IEnumerable<ListLink> links) =>
        links.Select(link => link.Date).FirstOrDefault(date => date is not null) is { } date ? ChinaTime.DayOf(date.At) : null;

    /// <summary>The first texts that hold a date decide.</summary>
    private static void Give(ListLink link, params ReadOnlySpan<IReadOnlyList<string>> texts)
    {
        foreach (var pieces in texts)
        {
            link.ShownDate ??= ListDate.Among(pieces, ListDate.MonthInPath(link.Href));
            link.IsDateShown |= link.ShownDate is not null || pieces.Any(ListDate.IsMonthAndDay);
        }
    }

    private static List<string> Beside(ListLink link) => [.. ListMarkup.Seen(link.Item)
        .Where(part => part.NodeType == HtmlNodeType.Text && !IsWithin(part, link))
        .Select(part => (Label: TableHeader.LabelOf(part, link.Item), Text: Text(part))).Where(piece => piece.Text.Length > 0)
        .Select(piece => piece.Label is { } label && ListDate.IsDate(piece.Text) ? $"{label}：{piece.Text}" : piece.Text).Take(MaxPieces)];

    private static List<string> Inside(ListLink link) => [.. ListTitle.Pieces(link.Node).Where(ListDate.IsDate)];

    /// <summary>No item holds its date: all dates stand after their links, or all before them.</summary>
    private static void GiveBetween(List<ListLink> links, HashSet<HtmlNode> items)
    {
        var after = links.Select(link => Between(link, items, node => node.NextSibling)).ToList();
        var before = links.Select(link => Between(link, items, node => node.PreviousSibling)).ToList();
        var better = after.Count(HasDate) >= before.Count(HasDate) ? after : before;
        foreach (var (link, pieces) in links.Zip(better))
        {
            Give(link, pieces);
        }
    }

    private static bool HasDate(List<string> pieces) => pieces.Any(ListDate.IsDate);

    private static List<string> Between(ListLink link, HashSet<HtmlNode> items, Func<HtmlNode, HtmlNode?> next)
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

        return [.. pieces.Where(piece => piece.Length > 0)];
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
