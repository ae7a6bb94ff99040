using System.Security.Cryptography;
using System.Text;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Sites;

/// <summary>Sites and channels as they are imported.</summary>
public sealed record RegistryImport(IReadOnlyList<Site> Sites, IReadOnlyList<Channel> Channels);

/// <summary>A site's new credentials, shown once.</summary>
public sealed record IssuedCredentials(string SiteCode, string ApiKey, string WebhookSecret);

/// <summary>Puts sites and channels into the registry: all of them, or none with every fault named.</summary>
public sealed class Registry(SiteTable sites, ChannelTable channels, WorkTable work, AuditLog audit, BusinessClock clock)
{
    /// <summary>More often would be a load on the portal and find nothing sooner, as the sweep comes once a minute.</summary>
    public static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(15);

    /// <summary>SHA-256 in lower-case hex: what is kept of a key.</summary>
    public static string HashOf(string apiKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(apiKey)));

    /// <summary>Every fault of the import, naming the item, what was found and what was expected; empty = sound.</summary>
    public static IReadOnlyList<string> Check(RegistryImport import)
    {
        ArgumentNullException.ThrowIfNull(import);
        var codes = import.Sites.Select(site => site.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. import.Sites.GroupBy(site => site.Code).Where(same => same.Count() > 1).Select(same =>
                $"site {same.Key}: found {same.Count()} times, expected once"),
            .. import.Sites.Where(site => !IsKey(site.Code)).Select(site =>
                $"site '{site.Code}': expected a code of letters and digits"),
            .. import.Sites.Where(site => site.DivisionCode is not { Length: 6 } code || !code.All(char.IsAsciiDigit)).Select(site =>
                $"site {site.Code}: found division code '{site.DivisionCode}', expected six digits"),
            .. import.Channels.Where(channel => !codes.Contains(channel.SiteCode)).Select(channel =>
                $"channel {channel.SiteCode} / {channel.Id}: found no such site in the import"),
            .. import.Channels.Where(channel => !IsKey(channel.Id.Replace("-", "", StringComparison.Ordinal))).Select(channel =>
                $"channel {channel.SiteCode} / '{channel.Id}': expected an id of letters, digits and dashes"),
            .. import.Channels.Where(channel => !Uri.TryCreate(channel.Url, UriKind.Absolute, out _)).Select(channel =>
                $"channel {channel.SiteCode} / {channel.Id}: found address '{channel.Url}', expected an absolute one"),
            .. import.Channels.Where(channel => channel.Interval < ShortestInterval).Select(channel =>
                $"channel {channel.SiteCode} / {channel.Id}: found interval {channel.Interval}, expected {ShortestInterval} at least"),
        ];
    }

    /// <summary>Saves the sites and channels, gives keys to sites that have none, and owes the first scans.</summary>
    /// <param name="import">Sound by <see cref="Check"/>.</param>
    public async Task<IReadOnlyList<IssuedCredentials>> SaveAsync(
        RegistryImport import, string by, CancellationToken cancellationToken)
    {
        var issued = new List<IssuedCredentials>();
        foreach (var site in import.Sites)
        {
            await sites.SaveAsync(site, cancellationToken);
            if (await sites.CredentialsAsync(site.Code, cancellationToken) is null)
            {
                issued.Add(await IssueAsync(site.Code, cancellationToken));
            }
        }

        foreach (var channel in import.Channels)
        {
            await channels.RegisterAsync(channel, cancellationToken);
        }

        // The repost channels are read by the looks; the others are scanned by rhythm.
        var scanned = import.Channels.Where(channel => channel.Kind != ChannelKind.Reposts);
        foreach (var channel in scanned)
        {
            await work.OweAsync(
                StorageNames.ChannelScans, TableKey.Join(channel.SiteCode, channel.Id), clock.Now, 1, cancellationToken);
        }

        await audit.WriteAsync(by, "import", "registry", $"{import.Sites.Count} sites, {import.Channels.Count} channels", cancellationToken);
        return issued;
    }

    private async Task<IssuedCredentials> IssueAsync(string siteCode, CancellationToken cancellationToken)
    {
        var key = $"{siteCode}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))}";
        var secret = WebhookSender.NewSecret();
        await sites.SaveCredentialsAsync(siteCode, new SiteCredentials(HashOf(key), secret), cancellationToken);
        return new(siteCode, key, secret);
    }

    private static bool IsKey(string text) => text.Length is > 0 and <= 64 && text.All(char.IsAsciiLetterOrDigit);
}
