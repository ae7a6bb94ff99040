using System.Buffers;
using System.Collections.Frozen;

namespace GovSync.Core.Markup;

/// <summary>Reads one tag of a page's markup: its name, its attributes, where it ends.</summary>
internal ref struct TagReader(string markup, int at)
{
    private const int MostAttributes = 200;

    private static readonly SearchValues<char> EndOfTagName = SearchValues.Create("> /\t\n\r\f");
    private static readonly SearchValues<char> EndOfAttributeName = SearchValues.Create("=> /\t\n\r\f");
    private static readonly SearchValues<char> EndOfBareValue = SearchValues.Create("> \t\n\r\f");

    /// <summary>So that the names of a page's thousand attributes are few strings.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonNames = FrozenSet.Create(
        StringComparer.Ordinal,
        "class", "id", "style", "href", "src", "target", "title", "name", "content", "property", "type", "rel", "width", "height", "align", "valign",
        "border", "cellpadding", "cellspacing", "colspan", "rowspan", "alt", "onclick", "value", "lang", "role", "charset").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _markup = markup;
    private int _at = at;

    /// <summary>Behind the name's first character.</summary>
    public ReadOnlySpan<char> Name()
    {
        var start = _at;
        _at = EndAt(_at, EndOfTagName);
        return _markup.AsSpan(start, _at - start);
    }

    /// <summary>The attributes up to the end of the tag.</summary>
    public HtmlAttributes Attributes(out bool isSelfClosing)
    {
        List<HtmlAttribute>? attributes = null;
        isSelfClosing = false;
        while (_at < _markup.Length && _markup[_at] != '>')
        {
            if (_markup[_at] == '/' || char.IsWhiteSpace(_markup[_at]))
            {
                isSelfClosing = _markup[_at] == '/' || (isSelfClosing && char.IsWhiteSpace(_markup[_at]));
                _at++;
                continue;
            }

            isSelfClosing = false;
            var attribute = Attribute();
            attributes ??= [];
            if (attributes.Count < MostAttributes)
            {
                attributes.Add(attribute);
            }
        }

        return attributes is null ? HtmlAttributes.None : new(attributes);
    }

    /// <summary>Behind the closing bracket, or at the end of the markup.</summary>
    public readonly int End => Math.Min(_at + 1, _markup.Length);

    private HtmlAttribute Attribute()
    {
        var start = _at;
        _at = EndAt(_at + 1, EndOfAttributeName);
        var name = NameOf(_markup.AsSpan(start, _at - start));
        var before = _at;
        SkipSpace();
        if (_at >= _markup.Length || _markup[_at] != '=')
        {
            _at = before;
            return new(name, "", ..0);
        }

        _at++;
        SkipSpace();
        return new(name, _markup, Value());
    }

    private Range Value()
    {
        if (_at < _markup.Length && _markup[_at] is '"' or '\'')
        {
            var start = _at + 1;
            var close = _markup.IndexOf(_markup[_at], start);
            var end = close < 0 ? _markup.Length : close;
            _at = Math.Min(end + 1, _markup.Length);
            return start..end;
        }

        var bare = _at;
        _at = EndAt(_at, EndOfBareValue);
        return bare.._at;
    }

    private void SkipSpace()
    {
        while (_at < _markup.Length && char.IsWhiteSpace(_markup[_at]))
        {
            _at++;
        }
    }

    private readonly int EndAt(int from, SearchValues<char> ends)
    {
        if (from >= _markup.Length)
        {
            return _markup.Length;
        }

        var length = _markup.AsSpan(from).IndexOfAny(ends);
        return length < 0 ? _markup.Length : from + length;
    }

    private static string NameOf(ReadOnlySpan<char> name) =>
        CommonNames.TryGetValue(name, out var common) ? common : name.ToString().ToLowerInvariant();
}
