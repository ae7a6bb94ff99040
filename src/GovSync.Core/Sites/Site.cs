namespace GovSync.Core.Sites;

public enum SiteKind
{
    /// <summary>Government portal (政府门户网站).</summary>
    Portal,

    /// <summary>Site of a department (部门网站).</summary>
    Department,

    /// <summary>New-media account (政务新媒体).</summary>
    NewMedia,
}

/// <summary>Administrative level, from the top.</summary>
public enum SiteLevel
{
    State,
    Province,
    City,
    County,
}

/// <summary>An approved temporary closure (临时下线), both instants included.</summary>
public sealed record Closure(DateTimeOffset From, DateTimeOffset To, string ApprovedBy, string Reason);

/// <summary>A government site (政府网站) of the registry. A portal that is watched as a source is a site too.</summary>
public sealed record Site
{
    /// <summary>Site id code (网站标识码): ten characters, the registry's key.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required SiteKind Kind { get; init; }

    public required SiteLevel Level { get; init; }

    /// <summary>Division code (GB/T 2260), six digits; 000000 for the State.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>Industry that its department serves, e.g. 教育; null for portals.</summary>
    public string? Industry { get; init; }

    /// <summary>Sponsoring body (主办单位).</summary>
    public string SponsoringBody { get; init; } = "";

    /// <summary>Supervising body (主管单位).</summary>
    public string SupervisingBody { get; init; } = "";

    /// <summary>Authorities (host, or host:port) on which its pages may stand. An editor's URL must lie within one of them.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    /// <summary>Releases published before owe nothing; null = always obliged.</summary>
    public DateTimeOffset? ObligedFrom { get; init; }

    public IReadOnlyList<Closure> Closures { get; init; } = [];

    /// <summary>Where tasks are pushed; null = the site pulls.</summary>
    public string? PushUrl { get; init; }
}
