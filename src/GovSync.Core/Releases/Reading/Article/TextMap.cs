using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading.Article;

/// <summary>The stats of all elements that can belong to an article; what a reader never sees, and clutter, has none.</summary>
internal sealed class TextMap
{
    private const int MaxDepth = 600;

    private readonly Dictionary<HtmlNode, TextStats> _stats = [];
    private readonly Func<HtmlNode, bool> _isClutter;

    private TextMap(Func<HtmlNode, bool> isClutter) => _isClutter = isClutter;

    public TextStats? this[HtmlNode node] => _stats.GetValueOrDefault(node);

    /// <param name="isClutter">Elements to leave out with all that is in them.</param>
    public static TextMap Of(HtmlNode root, Func<HtmlNode, bool> isClutter)
    {
        var map = new TextMap(isClutter);
        var stats = new TextStats();
        map._stats[root] = stats;
        map.Walk(root, stats, stats, isLinked: false, 0);
        return map;
    }

    private void Walk(HtmlNode node, TextStats stats, TextStats block, bool isLinked, int depth)
    {
        for (var child = node.FirstChild; child is not null && depth < MaxDepth; child = child.NextSibling)
        {
            if (child.NodeType == HtmlNodeType.Text)
            {
                Count(((HtmlTextNode)child).Text, stats, block, isLinked);
            }
            else if (child.NodeType == HtmlNodeType.Element && !PageMarkup.IsUnseen(child) && !_isClutter(child))
            {
                WalkElement(child, stats, block, isLinked, depth);
            }
        }
    }

    private void WalkElement(HtmlNode element, TextStats parent, TextStats block, bool isLinked, int depth)
    {
        var stats = new TextStats();
        _stats[element] = stats;
        var isBlock = PageMarkup.IsBlock(element) || PageMarkup.IsCell(element);
        Walk(element, stats, isBlock ? stats : block, isLinked || element.Name == "a", depth + 1);
        stats.Paragraphs += element.Name == "p" && stats.Text > 0 ? 1 : 0;
        parent.Add(stats);
    }

    private static void Count(string text, TextStats stats, TextStats block, bool isLinked)
    {
        var (length, commas) = Measure(text);
        stats.Text += length;
        stats.Commas += commas;
        stats.Linked += isLinked ? length : 0;
        block.Own += length;
        block.OwnCommas += commas;
        block.OwnLinked += isLinked ? length : 0;
    }

    private static (int Length, int Commas) Measure(string text)
    {
        var (length, commas, wasSpace) = (0, 0, true);
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            length += isSpace && wasSpace ? 0 : c >= '\u2E80' ? 2 : 1;
            commas += c is ',' or '，' or '、' or '。' or '،' ? 1 : 0;
            wasSpace = isSpace;
        }

        return (wasSpace && length > 0 ? length - 1 : length, commas);
    }
}
