namespace GovSync.Core.Markup;

/// <summary>
/// Builds a page's tree in one pass over its markup, as browsers do it where authors leave tags out, so far as it matters to who reads the
/// text: paragraphs, lists, tables, links. No markup is wrong: what opens nothing is text, what closes nothing is dropped.
/// </summary>
internal sealed class TreeBuilder
{
    private readonly string _markup;
    private readonly HtmlRoot _root;
    private readonly OpenElements _open;

    /// <param name="document">Its root is given the tree.</param>
    public TreeBuilder(HtmlDocument document)
    {
        _markup = document.Text;
        _root = document.DocumentNode;
        _open = new OpenElements(_root);
    }

    public void Build()
    {
        var textStart = 0;
        for (var at = Next(0); at < _markup.Length; at = Next(at))
        {
            if (!OpensMarkup(at))
            {
                at++;
                continue;
            }

            AppendText(textStart, at);
            at = textStart = TakeMarkup(at);
        }

        AppendText(textStart, _markup.Length);
        _open.CloseAll(_markup.Length);
        _root.Close(_markup.Length, _markup.Length);
    }

    private int Next(int from) => _markup.IndexOf('<', from) is >= 0 and var at ? at : _markup.Length;

    private bool OpensMarkup(int at)
    {
        var next = at + 1 < _markup.Length ? _markup[at + 1] : ' ';
        return char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < _markup.Length);
    }

    /// <returns>Behind the tag, comment or raw text.</returns>
    private int TakeMarkup(int at) => _markup[at + 1] switch
    {
        '!' when _markup.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal) => TakeComment(at, at + 2, "-->"),
        '!' or '?' => TakeComment(at, at, ">"),
        '/' => char.IsAsciiLetter(_markup[at + 2]) ? TakeEndTag(at) : TakeComment(at, at, ">"),
        _ => TakeStartTag(at),
    };

    private int TakeComment(int at, int from, string end)
    {
        var close = _markup.IndexOf(end, from, StringComparison.Ordinal);
        var stop = close < 0 ? _markup.Length : close + end.Length;
        var comment = new HtmlNode(HtmlNodeType.Comment, "#comment", HtmlAttributes.None, at, stop);
        _open.Current.Append(comment);
        return stop;
    }

    private int TakeEndTag(int at)
    {
        var tag = new TagReader(_markup, at + 2);
        var kind = ElementKind.Of(tag.Name());
        _ = tag.Attributes(out _);
        if (kind.Name == "br")
        {
            _open.Current.Append(new(HtmlNodeType.Element, kind.Name, HtmlAttributes.None, at, tag.End));
        }
        else
        {
            _open.Close(kind, at, tag.End);
        }

        return tag.End;
    }

    private int TakeStartTag(int at)
    {
        var tag = new TagReader(_markup, at + 1);
        var kind = ElementKind.Of(tag.Name());
        var attributes = tag.Attributes(out var isSelfClosing);
        _open.CloseImplied(kind, at);
        var node = new HtmlNode(HtmlNodeType.Element, kind.Name, attributes, at, tag.End);
        _open.Current.Append(node);
        if (isSelfClosing || kind.Is(ElementRole.Void))
        {
            return tag.End;
        }

        if (kind.Is(ElementRole.RawText))
        {
            return TakeRawText(node, tag.End);
        }

        _open.Open(node, kind);
        return tag.End;
    }

    /// <summary>Everything up to the end tag is text; without one, everything.</summary>
    private int TakeRawText(HtmlNode node, int start)
    {
        var close = EndTagOf(node.Name, start);
        if (close > start)
        {
            node.Append(new HtmlTextNode(_markup[start..close], start));
        }

        var end = close < _markup.Length ? Math.Min(_markup.Length, Next(close, '>') + 1) : close;
        node.Close(close, end);
        return end;
    }

    private int EndTagOf(string name, int from)
    {
        for (var at = from; (at = _markup.IndexOf("</", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var behind = at + 2 + name.Length;
            if (string.Compare(_markup, at + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (behind >= _markup.Length || _markup[behind] is '>' or '/' || char.IsWhiteSpace(_markup[behind])))
            {
                return at;
            }
        }

        return _markup.Length;
    }

    private int Next(int from, char wanted) => _markup.IndexOf(wanted, from) is >= 0 and var at ? at : _markup.Length;

    private void AppendText(int start, int end)
    {
        if (end > start)
        {
            _open.Current.Append(new HtmlTextNode(_markup[start..end], start));
        }
    }
}
