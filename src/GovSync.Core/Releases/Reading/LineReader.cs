using System.Text;
using GovSync.Core.Text;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading;

/// <summary>Reads a page as the lines that a reader sees: a line per paragraph, heading or table row.</summary>
internal sealed class LineReader
{
    /// <summary>Deeper than any real page, shallower than the stack.</summary>
    private const int MaxDepth = 1000;

    /// <summary>Longer markup in one row is layout.</summary>
    private const int MaxRowLength = 50_000;

    private readonly HtmlNode? _body;
    private readonly HashSet<HtmlNode> _layoutRows;
    private readonly List<PageLine> _lines = [];
    private readonly StringBuilder _text = new();
    private int _linked;
    private string _tag = "";
    private PagePart _part = PagePart.BeforeBody;
    private int _chromeDepth;
    private int _rowDepth;
    private int _linkDepth;

    private LineReader(HtmlPage page, HtmlNode? body)
    {
        _body = body;
        _layoutRows = LayoutRowsOf(page, body);
    }

    /// <param name="body">The element that holds the body; null = none was found, all lines stand before it.</param>
    public static IReadOnlyList<PageLine> Read(HtmlPage page, HtmlNode? body)
    {
        var reader = new LineReader(page, body);
        reader.Walk(page.Root, 0);
        reader.EndLine();
        return reader._lines;
    }

    private void Walk(HtmlNode node, int depth)
    {
        if (node.NodeType == HtmlNodeType.Text)
        {
            AppendText(((HtmlTextNode)node).Text);
        }
        else if (node.NodeType != HtmlNodeType.Comment && depth < MaxDepth && !PageMarkup.IsUnseen(node))
        {
            WalkElement(node, depth);
        }
    }

    private void WalkElement(HtmlNode node, int depth)
    {
        if (node == _body)
        {
            EndLine();
            _part = PagePart.Body;
        }

        var isChrome = _part != PagePart.Body || node != _body ? PageMarkup.IsChrome(node) : false;
        _chromeDepth += isChrome ? 1 : 0;
        WalkKind(node, depth);
        _chromeDepth -= isChrome ? 1 : 0;
        if (node == _body)
        {
            EndLine();
            _part = PagePart.AfterBody;
        }
    }

    private void WalkKind(HtmlNode node, int depth)
    {
        if (node.Name == "br")
        {
            EndBlock();
        }
        else if (node.Name == "tr" && _rowDepth == 0 && IsDataRow(node))
        {
            WalkRow(node, depth);
        }
        else if (PageMarkup.IsBlock(node) || PageMarkup.IsCell(node))
        {
            EndBlock();
            _tag = node.Name;
            WalkChildren(node, depth);
            EndBlock();
        }
        else
        {
            _linkDepth += node.Name == "a" ? 1 : 0;
            WalkChildren(node, depth);
            _linkDepth -= node.Name == "a" ? 1 : 0;
        }
    }

    private void WalkRow(HtmlNode row, int depth)
    {
        EndLine();
        _rowDepth++;
        foreach (var cell in row.ChildNodes)
        {
            if (cell.NodeType == HtmlNodeType.Element)
            {
                if (_text.Length > 0)
                {
                    _text.Append('\t');
                }

                Walk(cell, depth + 1);
            }
        }

        _rowDepth--;
        _tag = "tr";
        EndLine();
    }

    private void WalkChildren(HtmlNode node, int depth)
    {
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            Walk(child, depth + 1);
        }
    }

    /// <summary>A row of data rather than of layout: two cells with something in them, and neither table nor body inside.</summary>
    private bool IsDataRow(HtmlNode row)
    {
        if (_layoutRows.Contains(row) || row.InnerLength > MaxRowLength)
        {
            return false;
        }

        var filled = 0;
        foreach (var cell in row.ChildNodes)
        {
            if (!PageMarkup.IsCell(cell))
            {
                continue;
            }

            filled += cell.HasChildNodes ? 1 : 0;
        }

        return filled >= 2;
    }

    /// <summary>Rows with a table or the body inside.</summary>
    private static HashSet<HtmlNode> LayoutRowsOf(HtmlPage page, HtmlNode? body)
    {
        var rows = new HashSet<HtmlNode>();
        foreach (var inner in page.Elements.Where(element => element.Name == "table" || element == body))
        {
            for (var node = inner.ParentNode; node is not null && (node.Name != "tr" || rows.Add(node)); node = node.ParentNode)
            {
            }
        }

        return rows;
    }

    private void AppendText(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var plain = text.Contains('&', StringComparison.Ordinal) ? HtmlEntity.DeEntitize(text) : text;
        _text.Append(plain);
        _linked += _linkDepth > 0 ? plain.AsSpan().Trim().Length : 0;
    }

    /// <summary>Inside a row blocks are parted by a space only: the row is the line.</summary>
    private void EndBlock()
    {
        if (_rowDepth > 0)
        {
            _text.Append(' ');
        }
        else
        {
            EndLine();
        }
    }

    private void EndLine()
    {
        if (_text.Length > 0)
        {
            var raw = _text.ToString();
            var folded = _tag == "tr" ? FoldRow(raw) : WhiteSpace.Fold(raw);
            if (folded.Length > 0)
            {
                _lines.Add(new(folded, _tag, _part, _chromeDepth > 0, _linked));
            }
        }

        _text.Clear();
        _linked = 0;
    }

    private static string FoldRow(string row)
        => string.Join('\t', row.Split('\t').Select(WhiteSpace.Fold).Where(cell => cell.Length > 0));
}
