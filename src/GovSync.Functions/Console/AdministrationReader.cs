using Azure;
using GovSync.Core;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Functions.Console.Pages;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Console;

/// <summary>Reads how the watcher itself is doing.</summary>
public sealed class AdministrationReader(
    ChannelTable channels, SiteTable sites, ReleaseTable releases, TaskLines lines, RepostTaskTable tasks, WorkTable work,
    StorageAccount account, AuditLog audit, RuleProfiles profiles, WorkingDays calendar)
{
    private const int ChannelsAPage = 200;
    private const int UnreadShown = 100;
    private const int DaysRead = 31;

    // The State Council usually announces a year's holidays in November of the year before.
    private const int AnnouncementMonth = 12;

    public async Task<AdministrationModel> ReadAsync(DateOnly? day, int? page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = ChinaTime.DayOf(now);
        var registry = await sites.AllAsync(cancellationToken);
        var states = (await channels.AllAsync(cancellationToken))
            .OrderBy(state => state.FaultSince ?? DateTimeOffset.MaxValue)
            .ThenBy(state => state.Channel.SiteCode, StringComparer.Ordinal)
            .ThenBy(state => state.Channel.Id, StringComparer.Ordinal);
        var auditDay = day ?? today;
        return new AdministrationModel(
            Paging.Of([.. states], page, ChannelsAPage),
            await UnreadAsync(now, cancellationToken),
            await Task.WhenAll(StorageNames.Queues.Select(queue => HealthAsync(queue, now, cancellationToken))),
            ReportsDue.Next(profiles, registry.Values, today),
            ClosureLimits.Exceeded(profiles, registry.Values, today),
            [.. calendar.Years.Order()],
            MissingYears(calendar, today),
            auditDay,
            await audit.OfDayAsync(ChinaTime.StartOf(auditDay), cancellationToken),
            registry);
    }

    /// <summary>The present year; in its last month the next one as well.</summary>
    public static IReadOnlyList<int> MissingYears(WorkingDays calendar, DateOnly today)
    {
        int[] needed = today.Month >= AnnouncementMonth ? [today.Year, today.Year + 1] : [today.Year];
        return [.. needed.Except(calendar.Years)];
    }

    private async Task<IReadOnlyList<UnreadSite>> UnreadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var recent = (await releases.RecentAsync(now, DaysRead, cancellationToken))
            .Where(release => release is { IsBaseline: false, Importance.IsImportant: true });
        var unread = (await lines.OfReleasesAsync([.. recent.Select(release => release.Id)], cancellationToken))
            .Where(line => line.Unreadable is not (null or UnreadableReason.NewMedia))
            .GroupBy(line => line.SiteCode, StringComparer.Ordinal)
            .OrderByDescending(site => site.Count())
            .Take(UnreadShown);
        return await Task.WhenAll(unread.Select(async site =>
        {
            var line = site.First();
            var task = (await tasks.FindAsync(line.ReleaseId, line.SiteCode, cancellationToken))?.Value;
            return new UnreadSite(site.Key, line.Unreadable!.Value, site.Count(), task?.UnreadableDetail, task?.LastLookAt);
        }));
    }

    private async Task<QueueHealth> HealthAsync(string queue, DateTimeOffset now, CancellationToken cancellationToken) =>
        QueueHealth.Of(queue, await work.AllAsync(queue, cancellationToken), await PoisonAsync(queue, cancellationToken), now);

    /// <summary>The host makes a poison queue when the first message fails for good.</summary>
    private async Task<int> PoisonAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await account.Queue($"{queue}-poison").GetPropertiesAsync(cancellationToken);
            return properties.Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return 0;
        }
    }
}
