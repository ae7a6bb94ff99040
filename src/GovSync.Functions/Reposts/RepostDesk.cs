using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;

namespace GovSync.Functions.Reposts;

/// <summary>What sites and editors do with tasks: fetch, acknowledge, claim, rule. Everything may be done twice.</summary>
public sealed class RepostDesk(
    RepostTaskTable tasks, NotificationProof proof, ReleaseTable releases, SiteTable sites, WorkTable work, AuditLog audit, BusinessClock clock)
{
    private const int LongestUrl = 2000;

    /// <summary>The site's open tasks, nearest deadline first, without any proof of notification.</summary>
    public async Task<IReadOnlyList<(RepostTask Task, Release Release)>> OpenAsync(string siteCode, CancellationToken cancellationToken)
    {
        var open = new List<(RepostTask, Release)>();
        foreach (var row in await tasks.OpenOfSiteAsync(siteCode, cancellationToken))
        {
            if (await tasks.FindAsync(row.ReleaseId, siteCode, cancellationToken) is { Value: var task }
                && (task.FirstSightAt is null || task.IsAskOpen)
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
            var told = Notification.IsOwed(task)
                ? await ProveAsync(release.Id, siteCode, "pull", siteCode, cancellationToken) ?? task
                : task;
            notices.Add(TaskNotice.Of(told, release, SourceOf(release)));
        }

        return notices;
    }

    /// <summary>The site says that it knows of the task. Null = it has no such task.</summary>
    public Task<RepostTask?> AcknowledgeAsync(string releaseId, string siteCode, string by, CancellationToken cancellationToken) =>
        ProveAsync(releaseId, siteCode, "acknowledgement", by, cancellationToken);

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

        if (url is null or { Length: > LongestUrl })
        {
            return $"url: expected an address of {LongestUrl} characters at most";
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || FetchFence.Refuse(address) is not null)
        {
            return $"url '{url}': expected an absolute http or https address without a user name";
        }

        // An account stands on its platform's pages, as many others do.
        if (site.Kind != SiteKind.NewMedia && !SiteAddress.IsEverOf(site, address))
        {
            return $"url '{url}': found {address.Authority}, expected one of {string.Join(", ", site.Authorities)}";
        }

        var now = clock.Now;
        var claimed = await tasks.ChangeAsync(
            releaseId, siteCode, task => Notification.Prove(task, site, "acknowledgement", now) with { ClaimedUrl = url, NextLookAt = now },
            by, $"claims {url}", now, cancellationToken);
        if (claimed is null)
        {
            return $"site {siteCode} has no task for release {releaseId}";
        }

        await audit.WriteAsync(by, "claim", TableKey.Join(siteCode, releaseId), url, cancellationToken);
        await work.OweNowAsync(StorageNames.SiteChecks, [(SiteGroup.Of(siteCode), 1)], cancellationToken);
        return null;
    }

    /// <summary>Null = a ruling by these can stand; else why not, in words.</summary>
    /// <param name="url">Where the person saw the repost; then no reason is needed.</param>
    public static string? RefuseRuling(string? reason, string? url) => (reason, url) switch
    {
        (_, { Length: > LongestUrl }) => $"url: expected an address of {LongestUrl} characters at most",
        (_, not null) when !Uri.TryCreate(url, UriKind.Absolute, out var address) || FetchFence.Refuse(address) is not null =>
            $"url '{url}': expected an absolute http or https address without a user name",
        (_, null) when string.IsNullOrWhiteSpace(reason) => "reason: found none, expected one",
        _ => null,
    };

    /// <summary>
    /// A person overrules the verdict; both are kept. What a new-media account owes is settled by it: no look comes any more. Null = there
    /// is no such task.
    /// </summary>
    /// <exception cref="ArgumentException"><see cref="RefuseRuling"/> says why.</exception>
    public async Task<RepostTask?> RuleAsync(
        string releaseId, string siteCode, Timeliness timeliness, string reason, string? url, string by, CancellationToken cancellationToken)
    {
        if (RefuseRuling(reason, url) is { } refusal)
        {
            throw new ArgumentException(refusal, nameof(reason));
        }

        var now = clock.Now;
        var isSettled = await sites.FindAsync(siteCode, cancellationToken) is { Kind: SiteKind.NewMedia };
        var said = string.Join(' ', new[] { reason, url }.Where(text => !string.IsNullOrWhiteSpace(text)));
        var ruled = await tasks.ChangeAsync(
            releaseId, siteCode,
            task => task with
            {
                Ruling = new Ruling(timeliness, by, reason, now, url),
                NextLookAt = isSettled ? null : task.NextLookAt,
                ClosedAt = isSettled ? task.ClosedAt ?? now : task.ClosedAt,
            },
            by, $"rules {timeliness}: {said}", now, cancellationToken);
        if (ruled is not null)
        {
            await audit.WriteAsync(by, "rule", TableKey.Join(siteCode, releaseId), $"{timeliness}: {said}", cancellationToken);
        }

        return ruled;
    }

    /// <summary>The source attribution to print; null where the release names no issuing body.</summary>
    public static string? SourceOf(Release release) =>
        release.IssuingBodies.Count > 0 ? string.Join('、', release.IssuingBodies) : null;

    private async Task<RepostTask?> ProveAsync(
        string releaseId, string siteCode, string how, string by, CancellationToken cancellationToken) =>
        await sites.FindAsync(siteCode, cancellationToken) is { } site
        && await tasks.FindAsync(releaseId, siteCode, cancellationToken) is { Value: { } task }
            ? await proof.SaveAsync(task, site, how, by, $"notified by {how}", cancellationToken)
            : null;
}
