using System.Text.Json.Serialization;

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

/// <summary>How a site gets its tasks.</summary>
public enum DeliveryChoice
{
    /// <summary>Pushed where there is an address to push to, else fetched.</summary>
    Auto,

    /// <summary>The site fetches them, whatever address stands in the registry.</summary>
    Pull,

    /// <summary>Pushed; there must be an address.</summary>
    Push,
}

/// <summary>A host, or host:port, that a site gave up.</summary>
/// <param name="LastDay">The last day on which it was the site's own, included, Beijing time.</param>
public sealed record FormerAuthority(string Authority, DateOnly LastDay);

/// <summary>Whom to speak with about a site; what is not known is empty.</summary>
public sealed record Contact(string Name, string Phone, string Email);

/// <summary>A government site (政府网站) of the registry. A portal that is watched as a source is a site too.</summary>
public sealed record Site
{
    /// <summary>Site id code (网站标识码): ten characters, the registry's key.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required SiteKind Kind { get; init; }

    public required SiteLevel Level { get; init; }

    /// <summary>
    /// Division code (GB/T 2260), six digits; 000000 for the State. Empty for a place without a code, as a development zone: the rules
    /// of its first parent's division bind it (<see cref="ParentDivision"/>).
    /// </summary>
    public required string DivisionCode { get; init; }

    /// <summary>The site of the registry whose <see cref="DivisionCode"/> this one has; null = its own. Never stored.</summary>
    [JsonIgnore]
    public string? DivisionOf { get; init; }

    /// <summary>Site id codes of the sites above it, the nearest first.</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>Industry that its department serves, e.g. 教育; null for portals.</summary>
    public string? Industry { get; init; }

    /// <summary>Sponsoring body (主办单位).</summary>
    public string SponsoringBody { get; init; } = "";

    /// <summary>Supervising body (主管单位).</summary>
    public string SupervisingBody { get; init; } = "";

    /// <summary>Authorities (host, or host:port) on which its pages may stand. An editor's URL must lie within one of them.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    /// <summary>What it gave up: counts as its own to the last day, and after that where it leads to one of its own.</summary>
    public IReadOnlyList<FormerAuthority> FormerAuthorities { get; init; } = [];

    /// <summary>Of a new-media account (政务新媒体) the platform, as 微信 or 微博; null for others.</summary>
    public string? Platform { get; init; }

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Releases published before owe nothing; null = always obliged.</summary>
    public DateTimeOffset? ObligedFrom { get; init; }

    public IReadOnlyList<Closure> Closures { get; init; } = [];

    /// <summary>Where tasks can be pushed; null = nowhere.</summary>
    public string? PushUrl { get; init; }

    public DeliveryChoice Delivery { get; init; }

    /// <summary>Where tasks are pushed; null = the site pulls.</summary>
    [JsonIgnore]
    public string? PushedTo => Delivery == DeliveryChoice.Pull ? null : PushUrl;
}
