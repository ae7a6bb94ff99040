using GovSync.Core.Text;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>A part of an entry as a source's row names it: a selector within the item, an attribute (<c>a@title</c>), or both.</summary>
internal sealed class ItemPart
{
    private readonly Selector? _selector;
    private readonly string? _attribute;

    private ItemPart(Selector? selector, string? attribute) => (_selector, _attribute) = (selector, attribute);

    /// <summary>Null if it cannot be understood; <paramref name="complaint"/> then says what was found and expected.</summary>
    public static ItemPart? Parse(string text, out string? complaint)
    {
        var at = text.LastIndexOf('@');
        var hasAttribute = at >= 0 && at > text.LastIndexOf(']');
        var selector = (hasAttribute ? text[..at] : text).Trim();
        var attribute = hasAttribute ? text[(at + 1)..].Trim() : null;
        if (attribute is { Length: 0 })
        {
            complaint = "found nothing after @, expected an attribute's name";
            return null;
        }

        complaint = selector.Length == 0 && attribute is null ? "found nothing, expected a selector or @attribute" : null;
        var parsed = selector.Length == 0 ? null : Selector.Parse(selector, out complaint);
        return complaint is null ? new(parsed, attribute) : null;
    }

    public static string? Complaint(string text) => Parse(text, out var complaint) is null ? complaint : null;

    /// <summary>The part's text, white space folded; null if the item has no such part, or it is empty.</summary>
    public string? TextIn(HtmlNode item)
    {
        var node = _selector is null ? item : item.DescendantsAndSelf().FirstOrDefault(_selector.Matches);
        return WhiteSpace.FoldOrNull(node is null ? null
            : _attribute is { } name ? ListTitle.Decode(node.GetAttributeValue(name, ""))
            : string.Concat(ListMarkup.Seen(node).Where(part => part.NodeType == HtmlNodeType.Text).Select(part => ListTitle.Decode(part.InnerText))));
    }

    /// <summary>The link of the part: its attribute, else the address of the element or of the first link in it; null if there is none.</summary>
    public string? HrefIn(HtmlNode item)
    {
        if (_attribute is not null)
        {
            return TextIn(item);
        }

        var node = item.DescendantsAndSelf().FirstOrDefault(_selector!.Matches);
        return node?.DescendantsAndSelf().Select(ListHref.Of).FirstOrDefault(href => href.Length > 0);
    }
}
