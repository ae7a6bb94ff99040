using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Reposts;

/// <summary>
/// Gives every obliged site its repost task:
/// 1. load the release and the registry;
/// 2. ask Core who owes it, until when, by which clause, and who does not and why;
/// 3. write the tasks, group by group, adding only what is missing; where a person changed importance or reach, the others follow;
/// 4. owe the deliveries and the first look.
/// </summary>
public sealed partial class FanOutReleaseFunction(
    WorkTable work,
    ReleaseTable releases,
    SiteTable sites,
    RepostTaskTable tasks,
    RulingFollower follower,
    RuleProfiles profiles,
    BusinessClock clock,
    ILogger<FanOutReleaseFunction> logger)
{
    private const int GroupsAtOnce = 8;

    [Function("FanOutRelease")]
    public async Task RunAsync([QueueTrigger(StorageNames.ReleaseFanOuts)] DueWork message, CancellationToken cancellationToken)
    {
        foreach (var releaseId in message.Keys)
        {
            if (await work.FindAsync(StorageNames.ReleaseFanOuts, releaseId, cancellationToken) is not { } owed)
            {
                continue;
            }

            if (await releases.FindAsync(releaseId, cancellationToken) is { } release)
            {
                await FanOutAsync(release.Value, cancellationToken);
            }

            await work.CompleteAsync(owed, cancellationToken);
        }
    }

    private async Task FanOutAsync(Release release, CancellationToken cancellationToken)
    {
        // As it stands now: a site that was registered a moment ago would else never get this task.
        var registry = await sites.ReadAllAsync(cancellationToken);
        var now = clock.Now;
        var held = HeldFor(release, now);
        var groups = FanOut.Decide(release, registry, [.. registry.Values], profiles, now)
            .Select(obligation => obligation.Task is { } task ? obligation with { Task = task with { HeldFor = held } } : obligation)
            .GroupBy(obligation => SiteGroup.Of(obligation.SiteCode), StringComparer.Ordinal)
            .ToList();

        await Parallel.ForEachAsync(groups, Parallelism(cancellationToken), async (group, token) =>
            await (IsRuled(release)
                ? follower.FollowAsync(release, group.Key, [.. group], registry, now, token)
                : tasks.AddAsync(release.Id, group.Key, [.. group], token)));

        var owing = groups
            .Select(group => (group.Key, Sites: group.Count(obligation => obligation.Task is not null)))
            .Where(group => group.Sites > 0)
            .ToList();
        var pushed = groups
            .Select(group => (TableKey.Join(release.Id, group.Key), Sites: group.Count(obligation => IsPushed(obligation, registry))))
            .Where(group => group.Sites > 0)
            .ToList();
        await work.OweNowAsync(StorageNames.Deliveries, pushed, cancellationToken);
        await work.OweNowAsync(StorageNames.SiteChecks, owing, cancellationToken);
        LogFannedOut(release.Id, owing.Sum(group => group.Sites), registry.Count);
    }

    private static bool IsRuled(Release release) => release is not { ImportanceRuling: null, ReachRuling: null };

    /// <summary>From first seen until a person confirmed, or until now; nothing where no confirmation was waited for.</summary>
    private static TimeSpan HeldFor(Release release, DateTimeOffset now) => (release.ComputedImportance ?? release.Importance).IsCertain
        ? TimeSpan.Zero
        : (release.ImportanceRuling?.At ?? now) - release.Sightings[0].SeenAt;

    private static bool IsPushed(Obligation obligation, IReadOnlyDictionary<string, Site> registry) =>
        obligation.Task is not null && registry[obligation.SiteCode].PushUrl is not null;

    private static ParallelOptions Parallelism(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = GroupsAtOnce, CancellationToken = cancellationToken };

    [LoggerMessage(LogLevel.Information, "Release {ReleaseId}: {Owing} of {Considered} sites owe a repost")]
    private partial void LogFannedOut(string releaseId, int owing, int considered);
}
