using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading;

/// <summary>
/// Finds the body where no known container is: from the outermost element down, always into the child that holds
/// nearly all of the running text, until the text is spread over several.
/// </summary>
internal static class TextDensity
{
    private const double DominantShare = 0.8;
    private const int MinText = 20;
    private const int MaxDepth = 600;

    /// <summary>Null if the page has hardly any running text.</summary>
    public static HtmlNode? Find(HtmlNode root)
    {
        var weights = new Dictionary<HtmlNode, int>();
        if (Weigh(root, weights, 0) < MinText)
        {
            return null;
        }

        var node = root;
        while (DominantChild(node, weights) is { } child)
        {
            node = child;
        }

        return Container(node);
    }

    /// <summary>A lone paragraph or row stands for its parent: what is beside it, short as it is, belongs to the text.</summary>
    private static HtmlNode Container(HtmlNode node)
    {
        while (node.Name is "p" or "span" or "strong" or "b" or "tr" or "font" or "br" or "a" or "li" && node.ParentNode is { } parent)
        {
            node = parent;
        }

        return node;
    }

    private static HtmlNode? DominantChild(HtmlNode node, Dictionary<HtmlNode, int> weights)
    {
        var needed = weights[node] * DominantShare;
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (weights.TryGetValue(child, out var weight) && weight >= needed)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>Length of the running text inside: not of links, not of navigation, and of words rather than of labels.</summary>
    private static int Weigh(HtmlNode node, Dictionary<HtmlNode, int> weights, int depth)
    {
        var weight = 0;
        for (var child = node.FirstChild; child is not null && depth < MaxDepth; child = child.NextSibling)
        {
            if (child.NodeType == HtmlNodeType.Text)
            {
                var length = ((HtmlTextNode)child).Text.AsSpan().Trim().Length;
                weight += length >= 8 ? length : 0;
            }
            else if (child.NodeType == HtmlNodeType.Element && child.Name != "a"
                && !PageMarkup.IsUnseen(child) && !PageMarkup.IsChrome(child))
            {
                weight += Weigh(child, weights, depth + 1);
            }
        }

        if (weight > 0)
        {
            weights[node] = weight;
        }

        return weight;
    }
}
