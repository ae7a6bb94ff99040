using System.Collections.Concurrent;

namespace DemoGovernment.Web;

/// <summary>What a site was given to speak with the compliance system.</summary>
internal sealed record SiteCredentials(string SiteCode, string? ApiKey, string? WebhookSecret);

/// <summary>Where the compliance system's interface is.</summary>
/// <param name="BaseUrl">E.g. http://127.0.0.1:7071/api, without a slash at its end.</param>
internal sealed record Connection(string BaseUrl);

/// <summary>Keys and address as the local host hands them over; kept in memory only.</summary>
internal sealed class Credentials
{
    private readonly ConcurrentDictionary<string, SiteCredentials> bySite = new();
    private volatile Connection? connection;

    /// <summary>Null while nobody has connected the demo.</summary>
    public Connection? Connection
    {
        get => connection;
        set => connection = value is null ? null : value with { BaseUrl = value.BaseUrl.TrimEnd('/') };
    }

    public void Put(IEnumerable<SiteCredentials> given)
    {
        foreach (var one in given)
        {
            bySite[one.SiteCode] = one;
        }
    }

    public SiteCredentials? Of(string siteCode) => bySite.GetValueOrDefault(siteCode);
}
