using System.Text;

namespace GovSync.Core.Releases.Feeds;

/// <summary>
/// An element of a feed: names resolved by namespace address, unknown prefixes kept. Children are elements and text in order.
/// </summary>
internal sealed class FeedNode
{
    // Most nodes are texts, and have neither.
    private List<FeedNode>? _children;
    private List<FeedNode>? _elements;

    public required string Prefix { get; init; }

    public required string Name { get; init; }

    /// <summary>Address that the prefix is bound to; empty if it is bound to nothing.</summary>
    public required string Namespace { get; init; }

    /// <summary>By name as written, prefix included.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    public FeedNode? Parent { get; init; }

    public IReadOnlyList<FeedNode> Children => _children ?? [];

    /// <summary>Null for an element; a text stands among <see cref="Children"/> as a node without a name.</summary>
    public string? Text { get; init; }

    /// <summary>False = the feed broke off before the end tag.</summary>
    public bool IsClosed { get; set; }

    public IReadOnlyList<FeedNode> Elements => _elements ?? [];

    public string? Attribute(string name) => Attributes.GetValueOrDefault(name);

    public void Add(FeedNode child)
    {
        (_children ??= []).Add(child);
        if (child.Text is null)
        {
            (_elements ??= []).Add(child);
        }
    }

    /// <summary>All text below, in order.</summary>
    public string InnerText()
    {
        if (_children is [{ Text: { } only }])
        {
            return only;
        }

        var text = new StringBuilder();
        Append(this, text);
        return text.ToString();
    }

    /// <summary>Nearest <c>xml:base</c> values from the root inwards, applied one after the other; null if there is none.</summary>
    public string? Base(string? outer = null)
    {
        var own = Attribute("xml:base");
        var above = Parent is null ? outer : Parent.Base(outer);
        return own is null ? above : LinkAddress.Resolve(own, above) ?? above;
    }

    private static void Append(FeedNode node, StringBuilder text)
    {
        text.Append(node.Text);
        foreach (var child in node.Children)
        {
            Append(child, text);
        }
    }
}
