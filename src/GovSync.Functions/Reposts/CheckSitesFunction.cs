using System.Collections.Concurrent;
using Azure;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Releases;
using GovSync.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Reposts;

/// <summary>
/// Looks at each site of some groups once, for all its tasks that are due for a look:
/// 1. load the open tasks; a queue may deliver a message twice, so there may be none;
/// 2. read each site's channels and the pages that may be the reposts;
/// 3. judge each task on all that was seen so far;
/// 4. save group by group, and say when to look next.
/// </summary>
public sealed partial class CheckSitesFunction(
    WorkTable work,
    ReleaseTable releases,
    OriginalStore originals,
    DueLooks looks,
    RepostTaskTable tasks,
    SiteReader reader,
    BusinessClock clock,
    TimeProvider time,
    ILogger<CheckSitesFunction> logger)
{
    private const int SitesAtOnce = 16;
    private const int GroupsAtOnce = 8;
    private const int RejectedKept = 100;

    // The host gives an invocation five minutes: no site is begun after two, and those not reached stay due.
    private static readonly TimeSpan BeginWithin = TimeSpan.FromMinutes(2);

    // Before a look that could not be taken, by a fault of ours, is tried again.
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    // A look that comes for one task serves those due a moment later too.
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(30);

    // Every site of a message is looked at for the same few releases, each of which is read once. This object lives for one message.
    private readonly ConcurrentDictionary<string, Lazy<Task<KeptVersions?>>> pages = new(StringComparer.Ordinal);

    [Function("CheckSites")]
    public async Task RunAsync([QueueTrigger(StorageNames.SiteChecks)] DueWork message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var startedAt = time.GetTimestamp();
        // The work before the list: who lists a look in between owes it afterwards, and then the work is not settled below.
        var owed = await work.OfKeysAsync(StorageNames.SiteChecks, message.Keys, cancellationToken);
        var found = await looks.ReadAsync(owed.Keys, clock.Now + Ahead, cancellationToken);
        var taken = await CheckAsync(found, startedAt, cancellationToken);
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

    /// <summary>The looks that were taken, and those that could not be.</summary>
    private async Task<IReadOnlyCollection<TakenLook>> CheckAsync(GroupLooks found, long startedAt, CancellationToken cancellationToken)
    {
        var taken = new ConcurrentBag<TakenLook>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(found.Due.GroupBy(task => task.SiteCode, StringComparer.Ordinal), limits, async (site, token) =>
        {
            if (time.GetElapsedTime(startedAt) < BeginWithin)
            {
                foreach (var look in await CheckSiteAsync(site.Key, [.. site], found, token))
                {
                    taken.Add(look);
                }
            }
        });
        return taken;
    }

    /// <summary>What goes wrong at one site never fails the others of its message.</summary>
    private async Task<IReadOnlyList<TakenLook>> CheckSiteAsync(
        string siteCode, IReadOnlyList<OpenTask> due, GroupLooks found, CancellationToken cancellationToken)
    {
        try
        {
            return await LookAsync(siteCode, due, found, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever the pages of one site make of us; broken storage and a cancelled message still fail it whole.
        catch (Exception fault) when (fault is not (OperationCanceledException or RequestFailedException))
#pragma warning restore CA1031
        {
            LogFailed(siteCode, fault);
            return [.. due.Select(PutOff)];
        }
    }

    private async Task<IReadOnlyList<TakenLook>> LookAsync(
        string siteCode, IReadOnlyList<OpenTask> due, GroupLooks found, CancellationToken cancellationToken)
    {
        var taken = new List<TakenLook>();
        var wanted = new List<(OpenTask Open, Stored<RepostTask> Read, KeptVersions Original)>();
        foreach (var open in due)
        {
            if (found.Rows.GetValueOrDefault((siteCode, open.ReleaseId)) is not { } row || JsonRow.Read<RepostTask>(row) is not { Value.NextLookAt: not null } read)
            {
                // Closed or gone: nothing to look for, and its index row goes too.
                taken.Add(new(open, null, null));
            }
            else if (await OriginalAsync(siteCode, open.ReleaseId, found, cancellationToken) is { } original)
            {
                wanted.Add((open, read, original));
            }
            else
            {
                taken.Add(PutOff(open));
            }
        }

        if (wanted.Count > 0)
        {
            var site = found.Sites[siteCode];
            var results = await reader.LookAsync(
                site, [.. found.Reposts[siteCode]], [.. wanted.Select(item => new LookedFor(item.Read.Value, item.Original))], cancellationToken);
            var now = clock.Now;
            taken.AddRange(wanted.Zip(results, (item, result) => new TakenLook(item.Open, Edit(site, item.Open, item.Read, result, now), null)));
            LogChange([.. wanted.Select(item => item.Read.Value)], results);
        }

        return taken;
    }

    /// <summary>Null = the look cannot be taken, by a fault of ours: a person has to look, and the group's other tasks are not held up.</summary>
    private async Task<KeptVersions?> OriginalAsync(string siteCode, string releaseId, GroupLooks found, CancellationToken cancellationToken)
    {
        if (!found.Sites.ContainsKey(siteCode))
        {
            LogNotRegistered(siteCode, releaseId);
            return null;
        }

        if (await pages.GetOrAdd(releaseId, id => new(() => ReadOriginalAsync(id, cancellationToken))).Value is { } original)
        {
            return original;
        }

        LogNoOriginal(siteCode, releaseId);
        return null;
    }

    private async Task<KeptVersions?> ReadOriginalAsync(string releaseId, CancellationToken cancellationToken) =>
        await releases.FindAsync(releaseId, cancellationToken) is { } release
            ? await originals.ReadVersionsAsync(release.Value, cancellationToken)
            : null;

    private TakenLook PutOff(OpenTask open) => new(open, null, clock.Now + Pause);

    private static TaskEdit Edit(Site site, OpenTask open, Stored<RepostTask> read, LookResult result, DateTimeOffset now) =>
        new(read, task => Take(site, read.Value, task, result, now), now, RepostTaskTable.ByLook, WhyOf(result.Look)) { Listed = open };

    /// <summary>Saves the looks of one group.</summary>
    /// <returns>When each open task is looked at next; null = never again.</returns>
    private async Task<IReadOnlyList<(OpenTask Open, DateTimeOffset? Next)>> SaveAsync(
        IReadOnlyList<TakenLook> taken, CancellationToken cancellationToken)
    {
        var next = new List<(OpenTask, DateTimeOffset?)>();
        foreach (var look in taken.Where(look => look.Edit is null))
        {
            await (look.PutOffUntil is { } until
                ? tasks.PutOffAsync(look.Open, until, cancellationToken)
                : tasks.ForgetOpenAsync(look.Open, cancellationToken));
            next.Add((look.Open, look.PutOffUntil));
        }

        var edited = taken.Where(look => look.Edit is not null).ToList();
        var saved = await tasks.ChangeManyAsync([.. edited.Select(look => look.Edit!)], cancellationToken);
        foreach (var (look, after) in edited.Zip(saved))
        {
            next.Add((look.Open, after?.NextLookAt));
            if (after is not null && after.Verdict != look.Edit!.Read.Value.Verdict)
            {
                LogJudged(after.SiteCode, after.ReleaseId, after.Verdict);
            }
        }

        return next;
    }

    /// <summary>Once for the site, and only when the reason is a new one: a site may be down for weeks.</summary>
    private void LogChange(IReadOnlyList<RepostTask> before, IReadOnlyList<LookResult> results)
    {
        var changed = before.Zip(results).FirstOrDefault(pair => pair.Second.Look.Unreadable is not (null or UnreadableReason.NewMedia) && pair.Second.Look.Unreadable != pair.First.Unreadable);
        if (changed is { First: { } task, Second.Look: { Unreadable: { } reason } look })
        {
            LogUnreadable(task.SiteCode, reason, look.UnreadableDetail ?? "");
        }
    }

    /// <summary>Closures may be approved after the fan-out, so they are counted anew at every look.</summary>
    private static RepostTask Take(Site site, RepostTask before, RepostTask task, LookResult result, DateTimeOffset now)
    {
        var current = task with { Rejected = [.. task.Rejected.Union(result.Rejected).TakeLast(RejectedKept)] };
        var taken = RepostVerdict.Take(ClosureOverlap.Apply(current, site.Closures, now), result.Look, now);
        // An address claimed while the look was under way has not been looked at yet.
        return task.ClaimedUrl == before.ClaimedUrl ? taken : taken with { NextLookAt = now, ClosedAt = null };
    }

    private static string WhyOf(Look look) => look switch
    {
        { Seen: { } seen } => $"seen at {seen.Url}",
        { Unreadable: { } reason } => $"not readable: {reason}",
        _ => "not there",
    };

    /// <summary>What came of one open task: judged anew, put off, or neither, as there is nothing to look for.</summary>
    private sealed record TakenLook(OpenTask Open, TaskEdit? Edit, DateTimeOffset? PutOffUntil);

    [LoggerMessage(LogLevel.Information, "Site {SiteCode}, release {ReleaseId}: {Timeliness}")]
    private partial void LogJudged(string siteCode, string releaseId, Timeliness timeliness);

    [LoggerMessage(LogLevel.Error, "Site {SiteCode} could not be judged; its looks are put off")]
    private partial void LogFailed(string siteCode, Exception fault);

    [LoggerMessage(LogLevel.Error, "Site {SiteCode} owes release {ReleaseId} and is not registered")]
    private partial void LogNotRegistered(string siteCode, string releaseId);

    [LoggerMessage(LogLevel.Error, "Task {SiteCode} / {ReleaseId} cannot be checked: the release or its original page is not in storage")]
    private partial void LogNoOriginal(string siteCode, string releaseId);

    [LoggerMessage(LogLevel.Warning, "Site {SiteCode} could not be read: {Reason} {Detail}")]
    private partial void LogUnreadable(string siteCode, UnreadableReason reason, string detail);
}
