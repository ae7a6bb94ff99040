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
}

/// <summary>A channel (栏目) of a site: a list page, feed or JSON index that is read for entries.</summary>
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

    /// <summary>Selector of a list page's entries; null = found by itself.</summary>
    public string? Selector { get; init; }

    /// <summary>Time between two scans.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>When it was first read cleanly; what stood there before owes nothing. Null = not yet.</summary>
    public DateTimeOffset? BaselineAt { get; init; }
}
