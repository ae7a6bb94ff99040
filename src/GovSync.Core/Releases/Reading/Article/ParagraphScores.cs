using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading.Article;

/// <summary>Points that elements get for the paragraphs inside them.</summary>
internal sealed class ParagraphScores
{
    /// <summary>Shorter texts are labels, not paragraphs.</summary>
    private const int MinParagraph = 25;
    private const int LevelsUp = 5;

    /// <summary>More do not tell more about where the article is, and cost time on hostile pages.</summary>
    private const int MaxNear = 50;

    private readonly TextMap _map;
    private readonly HtmlNode _body;
    private readonly Dictionary<HtmlNode, double> _scores = [];

    private ParagraphScores(TextMap map, HtmlNode body) => (_map, _body) = (map, body);

    public static ParagraphScores Of(HtmlPage page, TextMap map)
    {
        // Both tags may be left out: then what holds everything is the body.
        var body = page.Elements.FirstOrDefault(element => element.Name == "body") ?? page.Elements.FirstOrDefault(element => element.Name == "html") ?? page.Root;
        var scores = new ParagraphScores(map, body);
        foreach (var element in page.Elements)
        {
            if (map[element] is { Own: >= MinParagraph } stats && (PageMarkup.IsBlock(element) || PageMarkup.IsCell(element)))
            {
                scores.Count(element, stats);
            }
        }

        return scores;
    }

    /// <summary>The element with the most points; null if there is no paragraph at all.</summary>
    public HtmlNode? Best()
    {
        HtmlNode? best = null;
        foreach (var node in _scores.Keys)
        {
            best = best is null || Score(node) > Score(best) ? node : best;
        }

        return best;
    }

    /// <summary>
    /// Where several elements have nearly as many points, what holds them all; else the parent as long as it has more points, or nothing
    /// else in it.
    /// </summary>
    public HtmlNode Around(HtmlNode top)
    {
        var node = SharedBy(top) ?? top;
        var last = Score(node);
        for (var parent = node.ParentNode; parent is not null && !IsPage(parent) && _scores.ContainsKey(parent); parent = parent.ParentNode)
        {
            var score = Score(parent);
            if (score < Score(node) / 3)
            {
                break;
            }

            if (score > last)
            {
                return Lone(parent);
            }

            last = score;
        }

        return Lone(node);
    }

    /// <summary>The article and its neighbours in the same box that belong to it, in document order; the article alone if none does.</summary>
    public IReadOnlyList<HtmlNode> PartsBeside(HtmlNode article)
    {
        if (article.ParentNode is not { } box || IsPage(article))
        {
            return [article];
        }

        var needed = Math.Max(10, Score(article) * 0.2);
        var names = article.Attributes["class"]?.Value ?? "";
        return [.. box.ChildNodes.Where(node => node == article || Belongs(node, names, needed, Score(article)))];
    }

    private bool Belongs(HtmlNode node, string names, double needed, double top)
    {
        if (_map[node] is not { Text: > 0 } stats || Clutter.IsHeadedElsewhere(node))
        {
            return false;
        }

        var bonus = names.Length > 0 && node.Attributes["class"]?.Value == names ? top * 0.2 : 0;
        return (_scores.ContainsKey(node) && Score(node) + bonus >= needed) || IsProse(node, stats);
    }

    /// <summary>A paragraph, or a box with nothing but one, that neither its links nor its name speak against.</summary>
    private bool IsProse(HtmlNode node, TextStats stats)
    {
        if (!IsParagraph(node, stats) || ClutterNames.IsAside(node))
        {
            return false;
        }

        return stats.Text > 80 ? stats.LinkDensity < 0.25 : stats is { Linked: 0, Text: > 20, Commas: > 0 };
    }

    private bool IsParagraph(HtmlNode node, TextStats stats)
        => node.Name == "p"
            || (stats.Paragraphs == 1 && node.ChildNodes.FirstOrDefault(child => _map[child] is { Text: > 0 }) is { } only
                && _map[only] is { } inner && inner.Text == stats.Text && IsParagraph(only, inner));

    private void Count(HtmlNode element, TextStats stats)
    {
        var points = (1 + stats.OwnCommas + Math.Min(stats.Own / 100, 3)) * (1 - ((double)stats.OwnLinked / stats.Own));
        var node = element.Name is "p" or "pre" or "td" or "h2" or "h3" or "h4" or "blockquote" or "li" ? element.ParentNode : element;
        for (var level = 0; level < LevelsUp && node is not null && (node == _body || node.Name is not ("html" or "#document")); level++, node = node.ParentNode)
        {
            if (!_scores.TryGetValue(node, out var score))
            {
                score = StartOf(node);
            }

            _scores[node] = score + (points / (level == 0 ? 1 : level == 1 ? 2 : level * 3));
        }
    }

    private static bool IsPage(HtmlNode node) => node.Name is "body" or "html" or "#document";

    private static int StartOf(HtmlNode node)
        => ClutterNames.Weight(node) + node.Name switch
        {
            "div" or "article" => 5,
            "pre" or "td" or "blockquote" => 3,
            "address" or "ol" or "ul" or "dl" or "dd" or "dt" or "li" or "form" => -3,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" => -5,
            _ => 0,
        };

    private double Score(HtmlNode node) => _scores.GetValueOrDefault(node) * (1 - (_map[node]?.LinkDensity ?? 0));

    /// <summary>The nearest element that holds three others with at least three quarters of the best's points; null if there is none.</summary>
    private HtmlNode? SharedBy(HtmlNode top)
    {
        var needed = Score(top) * 0.75;
        var near = _scores.Keys.Where(node => node != top && Score(node) >= needed).Take(MaxNear).ToList();
        for (var parent = top.ParentNode; near.Count >= 3 && parent is not null && !IsPage(parent); parent = parent.ParentNode)
        {
            if (near.Count(node => node.Ancestors().Contains(parent)) >= 3)
            {
                return parent;
            }
        }

        return null;
    }

    /// <summary>Up to where something else stands beside it.</summary>
    private HtmlNode Lone(HtmlNode node)
    {
        while (node.ParentNode is { } parent && !IsPage(parent)
            && parent.ChildNodes.All(child => child == node || child.NodeType != HtmlNodeType.Element || _map[child] is not { Text: > 0 }))
        {
            node = parent;
        }

        return node;
    }
}
