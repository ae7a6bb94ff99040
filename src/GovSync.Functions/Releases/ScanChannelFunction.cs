using GovSync.Core.Releases;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Releases;

/// <summary>
/// Reads a channel of a portal or site:
/// 1. ask it for what is new, on over further pages of its list if it must catch up; what is wrong with it is noted for the administrator
///    and stops nobody else;
/// 2. read the page of each entry not seen before; an entry whose page cannot be read stays pending and is tried again;
/// 3. save each as a release, or as one more sighting of a known one;
/// 4. owe what follows: fan-out of important releases, links of policies and interpretations;
/// 5. save what was seen, tell the administrator what has changed about the source, and decide when to scan next.
/// </summary>
public sealed partial class ScanChannelFunction(
    WorkTable work,
    ChannelTable channels,
    ChannelPages pages,
    EntryReader entries,
    ReleaseTable releases,
    BusinessClock clock,
    ILogger<ScanChannelFunction> logger)
{
    /// <summary>Importance that a person must confirm waits so long at most, then goes out unconfirmed.</summary>
    public static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(30);

    [Function("ScanChannel")]
    public async Task RunAsync([QueueTrigger(StorageNames.ChannelScans)] DueWork message, CancellationToken cancellationToken)
    {
        foreach (var key in message.Keys)
        {
            if (await work.FindAsync(StorageNames.ChannelScans, key, cancellationToken) is not { } owed)
            {
                continue;
            }

            var (siteCode, channelId) = TableKey.Split(key);
            if (await channels.FindAsync(siteCode, channelId, cancellationToken) is { } stored)
            {
                var next = await ScanAsync(stored, cancellationToken);
                await work.RedateAsync(owed, next, cancellationToken);
            }
            else
            {
                await work.CompleteAsync(owed, cancellationToken);
            }
        }
    }

    /// <returns>When to scan next.</returns>
    private async Task<DateTimeOffset> ScanAsync(Stored<ChannelState> stored, CancellationToken cancellationToken)
    {
        var state = stored.Value;
        var now = clock.Now;
        var answer = await pages.ReadAsync(state, now, cancellationToken);
        var read = await entries.ReadNewAsync(state, answer.Reading?.Entries ?? [], cancellationToken);
        foreach (var release in read.Releases)
        {
            await SaveAsync(state.Channel, release, cancellationToken);
        }

        var (scanned, news) = state.WithScan(now, answer, read, WorkingDays.BuiltIn).WithAlarm(now, WorkingDays.BuiltIn);
        var limits = await LimitsAsync(state.Channel, cancellationToken);
        var next = ScanRhythm.Next(scanned.FactsAt(now), limits, WorkingDays.BuiltIn);
        await SaveAsync(stored, scanned with { NextScanAt = next }, cancellationToken);
        Tell(stored.Value, scanned, news);
        return next;
    }

    /// <summary>A portal's requests are shared by all its channels that are scanned.</summary>
    private async Task<ScanLimits> LimitsAsync(Channel channel, CancellationToken cancellationToken)
    {
        var scanned = await channels.OfSiteAsync(channel.SiteCode, cancellationToken);
        return ScanLimits.Of(channel, ScanLimits.ShareOf(channel.Kind, scanned.Select(state => state.Channel.Kind)));
    }

    private async Task SaveAsync(Channel channel, Release seen, CancellationToken cancellationToken)
    {
        var (release, isNew) = await releases.MergeAsync(seen, cancellationToken);
        if (channel.Kind == ChannelKind.Releases && release is { IsBaseline: false, Importance.IsImportant: true })
        {
            await OweFanOutAsync(release, cancellationToken);
        }

        if (release is { IsBaseline: false, Kind: ReleaseKind.Policy or ReleaseKind.Interpretation })
        {
            await work.OweNowAsync(StorageNames.InterpretationLinks, [(release.Id, 1)], cancellationToken);
        }

        // The entry's title or page changed where it was seen first: the source may have edited the release.
        var first = release.Sightings[0];
        if (!isNew && release is { IsBaseline: false, Importance.IsImportant: true } && seen.OriginalHash != release.OriginalHash
            && (first.SiteCode, first.ChannelId) == (channel.SiteCode, channel.Id))
        {
            await work.OweNowAsync(StorageNames.ReleaseChecks, [(release.Id, 1)], cancellationToken);
        }

        if (isNew)
        {
            LogFound(release.Id, release.Kind, release.Importance.IsImportant, channel.SiteCode);
        }
    }

    private Task OweFanOutAsync(Release release, CancellationToken cancellationToken) =>
        release.Importance.IsCertain
            ? work.OweNowAsync(StorageNames.ReleaseFanOuts, [(release.Id, 1)], cancellationToken)
            : work.OweAsync(StorageNames.ReleaseFanOuts, release.Id, clock.Now + HoldTime, 1, cancellationToken);

    /// <summary>Where a scan of the same channel saved first, its word stands; this one's releases are stored anyway.</summary>
    private Task<bool> SaveAsync(Stored<ChannelState> stored, ChannelState state, CancellationToken cancellationToken) =>
        channels.TrySaveAsync(state, stored.ETag, cancellationToken);

    /// <summary>A fault once when it changes, as a channel may be down for weeks; an alarm when it is due.</summary>
    private void Tell(ChannelState before, ChannelState after, AlarmNews news)
    {
        var (site, channel) = (after.Channel.SiteCode, after.Channel.Id);
        if (after.Fault is { } fault && fault != before.Fault)
        {
            LogFault(site, channel, fault, after.FaultDetail ?? "");
        }
        else if (after.Fault is null && before.Fault is not null)
        {
            LogHealed(site, channel);
        }

        if (after.GapAt is not null && after.GapAt != before.GapAt)
        {
            LogGap(site, channel);
        }

        if (news is AlarmNews.Raised or AlarmNews.Repeated)
        {
            LogAlarm(site, channel, after.Alarm!.Condition, after.Alarm.Since, after.FaultDetail ?? "");
        }
        else if (news == AlarmNews.Recovered)
        {
            LogRecovered(site, channel, before.Alarm!.Condition);
        }
    }

    [LoggerMessage(LogLevel.Information, "Release {ReleaseId} ({Kind}, important: {IsImportant}) found at {SiteCode}")]
    private partial void LogFound(string releaseId, ReleaseKind kind, bool isImportant, string siteCode);

    [LoggerMessage(LogLevel.Information, "Channel {SiteCode} / {ChannelId} can be read again")]
    private partial void LogHealed(string siteCode, string channelId);

    [LoggerMessage(LogLevel.Warning, "Channel {SiteCode} / {ChannelId} has a fault: {Fault} {Detail}")]
    private partial void LogFault(string siteCode, string channelId, SourceFault fault, string detail);

    [LoggerMessage(LogLevel.Warning, "Channel {SiteCode} / {ChannelId} does not reach back to what was seen before: something may have been missed")]
    private partial void LogGap(string siteCode, string channelId);

    [LoggerMessage(LogLevel.Error, "Source {SiteCode} / {ChannelId} is {Condition} since {Since}: {Detail}")]
    private partial void LogAlarm(string siteCode, string channelId, SourceCondition condition, DateTimeOffset since, string detail);

    [LoggerMessage(LogLevel.Information, "Source {SiteCode} / {ChannelId} has recovered from being {Condition}")]
    private partial void LogRecovered(string siteCode, string channelId, SourceCondition condition);
}
