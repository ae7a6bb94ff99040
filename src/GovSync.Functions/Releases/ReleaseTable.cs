using Azure;
using Azure.Data.Tables;
using GovSync.Core;
using GovSync.Core.Releases;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Releases;

/// <summary>What was published: <c>Releases</c>, with <c>ReleaseKeys</c> (identities) and <c>ReleasesByDay</c> (lists).</summary>
public sealed class ReleaseTable(StorageAccount account)
{
    // Thousands of sites may show one document on their own channels; a row holds so many with room to spare.
    private const int SightingsKept = 1000;

    private readonly TableClient releases = account.Table(StorageNames.Releases);
    private readonly TableClient keys = account.Table(StorageNames.ReleaseKeys);
    private readonly TableClient days = account.Table(StorageNames.ReleasesByDay);

    /// <summary>
    /// The id of the release that owns these identities. For each identity the first insert wins for ever; identities met later become
    /// aliases of the release that the strongest known one names. Nothing known, the weakest is claimed first: two readings that share
    /// only a weak identity meet there, before either has bound its own stronger ones.
    /// </summary>
    /// <param name="identities">Strongest first; never empty.</param>
    public async Task<string> ClaimIdAsync(IReadOnlyList<string> identities, CancellationToken cancellationToken)
    {
        string? known = null;
        foreach (var identity in identities)
        {
            if (await OwnerOfAsync(identity, cancellationToken) is { } owner)
            {
                known = owner;
                break;
            }
        }

        var id = known ?? identities[0];
        foreach (var identity in identities.Reverse())
        {
            var row = new TableEntity(identity, "") { ["ReleaseId"] = id };
            if (!await keys.TryAddAsync(row, cancellationToken) && known is null)
            {
                // Somebody else claimed it a moment ago: theirs is the release.
                id = await OwnerOfAsync(identity, cancellationToken) ?? id;
            }
        }

        return id;
    }

    private async Task<string?> OwnerOfAsync(string identity, CancellationToken cancellationToken) =>
        (await keys.FindAsync(identity, "", cancellationToken))?.GetString("ReleaseId");

    /// <summary>Null = there is none.</summary>
    public async Task<Stored<Release>?> FindAsync(string releaseId, CancellationToken cancellationToken) =>
        TableKey.IsId(releaseId) && await releases.FindAsync(releaseId, "", cancellationToken) is { } row ? JsonRow.Read<Release>(row) : null;

    /// <summary>Inserts the release, or adds its sighting to the one that is there.</summary>
    /// <returns>What is stored now, and whether the sighting (or the whole release) is new.</returns>
    public async Task<(Release Release, bool IsNew)> MergeAsync(Release seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await FindAsync(seen.Id, cancellationToken) is not { } stored)
            {
                if (await releases.TryAddAsync(JsonRow.Of(seen.Id, "", seen), cancellationToken))
                {
                    await IndexAsync(seen, cancellationToken);
                    return (seen, true);
                }

                continue;
            }

            await IndexAsync(stored.Value, cancellationToken);
            var sighting = seen.Sightings[0];
            if (stored.Value.Sightings.Count >= SightingsKept
                || stored.Value.Sightings.Any(known => (known.SiteCode, known.ChannelId) == (sighting.SiteCode, sighting.ChannelId)))
            {
                return (stored.Value, false);
            }

            var merged = stored.Value with { Sightings = [.. stored.Value.Sightings, sighting] };
            if (await TrySaveAsync(merged, stored.ETag, cancellationToken))
            {
                return (merged, true);
            }
        }
    }

    /// <summary>False = the release changed since it was read.</summary>
    public Task<bool> TrySaveAsync(Release release, ETag read, CancellationToken cancellationToken) =>
        releases.TryReplaceAsync(JsonRow.Of(release.Id, "", release), read, cancellationToken);

    /// <summary>Releases first seen on these Beijing days, both included, newest day first.</summary>
    public async Task<IReadOnlyList<Release>> OfDaysAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var first = TableKey.Day(ChinaTime.StartOf(from));
        var last = TableKey.Day(ChinaTime.StartOf(to));
        var ids = new List<string>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}");
        await foreach (var row in days.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            ids.Add(row.RowKey);
        }

        var found = await Task.WhenAll(ids.Select(id => FindAsync(id, cancellationToken)));
        return [.. found.OfType<Stored<Release>>().Select(stored => stored.Value).OrderByDescending(release => release.Sightings[0].SeenAt)];
    }

    /// <summary>Releases first seen within so many days until <paramref name="now"/>, newest first.</summary>
    public Task<IReadOnlyList<Release>> RecentAsync(DateTimeOffset now, int days, CancellationToken cancellationToken) =>
        OfDaysAsync(ChinaTime.DayOf(now).AddDays(1 - days), ChinaTime.DayOf(now), cancellationToken);

    private Task<Response> IndexAsync(Release release, CancellationToken cancellationToken) =>
        days.UpsertEntityAsync(
            new TableEntity(TableKey.Day(release.Sightings[0].SeenAt), release.Id) { ["Title"] = release.Title },
            TableUpdateMode.Replace,
            cancellationToken);
}
