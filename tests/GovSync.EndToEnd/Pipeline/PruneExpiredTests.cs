using Azure.Data.Tables;
using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Compliance;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Pipeline;

[Collection(AzuriteTests.Name)]
public sealed class PruneExpiredTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(StorageNames.Audit, "2025-02-28", "2025-03-01")]
    [InlineData(StorageNames.ReleasesByDay, "2024-02-27", "2024-02-29")]
    public async Task Days_past_their_retention_go_and_the_others_stay(string name, string expired, string kept)
    {
        await using var pipeline = await RunningPipeline.StartAsync(azurite);
        var table = pipeline.Storage.Table(name);
        foreach (var number in Enumerable.Range(0, 130))
        {
            await table.AddEntityAsync(new TableEntity(expired, $"r{number}"));
        }

        await table.AddEntityAsync(new TableEntity(kept, "r"));

        await pipeline.TickAsync<PruneExpiredFunction>();
        await pipeline.TickAsync<PruneExpiredFunction>();

        Assert.Equal([kept], (await RowsAsync(table)).Select(row => row.PartitionKey));
    }

    [Fact]
    public async Task A_site_s_months_past_two_years_go_whatever_its_group()
    {
        await using var pipeline = await RunningPipeline.StartAsync(azurite);
        var table = pipeline.Storage.Table(StorageNames.SiteTasks);
        foreach (var group in SiteGroup.All.Where((_, index) => index % 51 == 0))
        {
            await table.AddEntityAsync(new TableEntity(TableKey.Join(group, "2024-01"), "s~r"));
            await table.AddEntityAsync(new TableEntity(TableKey.Join(group, "2024-02"), "s~r"));
        }

        await pipeline.TickAsync<PruneExpiredFunction>();

        var left = await RowsAsync(table);
        Assert.Equal(6, left.Count);
        Assert.All(left, row => Assert.EndsWith("~2024-02", row.PartitionKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evidence_and_originals_are_kept()
    {
        await using var pipeline = await RunningPipeline.StartAsync(azurite);
        var names = new List<(BlobStore Store, string Name)>();
        foreach (var container in new[] { StorageNames.Evidence, StorageNames.Originals })
        {
            var store = new BlobStore(pipeline.Storage, container);
            names.Add((store, await store.SaveAsync([1, 2, 3], new Dictionary<string, string>(), default)));
        }

        pipeline.Now = Given.At("3000d 00:00");
        await pipeline.TickAsync<PruneExpiredFunction>();

        foreach (var (store, name) in names)
        {
            Assert.NotNull(await store.ReadAsync(name, default));
        }
    }

    private static async Task<List<TableEntity>> RowsAsync(TableClient table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null))
        {
            rows.Add(row);
        }

        return rows;
    }
}
