using System.Text;
using System.Text.RegularExpressions;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>Turns a list page's text into a tree that is safe to walk.</summary>
internal static class ListMarkup
{
    /// <summary>Characters of one page that are read; list pages have some ten thousand.</summary>
    public const int MaxLength = 6_000_000;

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "select", "textarea", "iframe", "head", "object", "svg",
    };

    /// <summary>Linear whatever the page holds: a page of nothing but opening tags must not hang the reader.</summary>
    private static readonly Regex Stored = new(
        "<script[^<>]{0,99}text/xml[^<>]{0,99}>.*?</script>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking);

    private static readonly Regex Record = new(
        @"<record>\s{0,99}<!\[CDATA\[(?<html>.*?)\]\]>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking);

    public static HtmlDocument Parse(string html)
    {
        var text = WithoutServerCode(html.Length > MaxLength ? html[..MaxLength] : html);
        return HtmlDocument.Parse(Stored.Replace(text, Records));
    }

    /// <summary>Elements in document order, without what no reader sees (scripts, styles, drop-downs).</summary>
    public static IEnumerable<HtmlNode> Seen(HtmlNode root)
    {
        var node = root.FirstChild;
        while (node is not null && node != root)
        {
            var isSeen = !Unseen.Contains(node.Name) && node.NodeType != HtmlNodeType.Comment;
            if (isSeen)
            {
                yield return node;
            }

            if (isSeen && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.ParentNode;
            }

            node = node is null || node == root ? null : node.NextSibling;
        }
    }

    /// <summary>Some pages were saved with their server-side code.</summary>
    private static string WithoutServerCode(string html)
    {
        if (!html.Contains("<%", StringComparison.Ordinal))
        {
            return html;
        }

        var kept = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf("<%", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : html.IndexOf("%>", open, StringComparison.Ordinal);
            kept.Append(html, at, (close < 0 ? html.Length : open) - at);
            at = close < 0 ? html.Length : close + 2;
        }

        return kept.ToString();
    }

    /// <summary>
    /// A widespread template (大汉 jpage) stores its list as CDATA records in a script of type text/xml and shows them page by
    /// page: what is stored is the list.
    /// </summary>
    private static string Records(Match script) =>
        string.Concat(Record.Matches(script.Value).Select(record => record.Groups["html"].Value));
}
