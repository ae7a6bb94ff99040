using Azure;
using Azure.Data.Tables;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary><c>OpenTasks</c> (group · site ~ release): what is still looked at, and when next. It follows the tasks, which are the truth.</summary>
internal sealed class OpenTaskIndex(StorageAccount account)
{
    private readonly TableClient table = account.Table(StorageNames.OpenTasks);

    /// <summary>Lists the tasks of one group that are not listed yet.</summary>
    public Task AddAsync(IEnumerable<RepostTask> tasks, CancellationToken cancellationToken) => table.AddMissingAsync(
        [.. tasks.Where(task => task.NextLookAt is not null).Select(task => RowOf(task.SiteCode, task.ReleaseId, task.NextLookAt!.Value))],
        last: null,
        cancellationToken);

    /// <summary>Lists the task as it says itself, over whatever is there.</summary>
    public Task PutAsync(RepostTask task, CancellationToken cancellationToken) => task.NextLookAt is { } next
        ? PutAsync(task.SiteCode, task.ReleaseId, next, cancellationToken)
        : RemoveAsync(task.SiteCode, task.ReleaseId, cancellationToken);

    public Task PutAsync(string siteCode, string releaseId, DateTimeOffset nextLookAt, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(RowOf(siteCode, releaseId, nextLookAt), TableUpdateMode.Replace, cancellationToken);

    public Task RemoveAsync(string siteCode, string releaseId, CancellationToken cancellationToken) =>
        table.TryDeleteAsync(SiteGroup.Of(siteCode), TableKey.Join(siteCode, releaseId), ETag.All, cancellationToken);

    /// <summary>Lists tasks of one group as they say themselves, in one transaction, unless somebody else has listed one of them since it was read.</summary>
    /// <returns>False = somebody has, and nothing of these is written.</returns>
    public async Task<bool> TryFollowAsync(IEnumerable<(OpenTask Listed, RepostTask Task)> tasks, CancellationToken cancellationToken)
    {
        var isDone = true;
        foreach (var batch in tasks.Select(item => FollowAction(item.Listed, item.Task)).Chunk(TableExtensions.BatchSize))
        {
            isDone &= await table.TrySubmitAsync(batch, cancellationToken);
        }

        return isDone;
    }

    public Task<IReadOnlyList<OpenTask>> OfGroupsAsync(GroupRun groups, CancellationToken cancellationToken) =>
        ReadAsync(groups.Filter(), cancellationToken);

    public Task<IReadOnlyList<OpenTask>> OfSiteAsync(string siteCode, CancellationToken cancellationToken) =>
        ReadAsync(TableKey.PrefixFilter(SiteGroup.Of(siteCode), TableKey.Join(siteCode, "")), cancellationToken);

    private async Task<IReadOnlyList<OpenTask>> ReadAsync(string filter, CancellationToken cancellationToken)
    {
        var found = new List<OpenTask>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var (siteCode, releaseId) = TableKey.Split(row.RowKey);
            found.Add(new OpenTask(siteCode, releaseId, row.GetDateTimeOffset("NextLookAt") ?? DateTimeOffset.UnixEpoch) { ETag = row.ETag });
        }

        return found;
    }

    private static TableTransactionAction FollowAction(OpenTask listed, RepostTask task) => new(
        task.NextLookAt is null ? TableTransactionActionType.Delete : TableTransactionActionType.UpdateReplace,
        RowOf(task.SiteCode, task.ReleaseId, task.NextLookAt ?? listed.NextLookAt),
        listed.ETag);

    private static TableEntity RowOf(string siteCode, string releaseId, DateTimeOffset nextLookAt) =>
        new(SiteGroup.Of(siteCode), TableKey.Join(siteCode, releaseId)) { ["NextLookAt"] = nextLookAt };
}
