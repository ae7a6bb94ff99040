using System.Collections.Frozen;
using System.Text;
using GovSync.Core.Releases.Reading.Article;
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

    /// <summary>Characters of a label, the spaces that stretch it included.</summary>
    private const int MaxLabel = 14;

    private const int HeadLines = 12;

    private readonly HtmlNode? _body;
    private readonly bool _isKnown;
    private readonly IReadOnlySet<HtmlNode> _clutter;
    private readonly HashSet<HtmlNode> _layoutRows;
    private readonly HashSet<HtmlNode> _aroundBody;
    private readonly List<PageLine> _lines = [];
    private readonly StringBuilder _text = new();
    private int _bodyLines;
    private int _linked;
    private string _tag = "";
    private PagePart _part = PagePart.BeforeBody;
    private int _chromeDepth;
    private int _rowDepth;
    private int _linkDepth;

    private LineReader(HtmlPage page, BodyPlace? body)
    {
        _body = body?.Element;
        _isKnown = body?.IsKnown == true;
        _clutter = body?.Clutter ?? FrozenSet<HtmlNode>.Empty;
        _layoutRows = LayoutRowsOf(page, _body);
        _aroundBody = [.. _body?.AncestorsAndSelf() ?? []];
    }

    /// <param name="body">The element that holds the body; null = none was found, all lines stand before it.</param>
    public static IReadOnlyList<PageLine> Read(HtmlPage page, BodyPlace? body)
    {
        var reader = new LineReader(page, body);
        reader.Walk(page.Root, 0);
        reader.EndLine();
        return reader._lines;
    }

    /// <summary>Outside the body, or in the first lines of one that was found by its paragraphs and may begin with a head.</summary>
    private bool IsInHead => _part != PagePart.Body || (!_isKnown && _bodyLines < HeadLines);

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
        if (_aroundBody.Contains(node))
        {
            WalkAround(node, depth);
            return;
        }

        // In a body found by its paragraphs what is chrome was told already, by more than names.
        var isChrome = _clutter.Contains(node) || ((_isKnown || _part != PagePart.Body) && PageMarkup.IsChrome(node));
        if (isChrome)
        {
            EndBlock();
        }

        _chromeDepth += isChrome ? 1 : 0;
        WalkKind(node, depth);
        if (isChrome)
        {
            EndBlock();
        }

        _chromeDepth -= isChrome ? 1 : 0;
    }

    /// <summary>The body and the boxes around it are no chrome, whatever they are called: printArea, menu_detail.</summary>
    private void WalkAround(HtmlNode node, int depth)
    {
        if (node != _body)
        {
            WalkKind(node, depth);
            return;
        }

        EndLine();
        _part = PagePart.Body;
        WalkKind(node, depth);
        EndLine();
        _part = PagePart.AfterBody;
    }

    private void WalkKind(HtmlNode node, int depth)
    {
        if (node.Name == "br")
        {
            EndLineOfText();
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
            _tag = node.ParentNode?.Name ?? "";
        }
        else
        {
            var start = _text.Length;
            _linkDepth += node.Name == "a" ? 1 : 0;
            WalkChildren(node, depth);
            _linkDepth -= node.Name == "a" ? 1 : 0;
            EndLabel(start);
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
        if (IsInHead && plain.Length > 0 && _text.Length > 0 && char.IsAsciiDigit(plain[0]) && char.IsAsciiDigit(_text[^1]))
        {
            // Two spans with a day and an hour have no space between them.
            _text.Append(' ');
        }

        _text.Append(plain);
        _linked += _linkDepth > 0 ? plain.AsSpan().Trim().Length : 0;
    }

    /// <summary>A label in an inline element of its own needs no colon to be one: &lt;label&gt;文 号&lt;/label&gt;&lt;span&gt;…</summary>
    private void EndLabel(int start)
    {
        if (IsInHead && _text.Length - start is >= 2 and <= MaxLabel
            && FieldLabels.Of(WhiteSpace.Remove(_text.ToString(start, _text.Length - start))) is not null)
        {
            _text.Append('：');
        }
    }

    /// <summary>A heading broken over two lines is one heading.</summary>
    private void EndLineOfText()
    {
        if (_tag is ['h', >= '1' and <= '6'])
        {
            _text.Append(' ');
        }
        else
        {
            EndBlock();
        }
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
                _bodyLines += _part == PagePart.Body ? 1 : 0;
                _lines.Add(new(folded, _tag, _part, _chromeDepth > 0, _linked));
            }
        }

        _text.Clear();
        _linked = 0;
    }

    private static string FoldRow(string row)
        => string.Join('\t', row.Split('\t').Select(WhiteSpace.Fold).Where(cell => cell.Length > 0));
}
