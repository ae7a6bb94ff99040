namespace GovSync.Core.Markup;

/// <summary>The elements that stand open while a page is parsed, the outermost first.</summary>
internal sealed class OpenElements(HtmlNode root)
{
    /// <summary>Deeper elements stand beside each other, as in browsers: no real page is nearly as deep, and the tree can be walked recursively.</summary>
    private const int MaxDepth = 400;

    private readonly List<(HtmlNode Node, ElementKind Kind)> _open = [];

    public HtmlNode Current => _open.Count == 0 ? root : _open[^1].Node;

    public void Open(HtmlNode node, ElementKind kind)
    {
        if (_open.Count < MaxDepth)
        {
            _open.Add((node, kind));
        }
    }

    public void CloseAll(int at) => CloseFrom(0, at, at);

    /// <summary>Closes what a start tag ends although its own end tag was left out: &lt;p&gt;, &lt;li&gt;, &lt;td&gt; …</summary>
    public void CloseImplied(ElementKind starting, int at)
    {
        var index = starting.Name switch
        {
            "li" => Find(kind => kind.Name == "li", kind => kind.Name is "ul" or "ol" or "menu" || kind.Is(ElementRole.Scope)),
            "dt" or "dd" => Find(kind => kind.Name is "dt" or "dd", kind => kind.Name == "dl" || kind.Is(ElementRole.Scope)),
            "option" => Find(kind => kind.Name == "option", kind => kind.Is(ElementRole.Block)),
            "a" => Find(kind => kind.Name == "a", kind => kind.Is(ElementRole.Block)),
            "td" or "th" => Find(kind => kind.Name is "td" or "th", kind => kind.Name is "tr" or "table"),
            "tr" => Find(kind => kind.Name == "tr", kind => kind.Name is "tbody" or "thead" or "tfoot" or "table"),
            "tbody" or "thead" or "tfoot" => Find(kind => kind.Name is "tbody" or "thead" or "tfoot", kind => kind.Name == "table"),
            "body" => Find(kind => kind.Name == "head", kind => kind.Name == "body"),
            _ => -1,
        };
        if (index >= 0)
        {
            CloseFrom(index, at, at);
        }

        if (starting.Is(ElementRole.EndsParagraph)
            && Find(kind => kind.Name == "p", kind => kind.Is(ElementRole.Scope) || kind.Name is "div" or "ul" or "ol" or "button" or "object") is >= 0 and var p)
        {
            CloseFrom(p, at, at);
        }
    }

    /// <summary>
    /// Closes the innermost open element of a name, with all inside it. Inline ones don't close the blocks inside them: these stay open, and the
    /// element ends with them. Nothing happens where none is open.
    /// </summary>
    /// <param name="at">Where the end tag begins.</param>
    /// <param name="end">Behind it.</param>
    public void Close(ElementKind ending, int at, int end)
    {
        if (_open.Count > 0 && _open[^1].Kind.Name == ending.Name)
        {
            CloseFrom(_open.Count - 1, at, end);
            return;
        }

        var isTable = ending.Is(ElementRole.TablePart) || ending.Name == "table";
        var index = Find(kind => kind.Name == ending.Name, kind => isTable ? kind.Name == "table" : kind.Is(ElementRole.Scope));
        if (index < 0)
        {
            return;
        }

        if (ending.Is(ElementRole.Block) || !HasBlockAbove(index))
        {
            CloseFrom(index, at, end);
        }
        else
        {
            _open[index].Node.Close(at, end);
            _open.RemoveAt(index);
        }
    }

    private bool HasBlockAbove(int index)
    {
        for (var i = index + 1; i < _open.Count; i++)
        {
            if (_open[i].Kind.Is(ElementRole.Block))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The innermost that is wanted, none beyond the first that stops the search; -1 = none.</summary>
    private int Find(Func<ElementKind, bool> isWanted, Func<ElementKind, bool> isEnd)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (isWanted(_open[i].Kind))
            {
                return i;
            }

            if (isEnd(_open[i].Kind))
            {
                return -1;
            }
        }

        return -1;
    }

    private void CloseFrom(int index, int at, int end)
    {
        for (var i = _open.Count - 1; i >= index; i--)
        {
            _open[i].Node.Close(at, i == index ? end : at);
        }

        _open.RemoveRange(index, _open.Count - index);
    }
}
