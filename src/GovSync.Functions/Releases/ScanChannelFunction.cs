using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Releases;

/// <summary>
/// Reads a channel of a portal or site:
/// 1. fetch and read it; what is wrong with it is noted for the administrator and stops nobody else;
/// 2. read the page of each entry not seen before; an entry whose page cannot be read stays unseen and is tried at the next scan;
/// 3. save each as a release, or as one more sighting of a known one;
/// 4. owe what follows: fan-out of important releases, links of policies and interpretations;
/// 5. save what was seen, and say when to scan next.
/// </summary>
public sealed partial class ScanChannelFunction(
    WorkTable work,
    ChannelTable channels,
    EntryReader entries,
    ReleaseTable releases,
    PageFetcher fetcher,
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
                await ScanAsync(stored, cancellationToken);
                await work.RedateAsync(owed, clock.Now + stored.Value.Channel.Interval, cancellationToken);
            }
            else
            {
                await work.CompleteAsync(owed, cancellationToken);
            }
        }
    }

    private async Task ScanAsync(Stored<ChannelState> stored, CancellationToken cancellationToken)
    {
        var state = stored.Value;
        var channel = state.Channel;
        var now = clock.Now;
        var page = await fetcher.FetchAsync(channel.Url, cancellationToken);
        if (!page.IsRead)
        {
            await SaveAsync(stored, state.WithFault(now, page.Unreadable.ToString()!, page.Detail), cancellationToken);
            return;
        }

        var reading = ChannelReader.Read(page.Bytes, page.ContentType, page.FinalUrl, channel.Format, channel.Selector);
        var read = await entries.ReadNewAsync(state, reading.Entries, cancellationToken);
        foreach (var release in read.Releases)
        {
            await SaveAsync(channel, release, cancellationToken);
        }

        await SaveAsync(stored, state.WithScan(now, reading, read), cancellationToken);
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

    private async Task SaveAsync(Stored<ChannelState> stored, ChannelState state, CancellationToken cancellationToken)
    {
        if (state.Fault != stored.Value.Fault)
        {
            LogChange(state);
        }

        // Where a scan of the same channel saved first, its word stands; this one's releases are stored anyway.
        await channels.TrySaveAsync(state, stored.ETag, cancellationToken);
    }

    /// <summary>Once when it changes: a channel may be down for weeks.</summary>
    private void LogChange(ChannelState state)
    {
        if (state.Fault is { } fault)
        {
            LogFault(state.Channel.SiteCode, state.Channel.Id, fault, state.FaultDetail ?? "");
        }
        else
        {
            LogHealed(state.Channel.SiteCode, state.Channel.Id);
        }
    }

    [LoggerMessage(LogLevel.Information, "Release {ReleaseId} ({Kind}, important: {IsImportant}) found at {SiteCode}")]
    private partial void LogFound(string releaseId, ReleaseKind kind, bool isImportant, string siteCode);

    [LoggerMessage(LogLevel.Information, "Channel {SiteCode} / {ChannelId} can be read again")]
    private partial void LogHealed(string siteCode, string channelId);

    [LoggerMessage(LogLevel.Warning, "Channel {SiteCode} / {ChannelId} has a fault: {Fault} {Detail}")]
    private partial void LogFault(string siteCode, string channelId, string fault, string detail);
}
