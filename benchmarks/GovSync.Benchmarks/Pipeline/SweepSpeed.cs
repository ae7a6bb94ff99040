using System.Diagnostics;
using GovSync.Benchmarks.Machine;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Pipeline;

/// <summary>Sweeps over the work of 14,000 sites: a look at every group and a scan of every site's channel.</summary>
/// <param name="Quiet">Nothing is due.</param>
/// <param name="Minute">The looks of all groups are due at once.</param>
/// <param name="Backlog">Everything is due at once, as after an outage: the first sweep of those that it takes.</param>
internal sealed record SweepRun(int Rows, TimeSpan Quiet, TimeSpan Minute, TimeSpan Backlog);

internal sealed class SweepSpeed(string connection, string appFolder, int sites)
{
    private readonly StorageAccount storage = new(connection);

    public async Task<SweepRun> MeasureAsync(CancellationToken cancellationToken)
    {
        await storage.CreateMissingAsync(cancellationToken);
        var scans = Enumerable.Range(1, sites).Select(number => Row(
            StorageNames.ChannelScans, TableKey.Join(SiteWeb.CodeOf(number), "policies"), TimeSpan.FromHours(2))).ToList();
        var looks = Core.Sites.SiteGroup.All.Select(group => Row(StorageNames.SiteChecks, group, TimeSpan.FromHours(1))).ToList();
        await RowLoop.WriteAsync(storage.Table(StorageNames.Work), [.. scans, .. looks], 8, cancellationToken);
        await using var app = new RunningApp(appFolder, connection, connection, [], TimeSpan.FromMinutes(10), TextWriter.Null);
        await app.ReadyAsync(cancellationToken);
        await app.SweepAsync(cancellationToken);

        var times = new List<TimeSpan>();
        foreach (var hours in new[] { 0, 1, 2 })
        {
            app.Now = SitePages.PublishedAt + TimeSpan.FromHours(hours);
            var watch = Stopwatch.StartNew();
            await app.SweepAsync(cancellationToken);
            times.Add(watch.Elapsed);
        }

        return new(scans.Count + looks.Count, times[0], times[1], times[2]);
    }

    private static Azure.Data.Tables.TableEntity Row(string queue, string key, TimeSpan after) =>
        new OwedWork(queue, key, SitePages.PublishedAt + after, null, SampleRegistry.SitesPerGroup, 0, null).ToRow();
}
