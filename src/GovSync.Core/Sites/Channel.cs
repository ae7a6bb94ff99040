namespace GovSync.Core.Sites;

/// <summary>What a channel is read for.</summary>
public enum ChannelKind
{
    /// <summary>A source portal's releases.</summary>
    Releases,

    /// <summary>Where a site shows what it reposts.</summary>
    Reposts,

    /// <summary>A site's own policy documents.</summary>
    Policies,

    /// <summary>A site's own interpretations.</summary>
    Interpretations,
}

public enum ChannelFormat
{
    /// <summary>The bytes decide.</summary>
    Auto,
    Feed,
    Json,
    List,

    /// <summary>A sitemap (sitemaps.org), newest change first.</summary>
    Sitemap,
}

/// <summary>
/// A channel (栏目) of a site: a list page, feed, sitemap or JSON index that is read for entries. All that tells one source from another
/// stands here, as data.
/// </summary>
public sealed record Channel
{
    /// <summary>More often would be a load on the portal and find nothing sooner, as the sweep comes once a minute.</summary>
    public static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(15);

    public required string SiteCode { get; init; }

    /// <summary>Short name, unique within its site: lower-case letters, digits and dashes.</summary>
    public required string Id { get; init; }

    public required ChannelKind Kind { get; init; }

    public required string Url { get; init; }

    public ChannelFormat Format { get; init; }

    /// <summary>Where the entries are: a selector in a list page, a path in JSON (<c>data.list</c>); null = found by itself.</summary>
    public string? Selector { get; init; }

    /// <summary>Within an entry, its title: a selector (<c>h3</c>, <c>a@title</c>) or a path; null = found by itself.</summary>
    public string? TitleAt { get; init; }

    /// <summary>Within an entry, its link: as above, in JSON also a pattern with paths in braces (<c>/art/{id}.html</c>).</summary>
    public string? LinkAt { get; init; }

    /// <summary>Within an entry, its time.</summary>
    public string? TimeAt { get; init; }

    /// <summary>How the time is written, as .NET has it (<c>dd/MM/yyyy HH:mm</c>), or <c>unix</c>, <c>unixMs</c>; null = read tolerantly.</summary>
    public string? TimeFormat { get; init; }

    /// <summary>utf-8, gb18030, big5, where a source says nothing or the wrong thing; null = the bytes decide.</summary>
    public string? Charset { get; init; }

    /// <summary>
    /// Time between two scans; the shortest one where <see cref="LongestInterval"/> is given. Null = by the source's own rhythm, within the
    /// usual limits (<see cref="ScanLimits"/>).
    /// </summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>The longest time between two scans, which then follow the source's own rhythm; null = <see cref="Interval"/> is fixed.</summary>
    public TimeSpan? LongestInterval { get; init; }

    /// <summary>When it was first read cleanly; what stood there before owes nothing. Null = not yet.</summary>
    public DateTimeOffset? BaselineAt { get; init; }
}
