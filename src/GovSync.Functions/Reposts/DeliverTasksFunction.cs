using System.Text.Json;
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
/// Tells the sites of some groups of their task for one release:
/// 1. load the tasks; those notified already, or of sites that pull, need nothing;
/// 2. push each; a 2xx answer is the receipt and proves the notification (接到通知);
/// 3. where a push failed, owe it again, later each time, under the same message id.
/// </summary>
public sealed partial class DeliverTasksFunction(
    WorkTable work,
    ReleaseTable releases,
    SiteTable sites,
    RepostTaskTable tasks,
    NotificationProof proof,
    WebhookSender sender,
    BusinessClock clock,
    ILogger<DeliverTasksFunction> logger)
{
    private const int PushesAtOnce = 8;

    private static readonly TimeSpan[] Ladder =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
        TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8),
    ];

    [Function("DeliverTasks")]
    public async Task RunAsync([QueueTrigger(StorageNames.Deliveries)] DueWork message, CancellationToken cancellationToken)
    {
        foreach (var key in message.Keys)
        {
            if (await work.FindAsync(StorageNames.Deliveries, key, cancellationToken) is not { } owed)
            {
                continue;
            }

            var (releaseId, group) = TableKey.Split(key);
            var faults = await releases.FindAsync(releaseId, cancellationToken) is { } release
                ? await DeliverAsync(release.Value, group, cancellationToken)
                : [];
            if (faults.Count == 0 || owed.Attempts > Ladder.Length)
            {
                await work.CompleteAsync(owed, cancellationToken);
            }
            else
            {
                var pause = Ladder[Math.Clamp(owed.Attempts - 1, 0, Ladder.Length - 1)];
                await work.RetryAsync(owed, clock.Now + pause, faults[0], cancellationToken);
            }
        }
    }

    /// <summary>What went wrong, one line for each push that failed.</summary>
    private async Task<IReadOnlyList<string>> DeliverAsync(Release release, string group, CancellationToken cancellationToken)
    {
        var registry = await sites.AllAsync(cancellationToken);
        var untold = (await tasks.OfGroupAsync(release.Id, group, cancellationToken))
            .Select(stored => stored.Value)
            .Where(task => Notification.IsOwed(task) && registry.TryGetValue(task.SiteCode, out var site) && site.PushedTo is not null)
            .ToList();
        var faults = new string?[untold.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = PushesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, untold.Count, limits, async (index, token) =>
            faults[index] = await PushAsync(untold[index], release, registry[untold[index].SiteCode], token));
        return [.. faults.OfType<string>()];
    }

    private async Task<string?> PushAsync(RepostTask task, Release release, Site site, CancellationToken cancellationToken)
    {
        if (await sites.CredentialsAsync(task.SiteCode, cancellationToken) is not { } credentials)
        {
            return $"site {task.SiteCode}: found no webhook secret, expected one";
        }

        var url = site.PushedTo!;
        var body = JsonSerializer.Serialize(TaskNotice.Of(task, release, RepostDesk.SourceOf(release)), JsonRow.Options);
        var id = TaskNotice.MessageId(task);
        if (await sender.PushAsync(url, credentials.WebhookSecret, id, body, cancellationToken) is { } fault)
        {
            LogNotDelivered(task.SiteCode, release.Id, fault);
            return fault;
        }

        await proof.SaveAsync(task, site, "push", "delivery", $"push answered 2xx: {url}", cancellationToken);
        return null;
    }

    [LoggerMessage(LogLevel.Warning, "Site {SiteCode} could not be told of release {ReleaseId}: {Fault}")]
    private partial void LogNotDelivered(string siteCode, string releaseId, string fault);
}
