using GovSync.Benchmarks.Machine;
using GovSync.Core.Reposts;

namespace GovSync.Benchmarks.Pipeline;

/// <summary>The storage operations of one part of a release's path, by kind: requests, of which a transaction is one.</summary>
internal sealed record CountedPart(string Name, int Tasks, IReadOnlyDictionary<string, int> Kinds)
{
    public int All => Kinds.Values.Sum();

    public double PerTask => (double)All / Tasks;
}

/// <summary>All parts, and what came out.</summary>
/// <param name="Alone">Of one release.</param>
/// <param name="Decided">How many of its tasks have which verdict after the part in which the deadline decides.</param>
/// <param name="Closed">The same at the end.</param>
/// <param name="Together">The whole lives of the tasks of many releases, three a day, whose looks fall together.</param>
internal sealed record CountedLife(
    IReadOnlyList<CountedPart> Alone, IReadOnlyDictionary<Timeliness, int> Decided, IReadOnlyDictionary<Timeliness, int> Closed, CountedPart Together);

/// <summary>
/// Counts what app and host ask of the storage over the life of tasks, sweeps and queue messages included, on sites that do what sites
/// typically do. The sites lie as close in neighbouring groups as 14,000 sites lie in all.
/// </summary>
internal sealed class OperationCount(string appFolder, PipelineOptions options)
{
    private static readonly (string Name, TimeSpan Until)[] Spans =
    [
        ("looks to the deadline's verdict", TimeSpan.FromHours(12) + TimeSpan.FromMinutes(20)),
        ("looks to 36 hours", TimeSpan.FromHours(36)),
        ("looks to the end", TimeSpan.FromDays(40)),
    ];

    /// <summary>When releases are published on a day, after the first.</summary>
    private static readonly TimeSpan[] Hours = [TimeSpan.Zero, TimeSpan.FromMinutes(160), TimeSpan.FromMinutes(440)];

    public async Task<CountedLife> MeasureAsync(CancellationToken cancellationToken)
    {
        var (parts, decided, closed) = await PipelineBench.OnFreshStorageAsync(connection => AloneAsync(connection, cancellationToken), cancellationToken);
        var together = await PipelineBench.OnFreshStorageAsync(connection => TogetherAsync(connection, cancellationToken), cancellationToken);
        return new(parts, decided, closed, together);
    }

    private async Task<(IReadOnlyList<CountedPart> Parts, IReadOnlyDictionary<Timeliness, int> Decided, IReadOnlyDictionary<Timeliness, int> Closed)> AloneAsync(
        string connection, CancellationToken cancellationToken)
    {
        await using var world = await CountedWorld.StartAsync(connection, appFolder, options.CountedSites, cancellationToken);
        var release = await world.PublishAsync(SampleRelease.First, cancellationToken);
        var parts = new List<CountedPart>
        {
            await CountAsync("fan-out", world, () => world.FanOutAsync(cancellationToken)),
            await CountAsync("delivery", world, () => world.DeliverAsync(cancellationToken)),
        };
        var verdicts = new List<IReadOnlyDictionary<Timeliness, int>>();
        foreach (var (name, until) in Spans)
        {
            parts.Add(await CountAsync(name, world, () => world.LookAsync(SitePages.PublishedAt + until, cancellationToken)));
            verdicts.Add(await world.VerdictsAsync(release, cancellationToken));
        }

        return verdicts[0].ContainsKey(Timeliness.Awaited)
            ? throw new InvalidOperationException($"found {verdicts[0][Timeliness.Awaited]} tasks without a verdict, expected none after the deadline")
            : (parts, verdicts[0], verdicts[^1]);
    }

    private async Task<CountedPart> TogetherAsync(string connection, CancellationToken cancellationToken)
    {
        var releases = Enumerable.Range(0, options.CountedDays)
            .SelectMany(day => Hours.Select(hour => SitePages.PublishedAt.AddDays(day) + hour))
            .Select((at, index) => new SampleRelease(index + 1, at)).ToList();
        await using var world = await CountedWorld.StartAsync(connection, appFolder, options.CountedTogether, cancellationToken);
        world.Forget();
        foreach (var release in releases)
        {
            await world.LookAsync(release.PublishedAt, cancellationToken);
            await world.PublishAsync(release, cancellationToken);
            await world.FanOutAsync(cancellationToken);
            await world.DeliverAsync(cancellationToken);
        }

        await world.LookAsync(releases[^1].PublishedAt.AddDays(40), cancellationToken);
        return new($"{releases.Count} releases together, all", options.CountedTogether * releases.Count, world.Kinds);
    }

    private async Task<CountedPart> CountAsync(string name, CountedWorld world, Func<Task> part)
    {
        world.Forget();
        await part();
        var counted = new CountedPart(name, options.CountedSites, world.Kinds);
        // It takes minutes: what is known is told at once.
        await Console.Error.WriteLineAsync($"{name}: {counted.PerTask:F2} operations a task");
        return counted;
    }
}
