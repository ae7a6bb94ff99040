using System.Collections.Concurrent;
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
/// 3. write the tasks, group by group, adding only what is missing; where a person changed importance or reach, or the source changed the
///    release, the others follow;
/// 4. owe the deliveries, the next look and the next reading at the source.
/// </summary>
public sealed partial class FanOutReleaseFunction(
    WorkTable work,
    ReleaseTable releases,
    SiteTable sites,
    RepostTaskTable tasks,
    RulingFollower follower,
    SourceFollower source,
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

            // Anew where the release changed meanwhile: the fan-out that this owed may have come before the last of these tasks.
            Release? done = null;
            while ((await releases.FindAsync(releaseId, cancellationToken))?.Value is { } release && !IsSame(done, release))
            {
                await FanOutAsync(release, cancellationToken);
                done = release;
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

        var open = new ConcurrentDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(groups, Parallelism(cancellationToken), async (group, token) =>
        {
            await (release is { IsRuled: false, Version: 1 }
                ? tasks.AddAsync(release.Id, group.Key, [.. group], token)
                : follower.FollowAsync(release, group.Key, [.. group], registry, now, token));
            var asked = release.Version > 1 ? await source.FollowAsync(release, group.Key, now, token) : [];
            open[group.Key] = [.. group.Where(obligation => obligation.Task is not null).Select(obligation => obligation.SiteCode), .. asked];
        });

        var owing = open.Select(group => (group.Key, Sites: group.Value.Count)).Where(group => group.Sites > 0).ToList();
        var pushed = open
            .Select(group => (TableKey.Join(release.Id, group.Key), Sites: group.Value.Count(code => registry.GetValueOrDefault(code)?.PushedTo is not null)))
            .Where(group => group.Sites > 0)
            .ToList();
        await work.OweNowAsync(StorageNames.Deliveries, pushed, cancellationToken);
        await work.OweNowAsync(StorageNames.SiteChecks, owing, cancellationToken);
        if (SourceSchedule.NextAfter(release, now) is { } next)
        {
            await work.OweAsync(StorageNames.ReleaseChecks, release.Id, next, 1, cancellationToken);
        }

        LogFannedOut(release.Id, owing.Sum(group => group.Sites), registry.Count);
    }

    private static bool IsSame(Release? done, Release release) =>
        done is not null && (done.Version, done.ImportanceRuling, done.ReachRuling) == (release.Version, release.ImportanceRuling, release.ReachRuling);

    /// <summary>From first seen until a person confirmed, or until now; nothing where no confirmation was waited for.</summary>
    private static TimeSpan HeldFor(Release release, DateTimeOffset now) => (release.ComputedImportance ?? release.Importance).IsCertain
        ? TimeSpan.Zero
        : (release.ImportanceRuling?.At ?? now) - release.Sightings[0].SeenAt;

    private static ParallelOptions Parallelism(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = GroupsAtOnce, CancellationToken = cancellationToken };

    [LoggerMessage(LogLevel.Information, "Release {ReleaseId}: {Owing} of {Considered} sites owe a repost")]
    private partial void LogFannedOut(string releaseId, int owing, int considered);
}
