using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

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
        // Where the hours run from here, the looks around the deadline may come before the group's next message. Owed before it is saved:
        // after a kill in between, the proof would be there and nobody would owe them.
        if (Notification.Prove(task, site, how, now).NextLookAt is { } next && next < task.NextLookAt)
        {
            await work.OweAsync(StorageNames.SiteChecks, SiteGroup.Of(task.SiteCode), next, 1, cancellationToken);
        }

        return await tasks.ChangeAsync(
            task.ReleaseId, task.SiteCode, found => Notification.Prove(found, site, how, now), by, why, now, cancellationToken);
    }
}
