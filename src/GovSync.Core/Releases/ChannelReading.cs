namespace GovSync.Core.Releases;

/// <summary>One entry of a channel: a release as the list, feed or index shows it.</summary>
/// <param name="Id">The feed's own id (guid, atom:id); null in lists.</param>
/// <param name="Title">Title, white space folded, from the title attribute where the text is cut with "...".</param>
/// <param name="Href">Link as written; empty if there is none.</param>
/// <param name="Url">Absolute http(s) address; null if it cannot be made one.</param>
/// <param name="PublishedAt">Null if the entry has no readable time.</param>
public sealed record ChannelEntry(string? Id, string Title, string Href, string? Url, DeclaredTime? PublishedAt)
{
    /// <summary>Fields that some indexes carry beside the link; null where the channel does not say.</summary>
    public string? DocumentNumber { get; init; }

    public string? IssuingBody { get; init; }
}

/// <summary>Why a channel's answer could not be read as what it should be. Closed list, classified once.</summary>
public enum ChannelFault
{
    /// <summary>Empty body.</summary>
    Empty,

    /// <summary>Should be XML, JSON or a list, and is an HTML page (an error page, a login).</summary>
    UnexpectedHtml,

    /// <summary>XML that cannot be parsed, even leniently.</summary>
    BrokenXml,

    BrokenJson,

    /// <summary>XML or JSON of no known feed or index shape.</summary>
    UnknownFormat,

    /// <summary>Readable, but without one entry: for a channel that once had entries this is a fault of the reading.</summary>
    NoEntries,

    /// <summary>The entries are only drawn by script ("list needs JavaScript").</summary>
    NeedsJavaScript,

    /// <summary>An anti-robot page stands before the content.</summary>
    Challenge,

    /// <summary>The registered selector finds nothing or cannot be understood.</summary>
    SelectorFindsNothing,
}

/// <summary>What a channel shows: entries in its own order, or the reason why there are none.</summary>
/// <param name="Format">rss, atom, sitemap, json-feed, gov-cn-index, gov-cn-pushinfo, gov-cn-search, json, list; empty if not recognised.</param>
/// <param name="Fault">Null if the channel was read; entries may still be there beside a fault (what was read before the break).</param>
public sealed record ChannelReading(string Format, string? Title, IReadOnlyList<ChannelEntry> Entries, ChannelFault? Fault)
{
    /// <summary>Absolute address of the list's next page; null if it shows none.</summary>
    public string? NextPage { get; init; }

    /// <summary>For the administrator: what was found and what was expected; null without a fault.</summary>
    public string? FaultDetail { get; init; }
}
