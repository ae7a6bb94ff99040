using GovSync.Core.Text;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>A table's header says which of a row's dates is which (成文日期, 发布日期).</summary>
internal static class TableHeader
{
    // A header of more rows stands over no list.
    private const int RowsSearched = 3;

    /// <summary>Header of the cell that the text stands in, if it speaks of a date; null if there is none.</summary>
    public static string? LabelOf(HtmlNode text, HtmlNode item)
    {
        if (item.Name != "tr" || CellOf(text, item) is not { } cell || item.Ancestors("table").FirstOrDefault() is not { } table)
        {
            return null;
        }

        var cells = Cells(item);
        var place = cells.IndexOf(cell);
        var header = table.Descendants("tr").Take(RowsSearched).TakeWhile(row => row != item).Select(Cells)
            .FirstOrDefault(row => row.Count == cells.Count && row.TrueForAll(IsLabel));
        return header is not null && place >= 0 && WhiteSpace.Fold(header[place].InnerText) is var label
            && (label.Contains("日期", StringComparison.Ordinal) || label.Contains("时间", StringComparison.Ordinal)) ? label : null;
    }

    private static HtmlNode? CellOf(HtmlNode text, HtmlNode item)
    {
        var node = text;
        while (node is not null && node.ParentNode != item)
        {
            node = node.ParentNode;
        }

        return node;
    }

    private static List<HtmlNode> Cells(HtmlNode row) => [.. row.ChildNodes.Where(node => node.Name is "td" or "th")];

    private static bool IsLabel(HtmlNode cell) => cell.InnerText.Trim().Length <= 20 && !cell.Descendants("a").Any();
}
