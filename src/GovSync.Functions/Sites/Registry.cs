using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;

namespace GovSync.Functions.Sites;

/// <summary>Sites and channels as they are imported.</summary>
public sealed record RegistryImport(IReadOnlyList<Site> Sites, IReadOnlyList<Channel> Channels);

/// <summary>A site's new credentials, shown once.</summary>
public sealed record IssuedCredentials(string SiteCode, string ApiKey, string WebhookSecret);

/// <summary>Puts sites and channels into the registry: all of them, or none with every fault named.</summary>
public sealed class Registry(SiteTable sites, ChannelTable channels, WorkTable work, AuditLog audit, BusinessClock clock)
{
    private const int GroupsAtOnce = 8;

    /// <summary>SHA-256 in lower-case hex: what is kept of a key.</summary>
    public static string HashOf(string apiKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(apiKey)));

    /// <summary>Every fault of the import, naming the item, what was found and what was expected; empty = sound.</summary>
    public static IReadOnlyList<string> Check(RegistryImport import)
    {
        ArgumentNullException.ThrowIfNull(import);
        if (NullIn(import) is { } missing)
        {
            return [missing];
        }

        var codes = import.Sites.Select(site => site.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. import.Sites.GroupBy(site => site.Code).Where(same => same.Count() > 1).Select(same =>
                $"site {same.Key}: found {same.Count()} times, expected once"),
            .. import.Sites.Where(site => !TableKey.IsId(site.Code)).Select(site =>
                $"site '{site.Code}': expected a code of letters and digits"),
            .. import.Sites.Where(site => site.DivisionCode is not { Length: 6 } code || !code.All(char.IsAsciiDigit)).Select(site =>
                $"site {site.Code}: found division code '{site.DivisionCode}', expected six digits"),
            .. import.Sites.Where(site => site.PushUrl is { } url && !IsWebAddress(url)).Select(site =>
                $"site {site.Code}: found push address '{site.PushUrl}', expected an absolute http or https address, or none"),
            .. import.Sites.SelectMany(site => site.Authorities.Where(authority => !IsAuthority(authority)).Select(authority =>
                $"site {site.Code}: found authority '{authority}', expected a host, or host:port")),
            .. import.Channels.GroupBy(channel => (channel.SiteCode, channel.Id)).Where(same => same.Count() > 1).Select(same =>
                $"channel {same.Key.SiteCode} / {same.Key.Id}: found {same.Count()} times, expected once"),
            .. import.Channels.Where(channel => !codes.Contains(channel.SiteCode)).Select(channel =>
                $"channel {channel.SiteCode} / {channel.Id}: found no such site in the import"),
            .. import.Channels.Where(channel => !TableKey.IsId(channel.Id.Replace("-", "", StringComparison.Ordinal))).Select(channel =>
                $"channel {channel.SiteCode} / '{channel.Id}': expected an id of letters, digits and dashes"),
            .. import.Channels.Where(channel => !IsWebAddress(channel.Url)).Select(channel =>
                $"channel {channel.SiteCode} / {channel.Id}: found address '{channel.Url}', expected an absolute http or https address"),
            .. import.Channels.Where(channel => channel.Interval < Channel.ShortestInterval).Select(channel =>
                $"channel {channel.SiteCode} / {channel.Id}: found interval {channel.Interval}, expected {Channel.ShortestInterval} at least"),
            .. import.Channels.SelectMany(channel => ShapeCheck.FaultsOf(channel).Select(fault =>
                $"channel {channel.SiteCode} / {channel.Id}: found {fault.Column} '{fault.Found}', expected {fault.Expected}")),
        ];
    }

    /// <summary>Saves the sites and channels, gives keys to sites that have none, and owes the first scans.</summary>
    /// <param name="import">Sound by <see cref="Check"/>.</param>
    public async Task<IReadOnlyList<IssuedCredentials>> SaveAsync(
        RegistryImport import, string by, CancellationToken cancellationToken)
    {
        var issued = new ConcurrentBag<IssuedCredentials>();
        await Parallel.ForEachAsync(
            import.Sites.GroupBy(site => SiteGroup.Of(site.Code)), Parallelism(cancellationToken), async (group, token) =>
        {
            var created = new Dictionary<string, IssuedCredentials>();
            var codes = await sites.SaveGroupAsync(group.Key, [.. group], code => HashedOf(created[code] = Issue(code)), token);
            foreach (var code in codes)
            {
                issued.Add(created[code]);
            }
        });

        await Parallel.ForEachAsync(
            import.Channels.GroupBy(channel => SiteGroup.Of(channel.SiteCode)), Parallelism(cancellationToken), async (group, token) =>
                await channels.RegisterAsync(group.Key, [.. group], token));

        // The repost channels are read by the looks; the others are scanned by rhythm.
        var scanned = import.Channels.Where(channel => channel.Kind != ChannelKind.Reposts)
            .Select(channel => TableKey.Join(channel.SiteCode, channel.Id));
        await work.OweManyAsync(StorageNames.ChannelScans, [.. scanned], clock.Now, cancellationToken);

        await audit.WriteAsync(by, "import", "registry", $"{import.Sites.Count} sites, {import.Channels.Count} channels", cancellationToken);
        return [.. issued.OrderBy(credentials => credentials.SiteCode, StringComparer.Ordinal)];
    }

    private static IssuedCredentials Issue(string siteCode) =>
        new(siteCode, $"{siteCode}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))}", WebhookSender.NewSecret());

    private static SiteCredentials HashedOf(IssuedCredentials issued) => new(HashOf(issued.ApiKey), issued.WebhookSecret);

    private static ParallelOptions Parallelism(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = GroupsAtOnce, CancellationToken = cancellationToken };

    /// <summary>JSON may say null where a value is required; null = it does not.</summary>
    private static string? NullIn(RegistryImport import) => import switch
    {
        { Sites: null } => "sites: found none, expected a list",
        { Channels: null } => "channels: found none, expected a list",
        _ when import.Sites.Any(site => site is not { Code: not null, Authorities: not null, Closures: not null }) =>
            "sites: found null for a site, its code, authorities or closures, expected a value",
        _ when import.Channels.Any(channel => channel is not { SiteCode: not null, Id: not null, Url: not null }) =>
            "channels: found null for a channel, its siteCode, id or url, expected a value",
        _ => null,
    };

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && FetchFence.Refuse(address) is null;

    /// <summary>As it stands in an address: <c>Uri.Authority</c> is compared with it.</summary>
    private static bool IsAuthority(string text) =>
        Uri.TryCreate($"http://{text}/", UriKind.Absolute, out var address)
        && string.Equals(address.Authority, text, StringComparison.OrdinalIgnoreCase);
}
