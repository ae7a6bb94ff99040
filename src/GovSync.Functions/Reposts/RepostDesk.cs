using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary>What sites and editors do with tasks: fetch, acknowledge, claim, rule. Everything may be done twice.</summary>
public sealed class RepostDesk(
    RepostTaskTable tasks, ReleaseTable releases, SiteTable sites, WorkTable work, AuditLog audit, BusinessClock clock)
{
    /// <summary>The site's open tasks, nearest deadline first, without any proof of notification.</summary>
    public async Task<IReadOnlyList<(RepostTask Task, Release Release)>> OpenAsync(string siteCode, CancellationToken cancellationToken)
    {
        var open = new List<(RepostTask, Release)>();
        foreach (var row in await tasks.OpenOfSiteAsync(siteCode, cancellationToken))
        {
            if (await tasks.FindAsync(row.ReleaseId, siteCode, cancellationToken) is { Value: { FirstSightAt: null } task }
                && await releases.FindAsync(row.ReleaseId, cancellationToken) is { } release)
            {
                open.Add((task, release.Value));
            }
        }

        return [.. open.OrderBy(item => item.Item1.DueAt ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>The site fetched its open tasks: a pull that contained a task proves its notification.</summary>
    public async Task<IReadOnlyList<TaskNotice>> PullAsync(string siteCode, CancellationToken cancellationToken)
    {
        var notices = new List<TaskNotice>();
        foreach (var (task, release) in await OpenAsync(siteCode, cancellationToken))
        {
            var told = task.NotifiedAt is null
                ? await NotifyAsync(release.Id, siteCode, "pull", siteCode, cancellationToken) ?? task
                : task;
            notices.Add(TaskNotice.Of(told, release, SourceOf(release)));
        }

        return notices;
    }

    /// <summary>The site says that it knows of the task. Null = it has no such task.</summary>
    public Task<RepostTask?> AcknowledgeAsync(string releaseId, string siteCode, string by, CancellationToken cancellationToken) =>
        NotifyAsync(releaseId, siteCode, "acknowledgement", by, cancellationToken);

    /// <summary>
    /// Somebody says that the repost stands at <paramref name="url"/>: a claim, which is looked at next, never a verdict.
    /// </summary>
    /// <returns>Null = accepted; else why not, in words.</returns>
    public async Task<string?> ClaimAsync(string releaseId, string siteCode, string url, string by, CancellationToken cancellationToken)
    {
        if (await sites.FindAsync(siteCode, cancellationToken) is not { } site)
        {
            return $"site {siteCode}: not registered";
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return $"url '{url}': expected an absolute http or https address";
        }

        if (!site.Authorities.Contains(address.Authority, StringComparer.OrdinalIgnoreCase))
        {
            return $"url '{url}': found {address.Authority}, expected one of {string.Join(", ", site.Authorities)}";
        }

        var now = clock.Now;
        var claimed = await tasks.ChangeAsync(
            releaseId, siteCode, task => Notified(task, "acknowledgement", now) with { ClaimedUrl = url, NextLookAt = now },
            by, $"claims {url}", now, cancellationToken);
        if (claimed is null)
        {
            return $"site {siteCode} has no task for release {releaseId}";
        }

        await audit.WriteAsync(by, "claim", TableKey.Join(siteCode, releaseId), url, cancellationToken);
        await work.OweNowAsync(StorageNames.SiteChecks, [(SiteGroup.Of(siteCode), 1)], cancellationToken);
        return null;
    }

    /// <summary>A person overrules the verdict; both are kept. Null = there is no such task.</summary>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public async Task<RepostTask?> RuleAsync(
        string releaseId, string siteCode, Timeliness timeliness, string reason, string by, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var now = clock.Now;
        var ruled = await tasks.ChangeAsync(
            releaseId, siteCode, task => task with { Ruling = new Ruling(timeliness, by, reason, now) },
            by, $"rules {timeliness}: {reason}", now, cancellationToken);
        if (ruled is not null)
        {
            await audit.WriteAsync(by, "rule", TableKey.Join(siteCode, releaseId), $"{timeliness}: {reason}", cancellationToken);
        }

        return ruled;
    }

    /// <summary>The source attribution to print; null where the release names no issuing body.</summary>
    public static string? SourceOf(Release release) =>
        release.IssuingBodies.Count > 0 ? string.Join('、', release.IssuingBodies) : null;

    private Task<RepostTask?> NotifyAsync(
        string releaseId, string siteCode, string how, string by, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        return tasks.ChangeAsync(releaseId, siteCode, task => Notified(task, how, now), by, $"notified by {how}", now, cancellationToken);
    }

    /// <summary>The earliest proof stands.</summary>
    private static RepostTask Notified(RepostTask task, string how, DateTimeOffset now) =>
        task.NotifiedAt is null ? RepostVerdict.Judge(task with { NotifiedAt = now, NotifiedBy = how }, now) : task;
}
