using System.Text.RegularExpressions;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading.Article;

/// <summary>Tells what stands inside an article and does not belong to its text. The first rule that fits an element decides.</summary>
internal static partial class Clutter
{
    /// <summary>What holds more of the text than this is the text, whatever it is called.</summary>
    private const double MostOfText = 0.4;

    private const int MaxDepth = 600;
    private const int LongestHeading = 400;
    private const int LongestHeadingText = 40;

    private static readonly Func<Box, bool>[] Rules =
        [IsFigure, IsRepeatedTitle, IsNamedAside, IsHeader, IsLinkList, IsLinkBox, IsHeadedBox, IsForm];

    /// <summary>An element of an article.</summary>
    /// <param name="Share">
    /// How much of the article's text it holds, with its namesakes: the wrapper of each paragraph is small, all of them are the text.
    /// </param>
    /// <param name="OwnShare">How much it holds itself.</param>
    private sealed record Box(HtmlNode Node, TextStats Stats, double Share, double OwnShare, string Title);

    /// <param name="parts">The parts of the article; they themselves belong to it.</param>
    public static HashSet<HtmlNode> In(IReadOnlyList<HtmlNode> parts, HtmlPage page, TextMap map)
    {
        var title = page.Elements.FirstOrDefault(element => element.Name == "title") is { } tag ? HtmlPage.TextOf(tag) : "";
        var all = Math.Max(1, parts.Sum(part => map[part]?.Text ?? 0));
        var namesakes = new Dictionary<string, int>();
        var clutter = new HashSet<HtmlNode>();
        foreach (var part in parts)
        {
            Count(part, map, namesakes, 0);
        }

        foreach (var part in parts)
        {
            Collect(part, 0);
        }

        return clutter;

        void Collect(HtmlNode node, int depth)
        {
            for (var child = node.FirstChild; child is not null && depth < MaxDepth; child = child.NextSibling)
            {
                if (child.NodeType != HtmlNodeType.Element)
                {
                    continue;
                }

                if (map[child] is not { } stats || (stats.Text > 0 && IsClutter(BoxOf(child, stats))))
                {
                    clutter.Add(child);
                }
                else
                {
                    Collect(child, depth + 1);
                }
            }
        }

        Box BoxOf(HtmlNode node, TextStats stats)
            => new(node, stats, (double)namesakes.GetValueOrDefault(NameOf(node), stats.Text) / all, (double)stats.Text / all, title);
    }

    private static bool IsClutter(Box box) => box.Share < MostOfText && Array.Exists(Rules, rule => rule(box));

    private static void Count(HtmlNode node, TextMap map, Dictionary<string, int> namesakes, int depth)
    {
        for (var child = node.FirstChild; child is not null && depth < MaxDepth; child = child.NextSibling)
        {
            if (map[child] is { Text: > 0 } stats)
            {
                var name = NameOf(child);
                namesakes[name] = namesakes.GetValueOrDefault(name) + stats.Text;
                Count(child, map, namesakes, depth + 1);
            }
        }
    }

    /// <summary>Elements of one name and class are the same to a template; those without a class have no name.</summary>
    private static string NameOf(HtmlNode node)
        => node.Attributes["class"]?.Value is { Length: > 0 } names ? $"{node.Name} {names}" : $"{node.Name} at {node.StreamPosition}";

    private static bool IsFigure(Box box)
        => box.Node.Name is "figcaption" || (box.Node.Name == "figure" && box.Stats.Paragraphs < 3 && box.Stats.Text < 600);

    private static bool IsRepeatedTitle(Box box)
        => box.Node.Name is "h1" or "h2" && box.Stats.Text > 5
            && (box.Node.Name == "h1" || box.Title.Contains(HtmlPage.TextOf(box.Node), StringComparison.OrdinalIgnoreCase));

    private static bool IsNamedAside(Box box)
        => box.Node.Name is not ("body" or "article") && ClutterNames.IsAside(box.Node) && (box.OwnShare < 0.2 || box.Stats.LinkDensity > 0.3);

    /// <summary>The head of the article: title, byline, day.</summary>
    private static bool IsHeader(Box box) => box.Node.Name == "header" && box.Stats.Text < 1000;

    private static bool IsLinkList(Box box)
        => box.Node.Name is "ul" or "ol" or "dl" && box.Stats.LinkDensity > 0.6 && box.Stats.Commas < 10 && !HoldsFile(box.Node);

    private static bool IsLinkBox(Box box)
        => box.Node.Name is "div" or "section" or "table" or "aside" or "form" && box.Stats.Commas < 10 && !HoldsFile(box.Node)
            && (box.Stats.LinkDensity > 0.5
                || (box.Stats.LinkDensity > 0.2 && ClutterNames.Weight(box.Node) < 25 && box.Stats.Paragraphs < 3));

    /// <summary>A list of attachments belongs to the document.</summary>
    private static bool HoldsFile(HtmlNode box) => box.Descendants("a").Any(link => PageLinks.IsFile(link.GetAttributeValue("href", ""), ""));

    private static bool IsHeadedBox(Box box) => box.Node.Name is "div" or "section" or "aside" or "ul" && IsHeadedElsewhere(box.Node);

    private static bool IsForm(Box box) => box.Node.Name is "form" or "fieldset" && box.OwnShare < 0.3;

    /// <summary>A box that begins with a heading such as Related, More stories, 12 Comments.</summary>
    public static bool IsHeadedElsewhere(HtmlNode box)
    {
        for (var child = box.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.NodeType == HtmlNodeType.Element && !PageMarkup.IsUnseen(child))
            {
                var text = child.InnerLength < LongestHeading ? HtmlPage.TextOf(child) : "";
                if (text.Length > 0 || child.InnerLength >= LongestHeading)
                {
                    return text.Length is > 0 and <= LongestHeadingText && (FurnitureWords.OfHeadings.Fits(text) || CommentCount().IsMatch(text));
                }
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\d+ (comments?|responses?|replies)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex CommentCount();
}
