using GovSync.Core.Text;

namespace GovSync.Core.Releases.Feeds;

/// <summary>RSS in all its versions. Items stand in the channel, in RSS 1.0 beside it.</summary>
internal static class RssReader
{
    /// <summary>What an entry's time is called, first come first taken: when it was published before when it was changed.</summary>
    private static readonly (string Name, Func<FeedNode, bool> Belongs)[] Times =
    [
        ("pubDate", FeedElements.IsPlain),
        ("published", FeedElements.IsAtom),
        ("issued", FeedElements.IsAtom),
        ("date", FeedElements.IsDublinCore),
        ("issued", FeedElements.IsDublinCore),
        ("created", FeedElements.IsDublinCore),
        ("modified", FeedElements.IsDublinCore),
        ("updated", FeedElements.IsAtom),
        ("modified", FeedElements.IsAtom),
    ];

    public static (string Title, IReadOnlyList<ChannelEntry> Entries) Read(FeedNode root, string? url)
    {
        var channel = root.Elements.FirstOrDefault(child => child.Name == "channel") ?? root;
        var items = root.Elements.Concat(channel == root ? [] : channel.Elements)
            .Where(child => child.Name == "item" && child.IsClosed);
        return (TitleOf(channel), [.. items.Select(item => Entry(item, url)).Where(IsSomething)]);
    }

    /// <summary>Null if no field of the list holds a readable time.</summary>
    private static DeclaredTime? TimeOf(FeedNode item) =>
        Times.Select(time => TimeReader.Parse(item.TextOf(time.Name, time.Belongs))).FirstOrDefault(time => time is not null);

    private static ChannelEntry Entry(FeedNode item, string? url)
    {
        var id = item.Named("guid", FeedElements.IsPlain).LastOrDefault();
        var href = HrefOf(item, id);
        return new(
            id?.InnerText().Trim() is { Length: > 0 } guid ? guid : item.TextOf("id", FeedElements.IsAtom),
            TitleOf(item),
            href,
            LinkAddress.Resolve(href, item.Base(url)),
            TimeOf(item));
    }

    private static bool IsSomething(ChannelEntry entry) => entry.Title.Length > 0 || entry.Href.Length > 0 || entry.Id is not null
        || entry.PublishedAt is not null;

    private static string TitleOf(FeedNode node) =>
        node.Named("title", FeedElements.IsPlain).Select(FeedTitle.Of).LastOrDefault(title => title.Length > 0)
        ?? node.Named("title", child => child.IsDublinCore() || child.IsAtom())
            .Select(FeedTitle.Of).FirstOrDefault(title => title.Length > 0)
        ?? "";

    /// <summary>
    /// The link; else what stands in for it: an Atom link, a permanent guid, the RDF subject. Of several links the last is meant.
    /// </summary>
    private static string HrefOf(FeedNode item, FeedNode? id) =>
        item.Named("link", FeedElements.IsPlain).Select(LinkText).LastOrDefault(link => link.Length > 0)
        ?? AtomReader.AlternateOf(item)
        ?? PermanentLink(id)
        ?? item.Attributes.FirstOrDefault(attribute => attribute.Key.EndsWith(":about", StringComparison.Ordinal)).Value?.Trim()
        ?? "";

    /// <summary>Some feeds write RSS links the Atom way, with an attribute.</summary>
    private static string LinkText(FeedNode link) =>
        link.InnerText().Trim() is { Length: > 0 } text ? text : link.Attribute("href")?.Trim() ?? "";

    private static string? PermanentLink(FeedNode? id) =>
        id is not null
        && !string.Equals(id.Attribute("isPermaLink") ?? id.Attribute("isPermalink"), "false", StringComparison.OrdinalIgnoreCase)
        && LinkAddress.Resolve(id.InnerText(), null) is not null
            ? id.InnerText().Trim()
            : null;
}
