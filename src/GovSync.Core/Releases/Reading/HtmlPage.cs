using System.Text;
using GovSync.Core.Text;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading;

/// <summary>A page's markup, parsed once.</summary>
internal sealed class HtmlPage
{
    private HtmlPage(HtmlNode root) => Root = root;

    public HtmlNode Root { get; }

    /// <summary>All elements in document order.</summary>
    public required IReadOnlyList<HtmlNode> Elements { get; init; }

    public static HtmlPage Parse(string markup)
    {
        var root = HtmlDocument.Parse(WithoutServerTags(markup)).DocumentNode;
        return new(root) { Elements = [.. root.Descendants().Where(node => node.NodeType == HtmlNodeType.Element)] };
    }

    /// <summary>Text of an element, entities resolved, white space folded.</summary>
    public static string TextOf(HtmlNode node) => WhiteSpace.Fold(HtmlEntity.DeEntitize(node.InnerText));

    /// <summary>Attribute value, entities resolved, white space folded; empty if absent.</summary>
    public static string Attribute(HtmlNode node, string name)
        => node.Attributes[name]?.Value is { Length: > 0 } value ? WhiteSpace.Fold(HtmlEntity.DeEntitize(value)) : "";

    /// <summary>Drops what stands between &lt;% and %&gt;: pages saved from inside JSP carry it.</summary>
    private static string WithoutServerTags(string markup)
    {
        var start = markup.IndexOf("<%", StringComparison.Ordinal);
        if (start < 0)
        {
            return markup;
        }

        var kept = new StringBuilder(markup.Length);
        var from = 0;
        while (start >= 0)
        {
            var end = markup.IndexOf("%>", start, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            kept.Append(markup, from, start - from);
            from = end + 2;
            start = markup.IndexOf("<%", from, StringComparison.Ordinal);
        }

        return kept.Append(markup, from, markup.Length - from).ToString();
    }
}
