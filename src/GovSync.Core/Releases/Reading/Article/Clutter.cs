using HtmlAgilityPack;

namespace GovSync.Core.Releases.Reading.Article;

/// <summary>Tells what stands inside an article and does not belong to its text. The first rule that fits an element decides.</summary>
internal static class Clutter
{
    /// <summary>What holds more of the text than this is the text, whatever it is called.</summary>
    private const double MostOfText = 0.4;

    private sealed record Box(HtmlNode Node, TextStats Stats, double Share, string Title);

    private static readonly Func<Box, bool>[] Rules = [IsFigure, IsRepeatedTitle, IsNamedAside, IsHeader, IsLinkList, IsLinkBox, IsForm];

    public static HashSet<HtmlNode> In(HtmlNode article, HtmlPage page, TextMap map)
    {
        var clutter = new HashSet<HtmlNode>();
        var title = page.Elements.FirstOrDefault(element => element.Name == "title") is { } tag ? HtmlPage.TextOf(tag) : "";
        Collect(article, map[article]?.Text ?? 0, title, map, clutter, 0);
        return clutter;
    }

    private static void Collect(HtmlNode node, int all, string title, TextMap map, HashSet<HtmlNode> clutter, int depth)
    {
        for (var child = node.FirstChild; child is not null && depth < 600; child = child.NextSibling)
        {
            if (child.NodeType != HtmlNodeType.Element)
            {
                continue;
            }

            if (map[child] is not { } stats)
            {
                clutter.Add(child);
                continue;
            }

            var box = new Box(child, stats, all == 0 ? 0 : (double)stats.Text / all, title);
            if (stats.Text > 0 && box.Share < MostOfText && Array.Exists(Rules, rule => rule(box)))
            {
                clutter.Add(child);
            }
            else
            {
                Collect(child, all, title, map, clutter, depth + 1);
            }
        }
    }

    private static bool IsFigure(Box box) => box.Node.Name is "figcaption" || (box.Node.Name == "figure" && box.Stats.Paragraphs < 3 && box.Stats.Text < 600);

    private static bool IsRepeatedTitle(Box box)
        => box.Node.Name is "h1" or "h2" && box.Stats.Text > 5
            && (box.Node.Name == "h1" || box.Title.Contains(HtmlPage.TextOf(box.Node), StringComparison.OrdinalIgnoreCase));

    private static bool IsNamedAside(Box box)
        => box.Node.Name is not ("body" or "article" or "p") && ClutterNames.IsAside(box.Node) && (box.Share < 0.2 || box.Stats.LinkDensity > 0.3);

    /// <summary>The head of the article: title, byline, day.</summary>
    private static bool IsHeader(Box box) => box.Node.Name == "header" && box.Stats.Text < 1000;

    private static bool IsLinkList(Box box)
        => box.Node.Name is "ul" or "ol" or "dl" && box.Stats.LinkDensity > 0.6 && box.Stats.Commas < 10;

    private static bool IsLinkBox(Box box)
        => box.Node.Name is "div" or "section" or "table" or "aside" or "form" && box.Stats.Commas < 10
            && (box.Stats.LinkDensity > 0.5
                || (box.Stats.LinkDensity > 0.2 && ClutterNames.Weight(box.Node) < 25 && box.Stats.Paragraphs < 3));

    private static bool IsForm(Box box) => box.Node.Name is "form" or "fieldset" && box.Share < 0.3;
}
