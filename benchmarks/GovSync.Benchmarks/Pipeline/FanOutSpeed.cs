using System.Diagnostics;
using Azure.Data.Tables;
using GovSync.Benchmarks.Machine;
using GovSync.Core.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Pipeline;

/// <summary>One release to all sites.</summary>
/// <param name="Rows">Rows that the fan-out wrote: tasks, indexes, work.</param>
/// <param name="FanOut">From the message until every row is written and every message sent.</param>
/// <param name="BareLoop">The same rows, written again by nothing but a loop of batches into tables that were empty before.</param>
internal sealed record FanOutRun(int Tasks, int Rows, TimeSpan FanOut, TimeSpan BareLoop)
{
    /// <summary>1 = as fast as the bare loop.</summary>
    public double Ratio => BareLoop / FanOut;

    public double TasksPerSecond => Tasks / FanOut.TotalSeconds;
}

/// <summary>How fast one release becomes tasks.</summary>
internal sealed class FanOutSpeed(string connection, string appFolder, int sites)
{
    // As many at once as the fan-out takes.
    private const int AtOnce = 8;

    private readonly StorageAccount storage = new(connection);

    public async Task<FanOutRun> MeasureAsync(CancellationToken cancellationToken)
    {
        await storage.CreateMissingAsync(cancellationToken);
        await using var web = await SiteWeb.StartAsync(SiteHabit.Varied);
        var registry = new SampleRegistry(storage, web, [.. Enumerable.Range(1, sites)]);
        await registry.SaveAsync(cancellationToken);
        await using var app = new RunningApp(appFolder, connection, connection, web.AllAuthorities, TimeSpan.FromMinutes(10), TextWriter.Null);
        await app.ReadyAsync(cancellationToken);
        var release = await registry.PublishAsync(SampleRelease.First, cancellationToken);
        await new WorkTable(storage, new(TimeProvider.System)).OweAsync(
            StorageNames.ReleaseFanOuts, release, SitePages.PublishedAt, 1, cancellationToken);
        await app.SweepAsync(cancellationToken);
        var fanOut = Stopwatch.StartNew();
        await app.DrainAsync(StorageNames.ReleaseFanOuts, cancellationToken);
        fanOut.Stop();

        var tables = await WrittenAsync(release, cancellationToken);
        var bare = await WriteAgainAsync(tables, cancellationToken);
        var tasks = tables[StorageNames.RepostTasks].Count(row => row.RowKey.All(char.IsAsciiLetterOrDigit));
        return new(tasks, tables.Values.Sum(rows => rows.Count), fanOut.Elapsed, bare);
    }

    private async Task<Dictionary<string, List<TableEntity>>> WrittenAsync(string release, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, List<TableEntity>>();
        foreach (var name in new[] { StorageNames.RepostTasks, StorageNames.OpenTasks, StorageNames.SiteTasks, StorageNames.Work })
        {
            found[name] = [];
            await foreach (var row in storage.Table(name).QueryAsync<TableEntity>((string?)null, cancellationToken: cancellationToken))
            {
                if (row.PartitionKey.StartsWith(release, StringComparison.Ordinal) || row.RowKey.Contains(release, StringComparison.Ordinal) || SiteGroup.All.Contains(row.RowKey))
                {
                    found[name].Add(row);
                }
            }
        }

        return found;
    }

    private async Task<TimeSpan> WriteAgainAsync(Dictionary<string, List<TableEntity>> tables, CancellationToken cancellationToken)
    {
        foreach (var name in tables.Keys)
        {
            await storage.Table("Bare" + name).CreateIfNotExistsAsync(cancellationToken);
        }

        var watch = Stopwatch.StartNew();
        foreach (var (name, rows) in tables)
        {
            await RowLoop.WriteAsync(storage.Table("Bare" + name), rows, AtOnce, cancellationToken);
        }

        return watch.Elapsed;
    }
}
