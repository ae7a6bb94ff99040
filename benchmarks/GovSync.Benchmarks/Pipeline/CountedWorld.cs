using GovSync.Benchmarks.Machine;
using GovSync.Core.Reposts;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Pipeline;

/// <summary>The app on storage whose requests are counted, and the sites that it looks at, as the minutes pass.</summary>
internal sealed class CountedWorld : IAsyncDisposable
{
    private readonly StorageAccount storage;
    private readonly WorkTable work;
    private readonly SiteWeb web;
    private readonly StorageProxy proxy;
    private readonly SampleRegistry registry;
    private readonly RunningApp app;

    private CountedWorld(StorageAccount storage, SiteWeb web, StorageProxy proxy, SampleRegistry registry, RunningApp app)
    {
        (this.storage, this.web, this.proxy, this.registry, this.app) = (storage, web, proxy, registry, app);
        work = new WorkTable(storage, new(TimeProvider.System));
    }

    /// <summary>What was asked of the storage since <see cref="Forget"/>, by kind.</summary>
    public IReadOnlyDictionary<string, int> Kinds => new SortedDictionary<string, int>(proxy.Kinds.ToDictionary());

    public static async Task<CountedWorld> StartAsync(string connection, string appFolder, int sites, CancellationToken cancellationToken)
    {
        var storage = new StorageAccount(connection);
        await storage.CreateMissingAsync(cancellationToken);
        var web = await SiteWeb.StartAsync(SiteHabit.Typical);
        web.Releases = [];
        var proxy = await StorageProxy.StartAsync(connection);
        var registry = new SampleRegistry(storage, web, SampleRegistry.Dense(sites));
        await registry.SaveAsync(cancellationToken);
        var app = new RunningApp(
            appFolder, proxy.ConnectionString, proxy.ConnectionString, web.AllAuthorities, TimeSpan.FromMinutes(10), TextWriter.Null);
        await app.ReadyAsync(cancellationToken);
        return new(storage, web, proxy, registry, app);
    }

    public void Forget() => proxy.CountAnew([], () => { });

    /// <summary>Now, as a scan would have found it.</summary>
    /// <returns>The release's id.</returns>
    public async Task<string> PublishAsync(SampleRelease release, CancellationToken cancellationToken)
    {
        app.Now = web.Now = release.PublishedAt;
        web.Releases = [.. web.Releases, release];
        var id = await registry.PublishAsync(release, cancellationToken);
        await work.OweAsync(StorageNames.ReleaseFanOuts, id, release.PublishedAt, 1, cancellationToken);
        return id;
    }

    /// <summary>That the source is read again later is left out: it is done once for all 14,000 sites, not for these few.</summary>
    public async Task FanOutAsync(CancellationToken cancellationToken)
    {
        await app.SweepAsync(cancellationToken);
        await app.DrainAsync(StorageNames.ReleaseFanOuts, cancellationToken);
        foreach (var again in await work.AllAsync(StorageNames.ReleaseChecks, cancellationToken))
        {
            await work.CompleteAsync(again, cancellationToken);
        }
    }

    public Task DeliverAsync(CancellationToken cancellationToken) => app.DrainAsync(StorageNames.Deliveries, cancellationToken);

    /// <summary>As the minutes pass: those in which nothing is due are left out, in the others the sweep sends what is due, and it is worked off.</summary>
    public async Task LookAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (await NextDueAsync(cancellationToken) is { } due && MinuteAfter(due) is var minute && minute <= until)
        {
            app.Now = web.Now = minute > app.Now ? minute : app.Now + TimeSpan.FromMinutes(1);
            await app.SweepAsync(cancellationToken);
            await app.DrainAsync(StorageNames.SiteChecks, cancellationToken);
        }
    }

    public async Task<IReadOnlyDictionary<Timeliness, int>> VerdictsAsync(string release, CancellationToken cancellationToken) =>
        (await new RepostTaskTable(storage).OfReleaseAsync(release, cancellationToken)).Tasks
            .CountBy(task => task.Verdict).OrderBy(count => count.Key).ToDictionary();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await proxy.DisposeAsync();
        await web.DisposeAsync();
    }

    private async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        var owed = await work.AllAsync(StorageNames.SiteChecks, cancellationToken);
        return owed.Count == 0 ? null : owed.Min(row => row.DueAt);
    }

    private static DateTimeOffset MinuteAfter(DateTimeOffset instant) =>
        new((instant.UtcTicks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
}
