namespace GovSync.Core.Releases.Feeds;

/// <summary>Elements by what they mean, whichever namespace version or undeclared prefix the feed uses.</summary>
internal static class FeedElements
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static readonly string[] DublinCore = ["http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/"];
    private static readonly string[] DublinTerms = ["http://purl.org/dc/terms/"];
    private static readonly string[] AtomAddresses = ["http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"];

    /// <summary>Namespaces of RSS itself; feeds without any are RSS too.</summary>
    private static readonly string[] RssAddresses =
    [
        "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
        "http://backend.userland.com/rss2", "http://backend.userland.com/RSS2", "http://blogs.law.harvard.edu/tech/rss",
    ];

    public static bool IsAtom(this FeedNode node) => Is(node, AtomAddresses, "atom", "atom03", "a10");

    public static bool IsDublinCore(this FeedNode node) => Is(node, DublinCore, "dc") || Is(node, DublinTerms, "dcterms");

    /// <summary>An element of the feed's own vocabulary: RSS's, no namespace's, or that of its parent.</summary>
    public static bool IsPlain(this FeedNode node) =>
        (node.Namespace.Length == 0 && node.Prefix.Length == 0)
        || RssAddresses.Contains(node.Namespace, StringComparer.OrdinalIgnoreCase)
        || (node.Prefix.Length == 0 && node.Namespace == node.Parent?.Namespace);

    public static IEnumerable<FeedNode> Named(this FeedNode node, string name, Func<FeedNode, bool> belongs) =>
        node.Elements.Where(child => string.Equals(child.Name, name, StringComparison.OrdinalIgnoreCase) && belongs(child));

    /// <summary>Trimmed text of the first such element that has some; null if none has.</summary>
    public static string? TextOf(this FeedNode node, string name, Func<FeedNode, bool> belongs) =>
        node.Named(name, belongs).Select(child => child.InnerText().Trim()).FirstOrDefault(text => text.Length > 0);

    private static bool Is(FeedNode node, string[] addresses, params ReadOnlySpan<string> prefixes) =>
        addresses.Contains(node.Namespace, StringComparer.OrdinalIgnoreCase)
        || (node.Namespace.Length == 0 && prefixes.Contains(node.Prefix, StringComparer.OrdinalIgnoreCase));
}
