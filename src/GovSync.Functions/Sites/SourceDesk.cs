using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Sites;

/// <summary>What an administrator does about a source.</summary>
public sealed class SourceDesk(ChannelTable channels, WorkTable work, AuditLog audit, BusinessClock clock)
{
    /// <summary>Lets a source be asked at once, whatever stop or wait it is under; false = there is no such channel that is scanned.</summary>
    public async Task<bool> ScanNowAsync(string siteCode, string channelId, string by, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(siteCode, channelId, cancellationToken) is not { Value.Channel.Kind: not ChannelKind.Reposts } stored)
        {
            return false;
        }

        var key = TableKey.Join(siteCode, channelId);
        await audit.WriteAsync(by, "scan", key, stored.Value.FaultDetail ?? "", cancellationToken);

        // Where a scan saved in between, its word is newer than the stop that this would lift.
        await channels.TrySaveAsync(stored.Value.Resumed(), stored.ETag, cancellationToken);
        await work.OweNowAsync(StorageNames.ChannelScans, [(key, 1)], cancellationToken);
        return true;
    }

    /// <summary>Registers a channel, or changes its row; its first scan is owed at once.</summary>
    public async Task SaveAsync(Channel channel, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var key = TableKey.Join(channel.SiteCode, channel.Id);
        await audit.WriteAsync(by, "channel", key, channel.Url, cancellationToken);
        await channels.RegisterAsync(SiteGroup.Of(channel.SiteCode), [channel], cancellationToken);
        if (channel.Kind != ChannelKind.Reposts)
        {
            await work.OweAsync(StorageNames.ChannelScans, key, clock.Now, 1, cancellationToken);
        }
    }
}
