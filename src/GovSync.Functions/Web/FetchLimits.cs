namespace GovSync.Functions.Web;

/// <summary>Limits of one fetch.</summary>
public sealed record FetchLimits
{
    /// <summary>Whole fetch, redirects included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Bytes after decompression.</summary>
    public int Bytes { get; init; } = 8 * 1024 * 1024;

    public int Redirects { get; init; } = 5;

    /// <summary>Requests at once to one authority.</summary>
    public int PerAuthority { get; init; } = 2;

    /// <summary>Requests at once to one resolved address: hundreds of sites may share a platform.</summary>
    public int PerAddress { get; init; } = 4;

    /// <summary>How long a host is left alone at most because it asked for it (Retry-After).</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Requests at once in all.</summary>
    public int InAll { get; init; } = 32;
}
