using GovSync.Benchmarks.Machine;
using GovSync.Core.Reposts;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Pipeline;

/// <summary>The storage operations of one part of a release's path, by kind.</summary>
internal sealed record CountedPart(string Name, int Tasks, IReadOnlyDictionary<string, int> Kinds)
{
    public int All => Kinds.Values.Sum();

    public double PerTask => (double)All / Tasks;
}

/// <summary>Counts what the app asks of the storage until every task has a verdict: fan-out, deliveries, one round of looks.</summary>
internal sealed class OperationCount(string connection, string appFolder, PipelineOptions options)
{
    public async Task<IReadOnlyList<CountedPart>> MeasureAsync(CancellationToken cancellationToken)
    {
        var storage = new StorageAccount(connection);
        await storage.CreateMissingAsync(cancellationToken);
        await using var web = await SiteWeb.StartAsync();
        await using var proxy = await StorageProxy.StartAsync(connection);
        var registry = new SampleRegistry(storage, web, options.CountedSites);
        await registry.SaveAsync(cancellationToken);
        var release = await registry.PublishAsync(1, cancellationToken);
        await new WorkTable(storage, new(TimeProvider.System)).OweAsync(
            StorageNames.ReleaseFanOuts, release, SitePages.PublishedAt, 1, cancellationToken);
        await using var app = new RunningApp(
            appFolder, proxy.ConnectionString, connection, web.AllAuthorities, TimeSpan.FromMinutes(10), TextWriter.Null);
        await app.ReadyAsync(cancellationToken);
        await app.SweepAsync(cancellationToken);

        var parts = new List<CountedPart>();
        foreach (var (name, queue, after) in Parts)
        {
            app.Now = SitePages.PublishedAt + after;
            proxy.CountAnew([], () => { });
            await app.DrainAsync(queue, cancellationToken);
            parts.Add(new(name, options.CountedSites, new SortedDictionary<string, int>(proxy.Kinds.ToDictionary())));
        }

        await RequireVerdictsAsync(storage, release, cancellationToken);
        return parts;
    }

    private static readonly (string Name, string Queue, TimeSpan After)[] Parts =
    [
        ("fan-out", StorageNames.ReleaseFanOuts, TimeSpan.Zero),
        ("delivery", StorageNames.Deliveries, TimeSpan.FromMinutes(1)),
        ("looks", StorageNames.SiteChecks, TimeSpan.FromHours(12) + TimeSpan.FromMinutes(5)),
    ];

    private static async Task RequireVerdictsAsync(StorageAccount storage, string release, CancellationToken cancellationToken)
    {
        var (tasks, _) = await new Functions.Reposts.RepostTaskTable(storage).OfReleaseAsync(release, cancellationToken);
        if (tasks.FirstOrDefault(task => task.Looks == 0 || (task.Verdict == Timeliness.Awaited && task.DueAt < task.LastLookAt)) is { } open)
        {
            throw new InvalidOperationException($"{open.SiteCode}: found {open.Verdict} after {open.Looks} looks, expected a verdict");
        }
    }
}
