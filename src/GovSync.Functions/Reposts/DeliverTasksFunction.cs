using System.Collections.Concurrent;
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
    // A push is given up after ten seconds: at this many at once, a message whose every site is down still ends in time.
    private const int PushesAtOnce = 16;

    private static readonly TimeSpan[] Ladder =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
        TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8),
    ];

    [Function("DeliverTasks")]
    public async Task RunAsync([QueueTrigger(StorageNames.Deliveries)] DueWork message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var owed = await work.OfKeysAsync(StorageNames.Deliveries, message.Keys, cancellationToken);
        var faults = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        foreach (var release in owed.Keys.Select(TableKey.Split).GroupBy(key => key.First, key => key.Second, StringComparer.Ordinal))
        {
            await DeliverAsync(release.Key, release, faults, cancellationToken);
        }

        await work.SettleAsync([.. owed.Values.Select(done => new SettledWork(done, NextOf(done, faults.GetValueOrDefault(done.Key))))], cancellationToken);
    }

    /// <summary>Null = everybody was told, or it was tried often enough.</summary>
    private OwedWork? NextOf(OwedWork done, string? fault) => fault is null || done.Attempts > Ladder.Length
        ? null
        : done.Failed(clock.Now + Ladder[Math.Clamp(done.Attempts - 1, 0, Ladder.Length - 1)], fault);

    /// <param name="faults">Takes one line for each group in which a push failed, by its work's key.</param>
    private async Task DeliverAsync(
        string releaseId, IEnumerable<string> groups, ConcurrentDictionary<string, string> faults, CancellationToken cancellationToken)
    {
        if (await releases.FindAsync(releaseId, cancellationToken) is not { } release)
        {
            return;
        }

        var receipts = new ConcurrentBag<PushReceipt>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = PushesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(await UntoldAsync(releaseId, groups, cancellationToken), limits, async (untold, token) =>
        {
            if (await PushAsync(untold.Task.Value, release.Value, untold.Site, token) is { } fault)
            {
                faults.TryAdd(TableKey.Join(releaseId, SiteGroup.Of(untold.Site.Site.Code)), fault);
            }
            else
            {
                receipts.Add(new(untold.Task, untold.Site.Site, clock.Now));
            }
        });
        foreach (var group in receipts.GroupBy(receipt => SiteGroup.Of(receipt.Site.Code), StringComparer.Ordinal))
        {
            await proof.SaveAsync([.. group], cancellationToken);
        }
    }

    /// <summary>The tasks of these groups whose sites are to be told by a push and were not yet.</summary>
    private async Task<IReadOnlyList<(Stored<RepostTask> Task, RegisteredSite Site)>> UntoldAsync(
        string releaseId, IEnumerable<string> groups, CancellationToken cancellationToken)
    {
        var untold = new List<(Stored<RepostTask>, RegisteredSite)>();
        foreach (var run in GroupRun.Of(groups))
        {
            var registered = await sites.OfGroupsAsync(run, cancellationToken);
            foreach (var task in (await tasks.RowsOfGroupsAsync(releaseId, run, cancellationToken)).Select(JsonRow.Read<RepostTask>))
            {
                if (Notification.IsOwed(task.Value) && registered.TryGetValue(task.Value.SiteCode, out var site) && site.Site.PushedTo is not null)
                {
                    untold.Add((task, site));
                }
            }
        }

        return untold;
    }

    /// <summary>Null = answered 2xx.</summary>
    private async Task<string?> PushAsync(RepostTask task, Release release, RegisteredSite site, CancellationToken cancellationToken)
    {
        if (site.Credentials is not { } credentials)
        {
            return $"site {task.SiteCode}: found no webhook secret, expected one";
        }

        var body = JsonSerializer.Serialize(TaskNotice.Of(task, release, RepostDesk.SourceOf(release)), JsonRow.Options);
        var id = TaskNotice.MessageId(task);
        var fault = await sender.PushAsync(site.Site.PushedTo!, credentials.WebhookSecret, id, body, cancellationToken);
        if (fault is not null)
        {
            LogNotDelivered(task.SiteCode, release.Id, fault);
        }

        return fault;
    }

    [LoggerMessage(LogLevel.Warning, "Site {SiteCode} could not be told of release {ReleaseId}: {Fault}")]
    private partial void LogNotDelivered(string siteCode, string releaseId, string fault);
}
