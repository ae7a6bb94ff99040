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

    /// <summary>The channels of the sites of neighbouring groups.</summary>
    public Task<IReadOnlyList<ChannelState>> OfGroupsAsync(GroupRun groups, CancellationToken cancellationToken) =>
        ReadAsync(groups.Filter(), cancellationToken);

    public Task<IReadOnlyList<ChannelState>> AllAsync(CancellationToken cancellationToken) => ReadAsync(null, cancellationToken);

    /// <summary>Registers channels of one group, a hundred a transaction; the state of those already registered is kept.</summary>
    public async Task RegisterAsync(string group, IReadOnlyList<Channel> channels, CancellationToken cancellationToken)
    {
        foreach (var batch in channels.Chunk(TableExtensions.BatchSize))
        {
            while (!await TryRegisterAsync(group, batch, cancellationToken))
            {
                // A scan saved the state of one of them in between: read it again, so that it is kept.
            }
        }
    }

    private async Task<bool> TryRegisterAsync(string group, Channel[] channels, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, Stored<ChannelState>>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {group}"), cancellationToken: cancellationToken))
        {
            known[row.RowKey] = JsonRow.Read<ChannelState>(row);
        }

        try
        {
            await table.SubmitTransactionAsync(channels.Select(channel => ActionOf(channel, known)), cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private static TableTransactionAction ActionOf(Channel channel, Dictionary<string, Stored<ChannelState>> known) =>
        known.TryGetValue(TableKey.Join(channel.SiteCode, channel.Id), out var stored)
            ? new(
                TableTransactionActionType.UpdateReplace,
                RowOf(stored.Value.RegisteredAs(channel)),
                stored.ETag)
            : new(TableTransactionActionType.Add, RowOf(new ChannelState { Channel = channel }));

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
