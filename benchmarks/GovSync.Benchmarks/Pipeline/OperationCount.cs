using GovSync.Benchmarks.Machine;
using GovSync.Core.Reposts;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Pipeline;

/// <summary>The storage operations of one part of a release's path, by kind: requests, of which a transaction is one.</summary>
internal sealed record CountedPart(string Name, int Tasks, IReadOnlyDictionary<string, int> Kinds)
{
    public int All => Kinds.Values.Sum();

    public double PerTask => (double)All / Tasks;
}

/// <summary>All parts, and what came out.</summary>
/// <param name="Decided">How many tasks have which verdict after the part in which the deadline decides.</param>
/// <param name="Closed">The same at the end.</param>
internal sealed record CountedLife(
    IReadOnlyList<CountedPart> Parts, IReadOnlyDictionary<Timeliness, int> Decided, IReadOnlyDictionary<Timeliness, int> Closed);

/// <summary>
/// Counts what app and host ask of the storage over the life of the tasks of one release, sweeps and queue messages included, on sites that
/// do what sites typically do. The sites lie as close in neighbouring groups as 14,000 sites lie in all.
/// </summary>
internal sealed class OperationCount(string connection, string appFolder, PipelineOptions options)
{
    private static readonly (string Name, TimeSpan Until)[] Spans =
    [
        ("looks to the deadline's verdict", TimeSpan.FromHours(12) + TimeSpan.FromMinutes(20)),
        ("looks to 36 hours", TimeSpan.FromHours(36)),
        ("looks to the end", TimeSpan.FromDays(40)),
    ];

    private readonly StorageAccount storage = new(connection);

    public async Task<CountedLife> MeasureAsync(CancellationToken cancellationToken)
    {
        await storage.CreateMissingAsync(cancellationToken);
        await using var web = await SiteWeb.StartAsync(SiteHabit.Typical);
        await using var proxy = await StorageProxy.StartAsync(connection);
        var registry = new SampleRegistry(storage, web, SampleRegistry.Dense(options.CountedSites));
        await registry.SaveAsync(cancellationToken);
        var release = await registry.PublishAsync(1, cancellationToken);
        await new WorkTable(storage, new(TimeProvider.System)).OweAsync(
            StorageNames.ReleaseFanOuts, release, SitePages.PublishedAt, 1, cancellationToken);
        await using var app = new RunningApp(
            appFolder, proxy.ConnectionString, proxy.ConnectionString, web.AllAuthorities, TimeSpan.FromMinutes(10), TextWriter.Null);
        await app.ReadyAsync(cancellationToken);

        var parts = new List<CountedPart>
        {
            await CountAsync("fan-out", proxy, async () =>
            {
                await app.SweepAsync(cancellationToken);
                await app.DrainAsync(StorageNames.ReleaseFanOuts, cancellationToken);
            }),
            await CountAsync("delivery", proxy, () => app.DrainAsync(StorageNames.Deliveries, cancellationToken)),
        };
        var verdicts = new List<IReadOnlyDictionary<Timeliness, int>>();
        foreach (var (name, until) in Spans)
        {
            parts.Add(await CountAsync(name, proxy, () => LookAsync(app, web, SitePages.PublishedAt + until, cancellationToken)));
            verdicts.Add(await VerdictsAsync(release, cancellationToken));
        }

        return verdicts[0].ContainsKey(Timeliness.Awaited)
            ? throw new InvalidOperationException($"found {verdicts[0][Timeliness.Awaited]} tasks without a verdict, expected none after the deadline")
            : new(parts, verdicts[0], verdicts[^1]);
    }

    private async Task<CountedPart> CountAsync(string name, StorageProxy proxy, Func<Task> part)
    {
        proxy.CountAnew([], () => { });
        await part();
        var counted = new CountedPart(name, options.CountedSites, new SortedDictionary<string, int>(proxy.Kinds.ToDictionary()));
        // It takes minutes: what is known is told at once.
        await Console.Error.WriteLineAsync($"{name}: {counted.PerTask:F2} operations a task");
        return counted;
    }

    /// <summary>As the minutes pass: those in which nothing is due are left out, in the others the sweep sends what is due, and it is worked off.</summary>
    private async Task LookAsync(RunningApp app, SiteWeb web, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (await NextDueAsync(cancellationToken) is { } due && MinuteAfter(due) is var minute && minute <= until)
        {
            app.Now = web.Now = minute > app.Now ? minute : app.Now + TimeSpan.FromMinutes(1);
            await app.SweepAsync(cancellationToken);
            await app.DrainAsync(StorageNames.SiteChecks, cancellationToken);
        }
    }

    private async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        var owed = await new WorkTable(storage, new(TimeProvider.System)).AllAsync(StorageNames.SiteChecks, cancellationToken);
        return owed.Count == 0 ? null : owed.Min(row => row.DueAt);
    }

    private static DateTimeOffset MinuteAfter(DateTimeOffset instant) =>
        new((instant.UtcTicks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    private async Task<IReadOnlyDictionary<Timeliness, int>> VerdictsAsync(string release, CancellationToken cancellationToken) =>
        (await new RepostTaskTable(storage).OfReleaseAsync(release, cancellationToken)).Tasks
            .CountBy(task => task.Verdict).OrderBy(count => count.Key).ToDictionary();
}
