using System.Collections.Concurrent;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Reposts;

/// <summary>
/// Looks at each site of some groups once, for all its tasks that are due for a look:
/// 1. load the open tasks; a queue may deliver a message twice, so there may be none;
/// 2. read each site's channels and the pages that may be the reposts;
/// 3. keep the pages that verdicts will cite;
/// 4. judge each task on all that was seen so far, save group by group, and say when to look next.
/// </summary>
public sealed partial class CheckSitesFunction(
    WorkTable work,
    DueLooks looks,
    LookTaker taker,
    EvidenceStore evidence,
    RepostTaskTable tasks,
    BusinessClock clock,
    ILogger<CheckSitesFunction> logger)
{
    private const int GroupsAtOnce = 8;
    private const int RejectedKept = 100;

    // A look that comes for one task serves those due a moment later too.
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(30);

    [Function("CheckSites")]
    public async Task RunAsync([QueueTrigger(StorageNames.SiteChecks)] DueWork message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        // The work before the list: who lists a look in between owes it afterwards, and then the work is not settled below.
        var owed = await work.OfKeysAsync(StorageNames.SiteChecks, message.Keys, cancellationToken);
        var found = await looks.ReadAsync(owed.Keys, clock.Now + Ahead, cancellationToken);
        var taken = await evidence.KeepAsync(await taker.TakeAsync(found, cancellationToken), cancellationToken);
        var listed = new ConcurrentDictionary<OpenTask, DateTimeOffset?>(found.Open.Select(open => KeyValuePair.Create(open, (DateTimeOffset?)open.NextLookAt)));
        var limits = new ParallelOptions { MaxDegreeOfParallelism = GroupsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(taken.GroupBy(look => SiteGroup.Of(look.Open.SiteCode), StringComparer.Ordinal), limits, async (group, token) =>
        {
            foreach (var (open, next) in await SaveAsync([.. group], token))
            {
                listed[open] = next;
            }
        });
        var left = listed.ToLookup(item => SiteGroup.Of(item.Key.SiteCode), item => (item.Key.SiteCode, NextLookAt: item.Value), StringComparer.Ordinal);
        await work.SettleAsync([.. owed.Values.Select(done => new SettledWork(done, NextOf(done, left[done.Key])))], cancellationToken);
    }

    /// <summary>The group's next message, for as many sites as are then to be looked at; null = no task is open.</summary>
    private OwedWork? NextOf(OwedWork done, IEnumerable<(string SiteCode, DateTimeOffset? NextLookAt)> listed)
    {
        var open = listed.Where(task => task.NextLookAt is not null).ToList();
        if (open.Min(task => task.NextLookAt) is not { } next)
        {
            return null;
        }

        var horizon = (next > clock.Now ? next : clock.Now) + Ahead;
        return done.Again(next, open.Where(task => task.NextLookAt <= horizon).DistinctBy(task => task.SiteCode).Count());
    }

    /// <summary>Saves the looks of one group.</summary>
    /// <returns>When each open task is looked at next; null = never again.</returns>
    private async Task<IReadOnlyList<(OpenTask Open, DateTimeOffset? Next)>> SaveAsync(
        IReadOnlyList<TakenLook> taken, CancellationToken cancellationToken)
    {
        var next = new List<(OpenTask, DateTimeOffset?)>();
        foreach (var look in taken.Where(look => look.Came is null))
        {
            await (look.PutOffUntil is { } until
                ? tasks.PutOffAsync(look.Open, until, cancellationToken)
                : tasks.ForgetOpenAsync(look.Open, cancellationToken));
            next.Add((look.Open, look.PutOffUntil));
        }

        var came = taken.Where(look => look.Came is not null).ToList();
        var saved = await tasks.ChangeManyAsync([.. came.Select(EditOf)], cancellationToken);
        foreach (var (look, after) in came.Zip(saved))
        {
            next.Add((look.Open, after?.NextLookAt));
            if (after is not null && after.Verdict != look.Came!.Read.Value.Verdict)
            {
                LogJudged(after.SiteCode, after.ReleaseId, after.Verdict);
            }
        }

        return next;
    }

    private static TaskEdit EditOf(TakenLook look)
    {
        var came = look.Came!;
        return new(came.Read, task => Take(came, task), came.At, RepostTaskTable.ByLook, WhyOf(came.Result.Look)) { Listed = look.Open };
    }

    /// <summary>Closures may be approved after the fan-out, so they are counted anew at every look.</summary>
    private static RepostTask Take(LookCame came, RepostTask task)
    {
        var current = task with { Rejected = [.. task.Rejected.Union(came.Result.Rejected).TakeLast(RejectedKept)] };
        var taken = RepostVerdict.Take(ClosureOverlap.Apply(current, came.Site.Closures, came.At), came.Result.Look, came.At);
        // An address claimed while the look was under way has not been looked at yet.
        return task.ClaimedUrl == came.Read.Value.ClaimedUrl ? taken : taken with { NextLookAt = came.At, ClosedAt = null };
    }

    private static string WhyOf(Look look) => look switch
    {
        { Seen: { } seen } => $"seen at {seen.Url}",
        { Unreadable: { } reason } => $"not readable: {reason}",
        _ => "not there",
    };

    [LoggerMessage(LogLevel.Information, "Site {SiteCode}, release {ReleaseId}: {Timeliness}")]
    private partial void LogJudged(string siteCode, string releaseId, Timeliness timeliness);
}
