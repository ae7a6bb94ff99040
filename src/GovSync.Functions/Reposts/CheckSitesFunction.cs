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
    ILogger<CheckSitesFunction> logger)
{
    private const int SitesAtOnce = 16;
    private const int RejectedKept = 100;

    // A look that comes for one task serves those due a moment later too.
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(30);

    [Function("CheckSites")]
    public async Task RunAsync([QueueTrigger(StorageNames.SiteChecks)] DueWork message, CancellationToken cancellationToken)
    {
        foreach (var group in message.Keys)
        {
            if (await work.FindAsync(StorageNames.SiteChecks, group, cancellationToken) is not { } owed)
            {
                continue;
            }

            await CheckAsync(group, cancellationToken);
            var open = await tasks.OpenOfGroupAsync(group, cancellationToken);
            await (open.Count == 0
                ? work.CompleteAsync(owed, cancellationToken)
                : work.RedateAsync(owed, open.Min(task => task.NextLookAt), cancellationToken));
        }
    }

    private async Task CheckAsync(string group, CancellationToken cancellationToken)
    {
        var horizon = clock.Now + Ahead;
        var due = (await tasks.OpenOfGroupAsync(group, cancellationToken)).Where(task => task.NextLookAt <= horizon);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(due.GroupBy(task => task.SiteCode, StringComparer.Ordinal), limits, async (site, token) =>
            await CheckSiteAsync(site.Key, [.. site], token));
    }

    private async Task CheckSiteAsync(string siteCode, IReadOnlyList<OpenTask> due, CancellationToken cancellationToken)
    {
        var wanted = new List<LookedFor>();
        foreach (var open in due)
        {
            if (await LoadAsync(open, cancellationToken) is { } found)
            {
                wanted.Add(found);
            }
        }

        if (wanted.Count == 0 || !(await sites.AllAsync(cancellationToken)).TryGetValue(siteCode, out var site))
        {
            return;
        }

        var results = await reader.LookAsync(site, wanted, cancellationToken);
        foreach (var (item, result) in wanted.Zip(results))
        {
            await SaveAsync(site, item.Task, result, cancellationToken);
        }
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

        if ((await releases.FindAsync(open.ReleaseId, cancellationToken))?.Value is { } release
            && await originals.ReadAsync(release, cancellationToken) is { } original)
        {
            return new(task, original);
        }

        // Broken storage must not hold the group's other tasks up; a person has to look.
        LogNoOriginal(open.SiteCode, open.ReleaseId);
        return null;
    }

    private async Task SaveAsync(Site site, RepostTask before, LookResult result, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var after = await tasks.ChangeAsync(
            before.ReleaseId, before.SiteCode, task => Take(site, task, result, now), RepostTaskTable.ByLook, WhyOf(result.Look), now, cancellationToken);
        if (after is not null && after.Verdict != before.Verdict)
        {
            LogJudged(after.SiteCode, after.ReleaseId, after.Verdict);
        }

        if (result.Look.Unreadable is { } reason)
        {
            LogUnreadable(before.SiteCode, reason, result.Look.UnreadableDetail ?? "");
        }
    }

    /// <summary>Closures may be approved after the fan-out, so they are counted anew at every look.</summary>
    private static RepostTask Take(Site site, RepostTask task, LookResult result, DateTimeOffset now)
    {
        var current = task with { Rejected = [.. task.Rejected.Union(result.Rejected).TakeLast(RejectedKept)] };
        return RepostVerdict.Take(ClosureOverlap.Apply(current, site.Closures, now), result.Look, now);
    }

    private static string WhyOf(Look look) => look switch
    {
        { Seen: { } seen } => $"seen at {seen.Url}",
        { Unreadable: { } reason } => $"not readable: {reason}",
        _ => "not there",
    };

    [LoggerMessage(LogLevel.Information, "Site {SiteCode}, release {ReleaseId}: {Timeliness}")]
    private partial void LogJudged(string siteCode, string releaseId, Timeliness timeliness);

    [LoggerMessage(LogLevel.Error, "Task {SiteCode} / {ReleaseId} cannot be checked: the release or its original page is not in storage")]
    private partial void LogNoOriginal(string siteCode, string releaseId);

    [LoggerMessage(LogLevel.Warning, "Site {SiteCode} could not be read: {Reason} {Detail}")]
    private partial void LogUnreadable(string siteCode, UnreadableReason reason, string detail);
}
