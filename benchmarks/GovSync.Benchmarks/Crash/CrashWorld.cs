using GovSync.Benchmarks.Machine;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Crash;

/// <summary>Storage, proxy, sites and app, and the states in which the rounds begin.</summary>
internal sealed class CrashWorld : IAsyncDisposable
{
    // A claim whose message was never sent waits so long; a kill during recovery makes another one.
    private const int MostSweeps = 6;

    // Starting takes longer than the round that it is for.
    private const int Spares = 2;

    // Shares of all sites. Large groups fill a message each, small ones share one; the first three are neighbours, and so are others.
    private static readonly (string Group, double Share)[] Groups =
    [
        ("10", .20), ("11", .20), ("12", .20), ("40", .10), ("41", .10), ("60", .10), ("61", .03), ("62", .03), ("80", .02), ("81", .02),
    ];

    private readonly StorageAccount storage;
    private readonly StorageProxy proxy;
    private readonly SiteWeb web;
    private readonly RunningApp app;
    private readonly Dictionary<CrashRound, Start> starts = [];
    private int kills;

    private CrashWorld(StorageAccount storage, StorageProxy proxy, SiteWeb web, RunningApp app)
    {
        (this.storage, this.proxy, this.web, this.app) = (storage, proxy, web, app);
    }

    /// <summary>What each round leaves when nothing happens to it, and the requests that it takes.</summary>
    public (Outcome Outcome, int Requests) Undisturbed(CrashRound round) => (starts[round].Expected, starts[round].Requests);

    /// <param name="connection">An emulator's storage that nobody else uses meanwhile.</param>
    public static async Task<CrashWorld> StartAsync(
        string connection, string appFolder, int sites, TimeSpan lease, TextWriter log, CancellationToken cancellationToken)
    {
        var storage = new StorageAccount(connection);
        await storage.CreateMissingAsync(cancellationToken);
        await StorageState.Empty.RestoreAsync(storage, cancellationToken);
        var web = await SiteWeb.StartAsync(SiteHabit.Varied);
        var proxy = await StorageProxy.StartAsync(connection);
        var app = new RunningApp(appFolder, proxy.ConnectionString, connection, web.AllAuthorities, lease, log, Spares);
        var world = new CrashWorld(storage, proxy, web, app);
        var registry = new SampleRegistry(storage, web, SampleRegistry.Fill(Sizes(sites)));
        await registry.SaveAsync(cancellationToken);
        var release = await registry.PublishAsync(SampleRelease.First, cancellationToken);
        await new WorkTable(storage, new(TimeProvider.System)).OweAsync(
            StorageNames.ReleaseFanOuts, release, SitePages.PublishedAt, 1, cancellationToken);
        await world.PrepareAsync(cancellationToken);
        return world;
    }

    /// <summary>
    /// 1. the storage is as it was before the round; the app is the one that recovered the last, and each kill brings a fresh one; 2. the queue is worked off while the app is ended where it was
    /// agreed; 3. what was claimed and never sent is swept up later; 4. the storage is compared with that of the undisturbed round.
    /// </summary>
    /// <param name="disturbances">What else goes wrong with the storage meanwhile; null = nothing.</param>
    public async Task<CrashResult> RunAsync(
        CrashRound round, Kills when, CancellationToken cancellationToken, Func<int, Disturbance>? disturbances = null)
    {
        var start = starts[round];
        await start.State.RestoreAsync(storage, cancellationToken);
        await PlayAsync(round, when, cancellationToken, disturbances);
        var requests = proxy.Seen;
        return new Outcome(await StorageState.RowsAsync(storage, cancellationToken), web.Pushes).Compare(start.Expected, requests, kills, app.Now);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await proxy.DisposeAsync();
        await web.DisposeAsync();
    }

    private static Dictionary<string, int> Sizes(int sites)
    {
        var sizes = Groups.ToDictionary(item => item.Group, item => Math.Max(1, (int)(item.Share * sites)));
        sizes[Groups[0].Group] += sites - sizes.Values.Sum();
        return sizes;
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await app.ReadyAsync(cancellationToken);
        foreach (var round in CrashRound.All)
        {
            app.Now = SitePages.PublishedAt + round.After;
            if (round.After > WorkTable.MessageLife)
            {
                // The sweep takes these for lost; both at once would be worked off against each other.
                await storage.Queue(round.Queue).ClearMessagesAsync(cancellationToken);
            }

            await app.SweepAsync(cancellationToken);
            var state = await StorageState.ReadAsync(storage, cancellationToken);
            await PlayAsync(round, Kills.None, cancellationToken);
            var outcome = new Outcome(await StorageState.RowsAsync(storage, cancellationToken), web.Pushes);
            starts[round] = new(state, outcome, proxy.Seen);
        }
    }

    private async Task PlayAsync(
        CrashRound round, Kills when, CancellationToken cancellationToken, Func<int, Disturbance>? disturbances = null)
    {
        var now = SitePages.PublishedAt + round.After;
        app.Now = now;
        kills = 0;
        web.ForgetPushes(count => EndAt(count == when.AtPush));
        proxy.CountAnew(when.AtRequests, () => EndAt(true), disturbances);
        await DrainAsync(round.Queue, cancellationToken);
        for (var sweep = 1; sweep <= MostSweeps && await IsOwedAsync(round.Queue, now, cancellationToken); sweep++)
        {
            app.Now = now + (sweep * WorkTable.MessageLife);
            await app.SweepAsync(cancellationToken);
            await DrainAsync(round.Queue, cancellationToken);
        }

        proxy.LetPass();
    }

    /// <summary>The emulator shows a message that was given back only after a moment, and with it business time must not go on.</summary>
    private async Task DrainAsync(string queue, CancellationToken cancellationToken)
    {
        await app.DrainAsync(queue, cancellationToken);
        while ((await storage.Queue(queue).GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            await app.DrainAsync(queue, cancellationToken);
        }
    }

    private void EndAt(bool isTime)
    {
        if (isTime)
        {
            Interlocked.Increment(ref kills);
            app.Kill();
        }
    }

    private async Task<bool> IsOwedAsync(string queue, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await new WorkTable(storage, new(TimeProvider.System)).AllAsync(queue, cancellationToken)).Exists(owed => owed.DueAt <= now);

    private sealed record Start(StorageState State, Outcome Expected, int Requests);
}
