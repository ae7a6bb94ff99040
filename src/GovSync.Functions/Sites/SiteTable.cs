using Azure;
using Azure.Data.Tables;
using GovSync.Core.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Sites;

/// <summary>A site of the registry.</summary>
/// <param name="Credentials">Null = it has none yet.</param>
public sealed record RegisteredSite(Site Site, SiteCredentials? Credentials);

/// <summary>The registry of sites (design: <c>Sites</c>, group · site id code).</summary>
public sealed class SiteTable(StorageAccount account, TimeProvider time)
{
    // 14,000 sites are 14 pages: read once a minute at most, not once a message.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private const string CredentialsSuffix = "~credentials";

    private readonly TableClient table = account.Table(StorageNames.Sites);
    private Snapshot? cache;

    /// <summary>All sites by site id code, portals included; up to 30 s old.</summary>
    public async Task<IReadOnlyDictionary<string, Site>> AllAsync(CancellationToken cancellationToken)
    {
        if (cache is { } fresh && time.GetUtcNow() - fresh.At < Freshness)
        {
            return fresh.Sites;
        }

        return await ReadAllAsync(cancellationToken);
    }

    /// <summary>
    /// All sites as they stand now, those without a division code with their parent's: for what is decided once and for ever.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, Site>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var registered = (await ReadRegisteredAsync(cancellationToken)).ToDictionary(site => site.Key, site => site.Value.Value, StringComparer.Ordinal);
        var sites = new SortedDictionary<string, Site>(
            ParentDivision.Fill(registered).ToDictionary(site => site.Code, StringComparer.Ordinal), StringComparer.Ordinal);
        cache = new(sites, time.GetUtcNow());
        return sites;
    }

    /// <summary>The sites of neighbouring groups as they stand now, with their credentials, by site id code.</summary>
    public async Task<IReadOnlyDictionary<string, RegisteredSite>> OfGroupsAsync(GroupRun groups, CancellationToken cancellationToken)
    {
        var sites = new Dictionary<string, RegisteredSite>(StringComparer.Ordinal);
        var credentials = new Dictionary<string, SiteCredentials>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<TableEntity>(groups.Filter(), cancellationToken: cancellationToken))
        {
            if (row.RowKey.EndsWith(CredentialsSuffix, StringComparison.Ordinal))
            {
                credentials[row.RowKey] = JsonRow.Read<SiteCredentials>(row).Value;
            }
            else
            {
                sites[row.RowKey] = new(JsonRow.Read<Site>(row).Value, null);
            }
        }

        return sites.ToDictionary(
            site => site.Key, site => site.Value with { Credentials = credentials.GetValueOrDefault(CredentialsKey(site.Key)) }, StringComparer.Ordinal);
    }

    /// <summary>All sites as they were registered, with their ETags: to be written out, or changed.</summary>
    public async Task<IReadOnlyDictionary<string, Stored<Site>>> ReadRegisteredAsync(CancellationToken cancellationToken)
    {
        var sites = new SortedDictionary<string, Stored<Site>>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null, cancellationToken: cancellationToken))
        {
            if (!row.RowKey.EndsWith(CredentialsSuffix, StringComparison.Ordinal))
            {
                sites[row.RowKey] = JsonRow.Read<Site>(row);
            }
        }

        return sites;
    }

    /// <summary>Null = not registered. A site without a division code has its parent's.</summary>
    public async Task<Site?> FindAsync(string siteCode, CancellationToken cancellationToken)
    {
        if (!TableKey.IsId(siteCode) || await table.FindAsync(SiteGroup.Of(siteCode), siteCode, cancellationToken) is not { } row)
        {
            return null;
        }

        var site = JsonRow.Read<Site>(row).Value;
        return site.DivisionCode.Length > 0 ? site : (await AllAsync(cancellationToken)).GetValueOrDefault(siteCode) ?? site;
    }

    public async Task SaveAsync(Site site, CancellationToken cancellationToken)
    {
        await table.UpsertEntityAsync(JsonRow.Of(SiteGroup.Of(site.Code), site.Code, site), TableUpdateMode.Replace, cancellationToken);
        cache = null;
    }

    /// <summary>Saves sites of one group; those that have no credentials get these, each in one transaction with its site.</summary>
    /// <param name="create">New credentials by site id code.</param>
    /// <returns>The codes of the sites that got credentials.</returns>
    public async Task<IReadOnlyList<string>> SaveGroupAsync(
        string group, IReadOnlyList<Site> sites, Func<string, SiteCredentials> create, CancellationToken cancellationToken)
    {
        var issued = new List<string>();
        foreach (var batch in sites.Chunk(TableExtensions.BatchSize / 2))
        {
            issued.AddRange(await SaveBatchAsync(group, batch, create, cancellationToken));
        }

        cache = null;
        return issued;
    }

    /// <summary>Changes registered sites of one group, a hundred a transaction; false = some of them changed since they were read.</summary>
    public async Task<bool> TryReplaceAsync(string group, IReadOnlyList<Stored<Site>> sites, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in sites.Chunk(TableExtensions.BatchSize))
            {
                await table.SubmitTransactionAsync(
                    batch.Select(site => new TableTransactionAction(
                        TableTransactionActionType.UpdateReplace, JsonRow.Of(group, site.Value.Code, site.Value), site.ETag)),
                    cancellationToken);
            }

            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 412)
        {
            return false;
        }
        finally
        {
            cache = null;
        }
    }

    private async Task<IReadOnlyList<string>> SaveBatchAsync(
        string group, Site[] sites, Func<string, SiteCredentials> create, CancellationToken cancellationToken)
    {
        while (true)
        {
            var present = await table.KeysOfAsync(group, cancellationToken);
            var without = sites.Select(site => site.Code).Where(code => !present.Contains(CredentialsKey(code))).ToList();
            var rows = sites.Select(site => new TableTransactionAction(
                TableTransactionActionType.UpsertReplace, JsonRow.Of(group, site.Code, site)));
            var credentials = without.Select(code => new TableTransactionAction(
                TableTransactionActionType.Add, JsonRow.Of(group, CredentialsKey(code), create(code))));
            try
            {
                await table.SubmitTransactionAsync([.. rows, .. credentials], cancellationToken);
                return without;
            }
            catch (RequestFailedException fault) when (fault.Status == 409)
            {
                // Another import gave one of them its credentials in between: read again what is missing.
            }
        }
    }

    /// <summary>The site's credentials; null = it has none yet.</summary>
    public async Task<SiteCredentials?> CredentialsAsync(string siteCode, CancellationToken cancellationToken) =>
        TableKey.IsId(siteCode) && await table.FindAsync(SiteGroup.Of(siteCode), CredentialsKey(siteCode), cancellationToken) is { } row
            ? JsonRow.Read<SiteCredentials>(row).Value
            : null;

    public Task SaveCredentialsAsync(string siteCode, SiteCredentials credentials, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(
            JsonRow.Of(SiteGroup.Of(siteCode), CredentialsKey(siteCode), credentials), TableUpdateMode.Replace, cancellationToken);

    internal static string CredentialsKey(string siteCode) => siteCode + CredentialsSuffix;

    // One object, so that a reader on another thread never sees half of it.
    private sealed record Snapshot(IReadOnlyDictionary<string, Site> Sites, DateTimeOffset At);
}
