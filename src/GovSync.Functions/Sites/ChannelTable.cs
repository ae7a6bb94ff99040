using Azure;
using Azure.Data.Tables;
using GovSync.Core.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Sites;

/// <summary>The registry of channels with the state of their scans (design: <c>Channels</c>, group · site ~ channel).</summary>
public sealed class ChannelTable(StorageAccount account)
{
    private readonly TableClient table = account.Table(StorageNames.Channels);

    /// <summary>Null = not registered.</summary>
    public async Task<Stored<ChannelState>?> FindAsync(string siteCode, string channelId, CancellationToken cancellationToken) =>
        await table.FindAsync(SiteGroup.Of(siteCode), TableKey.Join(siteCode, channelId), cancellationToken) is { } row
            ? JsonRow.Read<ChannelState>(row)
            : null;

    /// <summary>The channels of one site.</summary>
    public async Task<IReadOnlyList<ChannelState>> OfSiteAsync(string siteCode, CancellationToken cancellationToken)
    {
        var filter = TableKey.PrefixFilter(SiteGroup.Of(siteCode), TableKey.Join(siteCode, ""));
        return await ReadAsync(filter, cancellationToken);
    }

    public Task<IReadOnlyList<ChannelState>> AllAsync(CancellationToken cancellationToken) => ReadAsync(null, cancellationToken);

    /// <summary>Registers a channel; the state of an already registered one is kept.</summary>
    public async Task RegisterAsync(Channel channel, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await FindAsync(channel.SiteCode, channel.Id, cancellationToken);
            var saved = found is null
                ? await table.TryAddAsync(RowOf(new ChannelState { Channel = channel }), cancellationToken)
                : await TrySaveAsync(
                    found.Value with { Channel = channel with { BaselineAt = found.Value.Channel.BaselineAt } }, found.ETag, cancellationToken);
            if (saved)
            {
                return;
            }
        }
    }

    /// <summary>False = another scan saved first.</summary>
    public Task<bool> TrySaveAsync(ChannelState state, ETag read, CancellationToken cancellationToken) =>
        table.TryReplaceAsync(RowOf(state), read, cancellationToken);

    private static TableEntity RowOf(ChannelState state) => JsonRow.Of(
        SiteGroup.Of(state.Channel.SiteCode), TableKey.Join(state.Channel.SiteCode, state.Channel.Id), state);

    private async Task<IReadOnlyList<ChannelState>> ReadAsync(string? filter, CancellationToken cancellationToken)
    {
        var states = new List<ChannelState>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            states.Add(JsonRow.Read<ChannelState>(row).Value);
        }

        return states;
    }
}
