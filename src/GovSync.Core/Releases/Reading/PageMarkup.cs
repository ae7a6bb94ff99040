using System.Buffers;
using System.Collections.Frozen;
using GovSync.Core.Text;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading;

/// <summary>What elements are for, told by their names, ids and classes.</summary>
internal static class PageMarkup
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "p", "div", "ul", "ol", "li", "table", "tbody", "thead", "tfoot", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd",
        "section", "article", "header", "footer", "nav", "aside", "main", "form", "fieldset", "blockquote", "pre", "center", "hr",
        "body", "html", "ucapcontent", "figure", "figcaption", "address", "caption", "founder-content");

    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "noscript", "template", "iframe", "select", "option", "button", "textarea", "input", "title", "svg",
        "object", "embed", "canvas", "audio", "video", "xml");

    private static readonly string[] ChromeNames =
    [
        "footer", "header", "nav", "menu", "breadcrumb", "crumb", "sidebar", "share", "qrcode", "qr_container", "ewm", "erweima",
        "toolbar", "search", "foot", "topbar", "copyright", "mbx", "weizhi", "curb", "dqwz", "position", "jiathis", "bdsharebuttonbox",
        "pagination", "print", "language", "wza", "pagenav", "friendlink", "yqlj",
    ];

    private static readonly SearchValues<string> AnyChromeName = SearchValues.Create(ChromeNames, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the names of text call themselves: content_print, article-header, detail_position.</summary>
    private static readonly SearchValues<string> AnyTextName =
        SearchValues.Create(["content", "article", "detail", "zoom", "body", "text"], StringComparison.OrdinalIgnoreCase);

    public static bool IsBlock(HtmlNode node) => Blocks.Contains(node.Name);

    public static bool IsCell(HtmlNode node) => node.Name is "td" or "th";

    /// <summary>Never seen by a reader: scripts, form controls, what its own style or Angular hides.</summary>
    public static bool IsUnseen(HtmlNode node)
    {
        if (Unseen.Contains(node.Name))
        {
            return true;
        }

        if (!node.HasAttributes)
        {
            return false;
        }

        return HasClass(node, "ng-hide")
            || node.Attributes["hidden"] is not null
            || (node.Attributes["style"]?.Value is { } style && HidesItself(style));
    }

    /// <summary>Part of the site around the page, judged by element name, or by an id or class that begins or ends like one.</summary>
    public static bool IsChrome(HtmlNode node)
    {
        if (node.Name is "header" or "footer" or "nav" or "aside")
        {
            return true;
        }

        if (!node.HasAttributes || node.Name is "body" or "html")
        {
            return false;
        }

        return NamesChrome(node.Attributes["id"]?.Value) || NamesChrome(node.Attributes["class"]?.Value);
    }

    public static bool HasClass(HtmlNode node, string name)
    {
        if (node.Attributes["class"]?.Value is not { } classes)
        {
            return false;
        }

        foreach (var part in classes.AsSpan().Split(' '))
        {
            if (classes.AsSpan(part).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesChrome(string? names)
    {
        if (string.IsNullOrEmpty(names) || !names.AsSpan().ContainsAny(AnyChromeName))
        {
            return false;
        }

        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan(range);
            foreach (var chrome in ChromeNames)
            {
                if ((IsWeak(chrome) && name.ContainsAny(AnyTextName)) || OnlyLooksLikeChrome(name))
                {
                    continue;
                }

                if (name.StartsWith(chrome, StringComparison.OrdinalIgnoreCase)
                    || (name.EndsWith(chrome, StringComparison.OrdinalIgnoreCase) && name.Length < chrome.Length + 12))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Words that also stand in the names of what is printed, shared, headed or placed.</summary>
    private static bool IsWeak(string chrome) => chrome is "print" or "header" or "position" or "share" or "menu" or "language";

    /// <summary>football-story begins like foot; position-relative is how style sheets place anything.</summary>
    private static bool OnlyLooksLikeChrome(ReadOnlySpan<char> name)
        => name.StartsWith("football", StringComparison.OrdinalIgnoreCase) || name.StartsWith("footnote", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("footage", StringComparison.OrdinalIgnoreCase) || name.StartsWith("position-", StringComparison.OrdinalIgnoreCase);

    private static bool HidesItself(string style)
        => WhiteSpace.Remove(style).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
