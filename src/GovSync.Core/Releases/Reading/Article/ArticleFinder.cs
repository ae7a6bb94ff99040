using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading.Article;

/// <summary>
/// Finds the article on a page whose template is not known, by its paragraphs: each gives points to the elements around it, the most to
/// the nearest; the element with the most points, less its share of link text, is the article; what is beside it in the same box belongs
/// to it where it reads the same. Clutter inside is told apart. Where leaving out what is named like clutter leaves next to nothing,
/// nothing is left out.
/// </summary>
internal static class ArticleFinder
{
    /// <summary>What is shorter, in Latin letters, may be a remnant.</summary>
    private const int EnoughText = 200;

    /// <summary>What was left out as clutter is believed to be the article only if it holds so many times the remnant.</summary>
    private const int MuchMore = 2;

    /// <summary>Null if the page has hardly any running text.</summary>
    public static BodyPlace? Find(HtmlPage page)
    {
        BodyPlace? best = null;
        var most = 0;
        foreach (var isClutter in (ReadOnlySpan<Func<HtmlNode, bool>>)[IsClutter, PageMarkup.IsChrome, static _ => false])
        {
            var map = TextMap.Of(page.Root, isClutter);
            if (Place(page, map) is { } place && TextOf(place, map) is var text && text > most * MuchMore)
            {
                (best, most) = (place, text);
            }

            if (most >= EnoughText)
            {
                break;
            }
        }

        return best;
    }

    private static BodyPlace? Place(HtmlPage page, TextMap map)
    {
        var scores = ParagraphScores.Of(page, map);
        if (scores.Best() is not { } top)
        {
            return map[page.Root]?.Own > 0 ? new(page.Root, new HashSet<HtmlNode>()) : null;
        }

        var article = Marked(page, map, top) ?? scores.Around(top);
        var parts = scores.PartsBeside(article);
        var clutter = Clutter.In(parts, page, map);
        if (parts.Count == 1)
        {
            return new(article, clutter);
        }

        clutter.UnionWith(article.ParentNode!.ChildNodes.Except(parts));
        return new(article.ParentNode!, clutter);
    }

    /// <summary>The element that the page itself marks as the article's body, if most of what was found stands in it.</summary>
    private static HtmlNode? Marked(HtmlPage page, TextMap map, HtmlNode top)
    {
        var needed = (map[top]?.Text ?? 0) * 0.6;
        return page.Elements.FirstOrDefault(element => ClutterNames.NamesArticleBody(element) && map[element]?.Text >= needed);
    }

    private static int TextOf(BodyPlace place, TextMap map)
    {
        var text = map[place.Element]?.Text ?? 0;
        foreach (var node in place.Clutter)
        {
            text -= map[node]?.Text ?? 0;
        }

        return text;
    }

    private static bool IsClutter(HtmlNode node)
        => node.Name is not ("body" or "html" or "a" or "article" or "main")
            && (PageMarkup.IsChrome(node) || ClutterNames.IsUnlikely(node) || node.Attributes["aria-hidden"]?.Value == "true");
}
