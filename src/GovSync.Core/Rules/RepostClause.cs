namespace GovSync.Core.Rules;

/// <summary>Which instant starts the hours.</summary>
public enum RepostClock
{
    Publication,

    /// <summary>Notification (接到通知), e.g. Xinjiang Art. 33.</summary>
    Notification,
}

/// <summary>Which portals a clause counts as sources: a closed vocabulary.</summary>
public enum SourceKind
{
    /// <summary>中国政府网.</summary>
    StatePortal,

    /// <summary>省政府门户网站 of the site's own province.</summary>
    ProvincePortal,

    /// <summary>市政府门户网站 of the site's own city.</summary>
    CityPortal,

    /// <summary>上级政府网站: any government site of a higher level in the site's own line.</summary>
    UpperLevelSites,

    /// <summary>本级政府门户网站: the portal of the site's own division.</summary>
    OwnLevelPortal,
}

/// <summary>Where a clause comes from.</summary>
/// <param name="File">Name of the regulation's file.</param>
/// <param name="Document">Its official title or short name.</param>
/// <param name="Article">Article or heading path.</param>
/// <param name="Quote">The deciding words.</param>
public sealed record ClauseBasis(string File, string Document, string Article, string Quote);

/// <summary>The duty to repost (转载) that a rule profile lays on a site.</summary>
public sealed record RepostClause
{
    /// <summary>Name of the profile that has the clause, e.g. jiangsu-2017.</summary>
    public required string Profile { get; init; }

    /// <summary>Version of that profile, counted up by whoever edits it.</summary>
    public required int ProfileVersion { get; init; }

    /// <summary>False only where a text says that there is no duty.</summary>
    public required bool HasDuty { get; init; }

    /// <summary>Clock hours, day and night, 1 to 240. The last instant is included.</summary>
    public required int WithinHours { get; init; }

    public required RepostClock Clock { get; init; }

    public required IReadOnlyList<SourceKind> Sources { get; init; }

    /// <summary>True where releases on one industry or region bind only those concerned, promptly and without hours (Inner Mongolia).</summary>
    public bool HasReachExceptions { get; init; }

    /// <summary>True where a repost must name its source.</summary>
    public bool RequiresSource { get; init; }

    /// <summary>True where a mere link to the source discharges the duty; false everywhere so far.</summary>
    public bool AcceptsLinkOnly { get; init; }

    /// <summary>Several texts that agree are all listed, the earliest first.</summary>
    public required IReadOnlyList<ClauseBasis> Basis { get; init; }
}
