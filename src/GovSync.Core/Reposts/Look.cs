using GovSync.Core.Releases;

namespace GovSync.Core.Reposts;

/// <summary>Why a site could not be seen well enough; a closed list, classified once.</summary>
public enum UnreadableReason
{
    /// <summary>Name not resolved, refused, reset.</summary>
    Unreachable,
    TimedOut,

    /// <summary>Any status but 200.</summary>
    HttpError,

    /// <summary>The host asked to be left alone for a while (429, Retry-After).</summary>
    AskedToWait,
    TooLarge,
    TooManyRedirects,

    /// <summary>The fetch fence forbids the address.</summary>
    Forbidden,
    Challenge,
    NeedsJavaScript,
    NoEntries,
    BrokenContent,

    /// <summary>The list does not reach back beyond the publication.</summary>
    ListTooShort,

    /// <summary>A page that may be the repost could not be read.</summary>
    CandidateUnread,

    /// <summary>The registry has no repost channel for the site.</summary>
    NoChannel,

    /// <summary>A new-media account (政务新媒体), whose pages nobody can fetch: a named person settles its tasks.</summary>
    NewMedia,
}

/// <summary>One look (one reading of a site) for one task. Clean only if every repost channel and every candidate was read.</summary>
public sealed record Look
{
    /// <summary>When the look began, UTC: absence is proved as of this instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Null = clean.</summary>
    public UnreadableReason? Unreadable { get; init; }

    /// <summary>More about it for the administrator: the address, the status.</summary>
    public string? UnreadableDetail { get; init; }

    /// <summary>The best candidate that is the repost; null if none was found.</summary>
    public SeenRepost? Seen { get; init; }

    /// <summary>What the site claims to be the repost was read, and is another text.</summary>
    public bool IsClaimDifferent { get; init; }

    /// <summary>Where the repost was last seen the site answers 404 or 410.</summary>
    public bool IsGone { get; init; }
}

/// <summary>A repost as one look saw it.</summary>
public sealed record SeenRepost
{
    public required string Url { get; init; }

    /// <summary>The time that the page declares; null if none.</summary>
    public DeclaredTime? Declared { get; init; }

    public required RepostComparison Comparison { get; init; }

    /// <summary>The newest version of the release that the page equals; 0 = none, null = there is but one version.</summary>
    public int? Version { get; init; }

    /// <summary>The page marks its document as repealed (已废止、失效).</summary>
    public bool IsMarkedRepealed { get; init; }

    /// <summary>SHA-256 of the page's bytes, lower-case hex: the name of the evidence blob.</summary>
    public required string EvidenceHash { get; init; }

    /// <summary>How the page was had; null where it was not fetched.</summary>
    public PageEvidence? Evidence { get; init; }
}
