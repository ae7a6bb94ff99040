using System.Collections.Concurrent;
using Azure;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Reposts;

/// <summary>
/// Looks at each site of some groups once, for all its tasks that are due for a look:
/// 1. load the open tasks; a queue may deliver a message twice, so there may be none;
/// 2. read the site's channels and the pages that may be the reposts;
/// 3. judge each task on all that was seen so far;
/// 4. save, and say when to look next.
/// </summary>
public sealed partial class CheckSitesFunction(
    WorkTable work,
    ReleaseTable releases,
    OriginalStore originals,
    SiteTable sites,
    RepostTaskTable tasks,
    SiteReader reader,
    BusinessClock clock,
    TimeProvider time,
    ILogger<CheckSitesFunction> logger)
{
    private const int SitesAtOnce = 16;
    private const int RejectedKept = 100;

    // The host gives an invocation five minutes: no site is begun after two, and those not reached stay due.
    private static readonly TimeSpan BeginWithin = TimeSpan.FromMinutes(2);

    // Before a look that could not be taken, by a fault of ours, is tried again.
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    // A look that comes for one task serves those due a moment later too.
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(30);

    // Every site of a message is looked at for the same few releases. This object lives for one message.
    private readonly ConcurrentDictionary<string, Task<KeptVersions?>> pages = new(StringComparer.Ordinal);

    [Function("CheckSites")]
    public async Task RunAsync([QueueTrigger(StorageNames.SiteChecks)] DueWork message, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        foreach (var group in message.Keys)
        {
            if (await work.FindAsync(StorageNames.SiteChecks, group, cancellationToken) is not { } owed)
            {
                continue;
            }

            await CheckAsync(group, startedAt, cancellationToken);
            var open = await tasks.OpenOfGroupAsync(group, cancellationToken);
            await (open.Count == 0
                ? work.CompleteAsync(owed, cancellationToken)
                : work.RedateAsync(owed, open.Min(task => task.NextLookAt), cancellationToken));
        }
    }

    private async Task CheckAsync(string group, long startedAt, CancellationToken cancellationToken)
    {
        var horizon = clock.Now + Ahead;
        var due = (await tasks.OpenOfGroupAsync(group, cancellationToken)).Where(task => task.NextLookAt <= horizon);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(due.GroupBy(task => task.SiteCode, StringComparer.Ordinal), limits, async (site, token) =>
        {
            if (time.GetElapsedTime(startedAt) < BeginWithin)
            {
                await CheckSiteAsync(site.Key, [.. site], token);
            }
        });
    }

    /// <summary>What goes wrong at one site never fails the others of its message.</summary>
    private async Task CheckSiteAsync(string siteCode, IReadOnlyList<OpenTask> due, CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(siteCode, due, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever the pages of one site make of us; broken storage and a cancelled message still fail it whole.
        catch (Exception fault) when (fault is not (OperationCanceledException or RequestFailedException))
#pragma warning restore CA1031
        {
            LogFailed(siteCode, fault);
            foreach (var open in due)
            {
                await tasks.PutOffAsync(open, clock.Now + Pause, cancellationToken);
            }
        }
    }

    private async Task LookAsync(string siteCode, IReadOnlyList<OpenTask> due, CancellationToken cancellationToken)
    {
        var site = (await sites.AllAsync(cancellationToken)).GetValueOrDefault(siteCode) ?? await sites.FindAsync(siteCode, cancellationToken);
        var wanted = new List<LookedFor>();
        foreach (var open in due)
        {
            if (site is null)
            {
                LogNotRegistered(siteCode, open.ReleaseId);
                await tasks.PutOffAsync(open, clock.Now + Pause, cancellationToken);
            }
            else if (await LoadAsync(open, cancellationToken) is { } found)
            {
                wanted.Add(found);
            }
        }

        if (wanted.Count == 0)
        {
            return;
        }

        var results = await reader.LookAsync(site!, wanted, cancellationToken);
        foreach (var (item, result) in wanted.Zip(results))
        {
            await SaveAsync(site!, item.Task, result, cancellationToken);
        }

        LogChange([.. wanted.Select(item => item.Task)], results);
    }

    /// <summary>Null = nothing to look for: the task is closed or gone, so its index row goes too.</summary>
    private async Task<LookedFor?> LoadAsync(OpenTask open, CancellationToken cancellationToken)
    {
        var task = (await tasks.FindAsync(open.ReleaseId, open.SiteCode, cancellationToken))?.Value;
        if (task?.NextLookAt is null)
        {
            await tasks.ForgetOpenAsync(open, cancellationToken);
            return null;
        }

        if (await pages.GetOrAdd(open.ReleaseId, id => ReadOriginalAsync(id, cancellationToken)) is { } original)
        {
            return new(task, original);
        }

        // Broken storage must not hold the group's other tasks up; a person has to look.
        LogNoOriginal(open.SiteCode, open.ReleaseId);
        await tasks.PutOffAsync(open, clock.Now + Pause, cancellationToken);
        return null;
    }

    private async Task<KeptVersions?> ReadOriginalAsync(string releaseId, CancellationToken cancellationToken) =>
        await releases.FindAsync(releaseId, cancellationToken) is { } release
            ? await originals.ReadVersionsAsync(release.Value, cancellationToken)
            : null;

    private async Task SaveAsync(Site site, RepostTask before, LookResult result, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var after = await tasks.ChangeAsync(
            before.ReleaseId, before.SiteCode, task => Take(site, before, task, result, now), RepostTaskTable.ByLook, WhyOf(result.Look), now, cancellationToken);
        if (after is not null && after.Verdict != before.Verdict)
        {
            LogJudged(after.SiteCode, after.ReleaseId, after.Verdict);
        }
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
