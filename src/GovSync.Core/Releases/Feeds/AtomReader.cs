using GovSync.Core.Text;

namespace GovSync.Core.Releases.Feeds;

/// <summary>Atom 1.0 (RFC 4287) and its draft 0.3.</summary>
internal static class AtomReader
{
    /// <summary>Published before changed; 0.3 calls them issued, created and modified.</summary>
    private static readonly string[] Times = ["published", "issued", "created", "updated", "modified"];

    public static (string Title, IReadOnlyList<ChannelEntry> Entries) Read(FeedNode root, string? url)
    {
        var entries = root.Elements.Where(child => child.Name == "entry" && child.IsClosed);
        return (TitleOf(root), [.. entries.Select(entry => Entry(entry, url)).Where(IsSomething)]);
    }

    /// <summary>Href of the link to the page itself (rel alternate or none), one of HTML before others; null if there is none.</summary>
    public static string? AlternateOf(FeedNode entry) =>
        entry.Named("link", IsOwn)
            .Where(link => link.Attribute("rel") is null or "" or "alternate" or "http://www.iana.org/assignments/relation/alternate")
            .Select(link => (Href: (link.Attribute("href") ?? link.InnerText()).Trim(), Type: link.Attribute("type") ?? "text/html"))
            .Where(link => link.Href.Length > 0)
            .OrderBy(link => link.Type.Contains("html", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .Select(link => link.Href)
            .FirstOrDefault();

    /// <summary>Address of the feed's next page (RFC 5005); null if it has none.</summary>
    public static string? NextOf(FeedNode root, string? url) => root.Named("link", IsOwn)
        .Where(link => link.Attribute("rel") == "next")
        .Select(link => LinkAddress.Resolve(link.Attribute("href"), root.Base(url)))
        .FirstOrDefault(next => next is not null);

    private static ChannelEntry Entry(FeedNode entry, string? url)
    {
        var href = AlternateOf(entry) ?? "";
        return new(IdOf(entry), TitleOf(entry), href, LinkAddress.Resolve(href, entry.Base(url)), TimeOf(entry));
    }

    /// <summary>As written; a relative one only where the feed itself gives the base.</summary>
    private static string? IdOf(FeedNode entry) =>
        entry.TextOf("id", IsOwn) is { } id
            ? Uri.TryCreate(id, UriKind.Absolute, out _) ? id : LinkAddress.Resolve(id, entry.Base()) ?? id
            : null;

    private static DeclaredTime? TimeOf(FeedNode entry) =>
        Times.Select(name => TimeReader.Parse(entry.TextOf(name, IsOwn)))
            .Append(TimeReader.Parse(entry.TextOf("date", FeedElements.IsDublinCore)))
            .FirstOrDefault(time => time is not null);

    private static string TitleOf(FeedNode node) => FeedTitle.Of(node.Named("title", IsOwn).FirstOrDefault());

    private static bool IsOwn(FeedNode node) => node.IsAtom() || (node.IsPlain() && node.Parent is { Name: "feed" or "entry" });

    private static bool IsSomething(ChannelEntry entry) => entry.Title.Length > 0 || entry.Href.Length > 0 || entry.Id is not null
        || entry.PublishedAt is not null;
}
