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

    /// <summary>
    /// Every fault of the import, naming the item, what was found and what was expected; empty = sound. What it contradicts in the registry is
    /// looked for once it is sound in itself.
    /// </summary>
    public async Task<IReadOnlyList<string>> CheckAsync(RegistryImport import, CancellationToken cancellationToken)
    {
        var faults = Check(import);
        return faults.Count > 0
            ? faults
            : [.. RegistryClash.Find(import.Sites, ValuesOf(await sites.ReadRegisteredAsync(cancellationToken)).Values).Select(clash => clash.ToString())];
    }

    /// <summary>The faults that the import has in itself, whatever is registered: all that is left to check of a part of one.</summary>
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
            .. import.Sites.Where(site => !HasDivision(site)).Select(site =>
                $"site {site.Code}: found division code '{site.DivisionCode}', expected six digits, or none and a parent"),
            .. import.Sites.SelectMany(site => SiteCheck.FaultsOf(site).Select(fault =>
                $"site {site.Code}: found {fault.Column} '{fault.Found}', expected {fault.Expected}")),
            .. import.Sites.Where(site => site.PushUrl is { } url && !IsWebAddress(url)).Select(site =>
                $"site {site.Code}: found push address '{site.PushUrl}', expected an absolute http or https address, or none"),
            .. import.Sites.SelectMany(site => site.Authorities.Where(authority => !SiteAddress.IsAuthority(authority)).Select(authority =>
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

    /// <summary>Changes many sites at once; where somebody else changed one of them meanwhile, it is decided anew on what that one wrote.</summary>
    /// <param name="isDryRun">Says what would change, and changes nothing.</param>
    public async Task<RegistryEdited> EditAsync(RegistryEdit edit, bool isDryRun, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var saved = new ConcurrentBag<SiteEdit>();
        int? matched = null;
        while (true)
        {
            var registered = await sites.ReadRegisteredAsync(cancellationToken);
            var edited = edit.ApplyTo(ValuesOf(registered));
            matched ??= edited.Matched;
            if (isDryRun || edited.Edits.Count == 0)
            {
                return new(matched.Value, [.. saved.Concat(edited.Edits).OrderBy(one => one.After.Code, StringComparer.Ordinal)], edited.Faults);
            }

            // First, so that a kill half-way leaves no change without its author.
            await audit.WriteAsync(by, "edit", "registry", $"{Shown(edit.Where)}: {Shown(edit.Set)} ({edited.Edits.Count} sites)", cancellationToken);
            await Parallel.ForEachAsync(
                edited.Edits.GroupBy(one => SiteGroup.Of(one.After.Code)), Parallelism(cancellationToken), async (group, token) =>
            {
                if (await sites.TryReplaceAsync(group.Key, [.. group.Select(one => registered[one.After.Code] with { Value = one.After })], token))
                {
                    group.ToList().ForEach(saved.Add);
                }
            });
        }
    }

    private static Dictionary<string, Site> ValuesOf(IReadOnlyDictionary<string, Stored<Site>> registered) =>
        registered.ToDictionary(site => site.Key, site => site.Value.Value, StringComparer.Ordinal);

    private static string Shown(IReadOnlyDictionary<string, string> fields) => string.Join(", ", fields.Select(field => $"{field.Key}={field.Value}"));

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
        _ when import.Sites.Any(site => !IsWhole(site)) => "sites: found null for a site or a value that must be there, as its code or authorities, expected a value",
        _ when import.Channels.Any(channel => channel is not { SiteCode: not null, Id: not null, Url: not null }) =>
            "channels: found null for a channel, its siteCode, id or url, expected a value",
        _ => null,
    };

    private static bool IsWhole(Site site) =>
        site is { Code: not null, Name: not null, DivisionCode: not null, SponsoringBody: not null, SupervisingBody: not null }
            and { Authorities: not null, Closures: not null, Parents: not null, FormerAuthorities: not null, Contacts: not null }
        && new IReadOnlyList<object?>[] { site.Authorities, site.Closures, site.Parents, site.FormerAuthorities, site.Contacts }
            .All(list => list.All(item => item is not null));

    private static bool HasDivision(Site site) =>
        site.DivisionCode.Length == 0 ? site.Parents.Count > 0 : site.DivisionCode.Length == 6 && site.DivisionCode.All(char.IsAsciiDigit);

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && FetchFence.Refuse(address) is null;
}
