using System.Diagnostics;
using GovSync.Benchmarks.Machine;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Pipeline;

/// <summary>One look at so many sites.</summary>
/// <param name="Pages">Lists and pages that were read.</param>
/// <param name="BeforeBytes">What the app held in memory before.</param>
/// <param name="PeakBytes">The most that it held meanwhile.</param>
internal sealed record CheckRun(int Sites, int Pages, TimeSpan Time, long BeforeBytes, long PeakBytes)
{
    public double PagesPerSecond => Pages / Time.TotalSeconds;
}

/// <summary>How fast sites are looked at, and whether the memory that takes grows with their number.</summary>
internal sealed class CheckRound(string connection, string appFolder, int sites)
{
    private readonly StorageAccount storage = new(connection);

    public async Task<CheckRun> MeasureAsync(CancellationToken cancellationToken)
    {
        await storage.CreateMissingAsync(cancellationToken);
        await using var web = await SiteWeb.StartAsync(SiteHabit.Varied);
        var registry = new SampleRegistry(storage, web, SampleRegistry.Dense(sites));
        await registry.SaveAsync(cancellationToken);
        await using var app = new RunningApp(appFolder, connection, connection, web.AllAuthorities, TimeSpan.FromMinutes(10), TextWriter.Null);
        await app.ReadyAsync(cancellationToken);
        // The first release warms the program up; the looks for the second are measured.
        var second = SampleRelease.First with { Number = 2 };
        web.Releases = [SampleRelease.First, second];
        await FanOutAsync(app, await registry.PublishAsync(SampleRelease.First, cancellationToken), cancellationToken);
        await app.DrainAsync(StorageNames.SiteChecks, cancellationToken);
        await FanOutAsync(app, await registry.PublishAsync(second, cancellationToken), cancellationToken);

        var (before, memory) = (web.Pages, app.Memory());
        memory.Forget();
        var held = memory.Peak;
        var watch = Stopwatch.StartNew();
        await app.DrainAsync(StorageNames.SiteChecks, cancellationToken);
        return new(sites, web.Pages - before, watch.Elapsed, held, memory.Peak);
    }

    private async Task FanOutAsync(RunningApp app, string release, CancellationToken cancellationToken)
    {
        await new WorkTable(storage, new(TimeProvider.System)).OweAsync(
            StorageNames.ReleaseFanOuts, release, SitePages.PublishedAt, 1, cancellationToken);
        await app.SweepAsync(cancellationToken);
        await app.DrainAsync(StorageNames.ReleaseFanOuts, cancellationToken);
        await app.DrainAsync(StorageNames.Deliveries, cancellationToken);
    }
}
