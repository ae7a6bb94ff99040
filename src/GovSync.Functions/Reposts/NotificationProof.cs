using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary>A push that a site answered.</summary>
/// <param name="Read">The task as it was read before.</param>
/// <param name="At">When the answer was there.</param>
public sealed record PushReceipt(Stored<RepostTask> Read, Site Site, DateTimeOffset At);

/// <summary>Stores the proof that a site was notified (接到通知) of a task, and sees to it that the looks which follow from it are taken.</summary>
public sealed class NotificationProof(RepostTaskTable tasks, WorkTable work, BusinessClock clock)
{
    /// <param name="task">As it was read a moment ago.</param>
    /// <param name="how">push, pull or acknowledgement.</param>
    /// <param name="by">Who makes the change.</param>
    /// <returns>The task as stored; null = it is gone.</returns>
    public async Task<RepostTask?> SaveAsync(
        RepostTask task, Site site, string how, string by, string why, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        await OweLookAsync(task, Notification.Prove(task, site, how, now), cancellationToken);
        return await tasks.ChangeAsync(
            task.ReleaseId, task.SiteCode, found => Notification.Prove(found, site, how, now), by, why, now, cancellationToken);
    }

    /// <summary>The receipts of the sites of one group.</summary>
    public async Task SaveAsync(IReadOnlyList<PushReceipt> receipts, CancellationToken cancellationToken)
    {
        var edits = receipts.Select(receipt => new TaskEdit(
            receipt.Read, found => Notification.Prove(found, receipt.Site, "push", receipt.At), receipt.At, "delivery", $"push answered 2xx: {receipt.Site.PushedTo}")).ToList();
        foreach (var edit in edits)
        {
            await OweLookAsync(edit.Read.Value, edit.Change(edit.Read.Value), cancellationToken);
        }

        await tasks.ChangeManyAsync(edits, cancellationToken);
    }

    /// <summary>
    /// Where the hours run from here, the looks around the deadline may come before the group's next message. Listed and then owed before
    /// the proof is saved: after a kill in between, the proof would be there and nobody would owe them; and a message under way that has
    /// read its list already sees by the work that there is more.
    /// </summary>
    private async Task OweLookAsync(RepostTask before, RepostTask proved, CancellationToken cancellationToken)
    {
        if (proved.NextLookAt is { } next && next < before.NextLookAt)
        {
            await tasks.PutOffAsync(new(before.SiteCode, before.ReleaseId, next), next, cancellationToken);
            await work.OweAsync(StorageNames.SiteChecks, SiteGroup.Of(before.SiteCode), next, 1, cancellationToken);
        }
    }
}
