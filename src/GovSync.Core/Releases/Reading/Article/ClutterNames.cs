using System.Buffers;
using System.Collections.Frozen;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading.Article;

/// <summary>What the names of elements (id, class, role) say about them, on pages of every kind.</summary>
internal static class ClutterNames
{
    private static readonly SearchValues<string> Unlikely = SearchValues.Create(
        [
            "banner", "breadcrumb", "combx", "comment", "community", "cookie", "consent", "onetrust", "didomi",
            "qc-cmp", "privacy-", "disqus", "footer", "gdpr", "legends", "menu", "related", "remark", "replies",
            "reply", "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental", "agegate",
            "pagination", "pager", "popup", "newsletter", "subscribe-", "subscription", "signup", "sign-up",
            "promo", "outbrain", "taboola", "share", "sharing", "recommend", "trending", "popular", "most-read",
            "mostread", "navbar", "navigation", "advert", "modal", "right-rail", "left-rail", "toolbar",
            "copyright", "respond", "tagcloud", "more-stories", "read-next", "readnext", "up-next", "upnext",
            "also-like", "widget", "teaser", "flyout", "masthead", "toc_", "screen-reader", "legal", "contribution",
            "donat", "membership",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Names that take the doubt back: "article-with-sidebar".</summary>
    private static readonly SearchValues<string> Likely = SearchValues.Create(
        [
            "article", "body", "column", "content", "main", "story-text", "entry", "mathjax", "commentary",
            "elementor-widget", "subscriber-", "wp-block",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Positive = SearchValues.Create(
        [
            "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "post", "text", "blog",
            "story", "zhengwen",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Negative = SearchValues.Create(
        [
            "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media",
            "meta", "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper",
            "sponsor", "shopping", "tags", "widget",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Small parts of an article that are not its text.</summary>
    private static readonly SearchValues<string> Asides = SearchValues.Create(
        [
            "caption", "credit", "byline", "dateline", "author", "share", "sharing", "social", "related",
            "newsletter", "subscribe-", "subscription", "signup", "promo", "sponsor", "advert", "comment",
            "timestamp", "post-meta", "entry-meta", "article-meta", "tags", "tag-list", "taglist", "breadcrumb",
            "disclaimer", "copyright", "recirc", "recommend", "read-more", "readmore", "pagination", "toolbar",
            "gallery", "slideshow", "video", "pullquote", "pull-quote", "sidebar", "disqus", "utility",
            "button", "nocontent", "screen-reader", "visually-hidden", "sr-only", "pubdate", "publish-date",
            "jp-relatedposts", "navigation", "contribution", "donat",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "banner", "contentinfo", "search", "tooltip");

    /// <summary>Hardly ever holds an article.</summary>
    public static bool IsUnlikely(HtmlNode node)
        => node.HasAttributes
            && (Roles.Contains(Value(node, "role")) || (Any(node, Unlikely) && !Any(node, Likely)));

    /// <summary>Named like a caption, a byline, a share bar, a box of related stories.</summary>
    public static bool IsAside(HtmlNode node) => node.HasAttributes && (Any(node, Asides) || Value(node, "rel") == "author");

    /// <summary>25 points for a good name, 25 less for a bad one; id and class count apart. A caption's text is no text.</summary>
    public static int Weight(HtmlNode node)
        => node.HasAttributes
            ? Math.Min(Weight(Value(node, "class")) + Weight(Value(node, "id")), Any(node, Asides) ? 0 : int.MaxValue)
            : 0;

    public static bool NamesArticleBody(HtmlNode node)
        => node.HasAttributes && Value(node, "itemprop").Contains("articleBody", StringComparison.OrdinalIgnoreCase);

    private static int Weight(string names)
        => names.Length == 0 ? 0
            : (names.AsSpan().ContainsAny(Positive) ? 25 : 0) - (names.AsSpan().ContainsAny(Negative) ? 25 : 0);

    private static bool Any(HtmlNode node, SearchValues<string> names)
        => Value(node, "class").AsSpan().ContainsAny(names) || Value(node, "id").AsSpan().ContainsAny(names);

    private static string Value(HtmlNode node, string attribute) => node.Attributes[attribute]?.Value ?? "";
}
