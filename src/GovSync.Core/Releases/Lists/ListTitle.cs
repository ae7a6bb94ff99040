using System.Net;
using GovSync.Core.Text;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>Title of a link: what it shows, completed from title attributes where the page cut it.</summary>
internal static class ListTitle
{
    private static readonly HashSet<string> Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];
    private static readonly HashSet<string> Blocks = ["div", "p", "dt", "dd", "li", "section"];
    private static readonly string[] TitleClasses = ["title", "tit", "bt", "biaoti", "name"];
    private static readonly string[] Cuts = ["...", "…", "．．．", "。。。", "···"];
    private static readonly char[] Bullets =
        ['·', '•', '▪', '■', '●', '◆', '►', '▶', '>', '»', '※', '|', ' ', '-', '○', '★', '☆', '\uFFFD'];

    public static string Of(HtmlNode link)
    {
        var shown = Trim(Shown(link));
        var full = Attributes(link).Select(Clean).Where(text => text.Length > 0).ToList();
        if (shown.Length == 0)
        {
            return full.FirstOrDefault() ?? "";
        }

        var cut = Cuts.FirstOrDefault(mark => shown.EndsWith(mark, StringComparison.Ordinal));
        var start = WhiteSpace.Remove(cut is null ? shown : shown[..^cut.Length].TrimEnd('.', '…', '．'));
        return full.Where(text => text.Length > shown.Length - (cut?.Length ?? 0)
            && WhiteSpace.Remove(text).StartsWith(start, StringComparison.Ordinal)).MaxBy(text => text.Length) ?? shown;
    }

    /// <summary>Texts of an element in order, one for each text node, folded; none is empty.</summary>
    public static IEnumerable<string> Pieces(HtmlNode node) => ListMarkup.Seen(node)
        .Where(part => part.NodeType == HtmlNodeType.Text)
        .Select(part => WhiteSpace.Fold(Decode(part.InnerText)))
        .Where(text => text.Length > 0);

    public static string Decode(string text) => WebUtility.HtmlDecode(text);

    private static string Shown(HtmlNode link)
    {
        var parts = ListMarkup.Seen(link).ToList();
        var heading = parts.FirstOrDefault(part => Headings.Contains(part.Name) && HasText(part))
            ?? parts.FirstOrDefault(part => part.NodeType == HtmlNodeType.Element && IsTitleClass(part) && HasText(part));
        if (heading is not null)
        {
            return Joined(heading);
        }

        var blocks = parts.Where(part => Blocks.Contains(part.Name) && !ListMarkup.Seen(part).Any(inner => Blocks.Contains(inner.Name))
            && HasText(part)).Take(2).ToList();
        return blocks.Count == 2 ? Joined(blocks[0]) : Joined(link);
    }

    private static bool HasText(HtmlNode node) => Pieces(node).Any(piece => !ListDate.IsDate(piece) && piece.Length > 3);

    private static bool IsTitleClass(HtmlNode node) =>
        node.GetAttributeValue("class", "").ToLowerInvariant().Split(' ', '-', '_').Any(name => TitleClasses.Contains(name));

    /// <summary>A date inside the link is not part of its title, unless there is nothing else.</summary>
    private static string Joined(HtmlNode node)
    {
        var texts = ListMarkup.Seen(node).Where(part => part.NodeType == HtmlNodeType.Text).Select(part => Decode(part.InnerText)).ToList();
        var title = string.Concat(texts.Where(text => !ListDate.IsDate(WhiteSpace.Fold(text))));
        return WhiteSpace.Fold(title) is { Length: > 0 } folded ? folded : WhiteSpace.Fold(string.Concat(texts));
    }

    /// <summary>Of the link, what is in it, and what it stands in alone.</summary>
    private static IEnumerable<string> Attributes(HtmlNode link) => ListMarkup.Seen(link).Prepend(link).Concat(link.Ancestors().Take(2))
        .Where(part => part.NodeType == HtmlNodeType.Element)
        .Select(part => part.GetAttributeValue("title", "") is { Length: > 0 } title ? title : part.GetAttributeValue("alt", ""));

    /// <summary>Some attributes hold a card: 标题：… 时间：… on lines of their own.</summary>
    private static string Clean(string attribute)
    {
        var text = Decode(attribute).Replace("&#10;", "\n", StringComparison.Ordinal);
        var label = text.IndexOf("标题：", StringComparison.Ordinal);
        var line = label < 0 ? text : text[(label + 3)..].Split('\n')[0];
        return Trim(WhiteSpace.Fold(Feeds.FeedTitle.Plain(line)));
    }

    private static string Trim(string text) => text.TrimStart(Bullets).TrimEnd('|', ' ', '\uFFFD');
}
