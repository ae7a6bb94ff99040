using Azure;
using Azure.Data.Tables;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary>
/// The repost tasks: <c>RepostTasks</c> (release ~ group · site, the truth, with each task's history in the same transaction),
/// <c>OpenTasks</c> (index of what is still looked at) and <c>SiteTasks</c> (a site's past).
/// </summary>
public sealed partial class RepostTaskTable(StorageAccount account)
{
    private readonly TableClient tasks = account.Table(StorageNames.RepostTasks);
    private readonly OpenTaskIndex open = new(account);
    private readonly TableClient bySite = account.Table(StorageNames.SiteTasks);

    /// <summary>
    /// Writes what the sites of one group owe for a release: indexes after the tasks, so that a kill in between is mended by doing it
    /// again. What is there already stays as it is, and then the indexes follow what is stored, not what would be decided now.
    /// </summary>
    /// <returns>How many tasks are new.</returns>
    public async Task<int> AddAsync(
        string releaseId, string group, IReadOnlyList<Obligation> obligations, CancellationToken cancellationToken)
    {
        var partition = TableKey.Join(releaseId, group);
        var owed = obligations.Where(obligation => obligation.Task is not null).Select(obligation => obligation.Task!).ToList();
        var rows = owed.ConvertAll(task => RowOf(partition, task));
        rows.AddRange(obligations.Where(obligation => obligation.Task is null).Select(obligation =>
            JsonRow.Of(partition, TableKey.LeftOut(obligation.SiteCode), new LeftOut(obligation.SiteCode, obligation.Reason))));
        var complete = new TableEntity(partition, TableKey.Complete) { ["Considered"] = obligations.Count };

        var added = await tasks.AddMissingAsync(rows, complete, cancellationToken);
        if (added < rows.Count)
        {
            owed = [.. (await OfGroupAsync(releaseId, group, cancellationToken)).Select(stored => stored.Value)];
        }

        await open.AddAsync(owed, cancellationToken);
        foreach (var month in owed.GroupBy(MonthOf))
        {
            var indexRows = month.Select(task =>
                new TableEntity(TableKey.Join(group, month.Key), TableKey.Join(task.SiteCode, task.ReleaseId)));
            await bySite.AddMissingAsync([.. indexRows], last: null, cancellationToken);
        }

        return added;
    }

    /// <summary>
    /// Puts right why the sites of one group are left out after a person changed the release: new reasons, and none where a task is owed now.
    /// </summary>
    public async Task CorrectLeftOutAsync(
        string releaseId, string group, IReadOnlyList<Obligation> obligations, CancellationToken cancellationToken)
    {
        var partition = TableKey.Join(releaseId, group);
        var owing = obligations.Where(obligation => obligation.Task is not null).Select(obligation => TableKey.LeftOut(obligation.SiteCode)).ToHashSet();
        var actions = obligations.Where(obligation => obligation.Task is null).Select(obligation => new TableTransactionAction(
            TableTransactionActionType.UpsertReplace,
            JsonRow.Of(partition, TableKey.LeftOut(obligation.SiteCode), new LeftOut(obligation.SiteCode, obligation.Reason)))).ToList();
        foreach (var batch in actions.Chunk(TableExtensions.BatchSize))
        {
            await tasks.SubmitTransactionAsync(batch, cancellationToken);
        }

        var filter = TableKey.PrefixFilter(partition, TableKey.LeftOut(""));
        await foreach (var row in tasks.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            if (owing.Contains(row.RowKey))
            {
                await tasks.TryDeleteAsync(partition, row.RowKey, ETag.All, cancellationToken);
            }
        }
    }

    /// <summary>Null = the site has no such task.</summary>
    public async Task<Stored<RepostTask>?> FindAsync(string releaseId, string siteCode, CancellationToken cancellationToken) =>
        TableKey.IsId(releaseId) && TableKey.IsId(siteCode)
        && await tasks.FindAsync(TableKey.Join(releaseId, SiteGroup.Of(siteCode)), siteCode, cancellationToken) is { } row
            ? JsonRow.Read<RepostTask>(row)
            : null;

    /// <summary>All tasks of a release, and the sites left out with the reason, by site id code.</summary>
    public async Task<(IReadOnlyList<RepostTask> Tasks, IReadOnlyList<LeftOut> LeftOut)> OfReleaseAsync(
        string releaseId, CancellationToken cancellationToken)
    {
        var owed = new List<RepostTask>();
        var leftOut = new List<LeftOut>();
        var filter = TableKey.PartitionPrefixFilter(TableKey.Join(releaseId, ""));
        await foreach (var row in tasks.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey.StartsWith("x~", StringComparison.Ordinal))
            {
                leftOut.Add(JsonRow.Read<LeftOut>(row).Value);
            }
            else if (IsTask(row))
            {
                owed.Add(JsonRow.Read<RepostTask>(row).Value);
            }
        }

        return ([.. owed.OrderBy(task => task.SiteCode, StringComparer.Ordinal)], leftOut);
    }

    /// <summary>The tasks of the sites of one group for one release, with their ETags.</summary>
    public async Task<IReadOnlyList<Stored<RepostTask>>> OfGroupAsync(
        string releaseId, string group, CancellationToken cancellationToken) =>
        [.. (await RowsOfGroupsAsync(releaseId, new(group, group), cancellationToken)).Select(JsonRow.Read<RepostTask>)];

    /// <summary>The rows of the tasks of neighbouring groups for one release; one that cannot be read as a task must not fail the others.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsOfGroupsAsync(string releaseId, GroupRun groups, CancellationToken cancellationToken)
    {
        var found = new List<TableEntity>();
        // The history is as many rows again, of which a look needs none.
        var filter = $"{groups.Filter(releaseId)} and {TableKey.NoHistoryFilter}";
        await foreach (var row in tasks.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (IsTask(row))
            {
                found.Add(row);
            }
        }

        return found;
    }

    /// <summary>A site's tasks of one Beijing month (yyyy-MM, of the deadline; of publication where there is none).</summary>
    public async Task<IReadOnlyList<RepostTask>> OfSiteAsync(string siteCode, string month, CancellationToken cancellationToken)
    {
        var filter = TableKey.PrefixFilter(TableKey.Join(SiteGroup.Of(siteCode), month), TableKey.Join(siteCode, ""));
        var ids = new List<string>();
        await foreach (var row in bySite.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            ids.Add(TableKey.Split(row.RowKey).Second);
        }

        var found = await Task.WhenAll(ids.Select(id => FindAsync(id, siteCode, cancellationToken)));
        return [.. found.OfType<Stored<RepostTask>>().Select(stored => stored.Value)];
    }

    /// <summary>A task's history, oldest first.</summary>
    public async Task<IReadOnlyList<TaskChange>> HistoryAsync(
        string releaseId, string siteCode, CancellationToken cancellationToken)
    {
        var filter = TableKey.PrefixFilter(TableKey.Join(releaseId, SiteGroup.Of(siteCode)), TableKey.HistoryOf(siteCode));
        var changes = new List<TaskChange>();
        await foreach (var row in tasks.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            changes.Add(JsonRow.Read<TaskChange>(row).Value);
        }

        return changes;
    }

    /// <summary>The open tasks of a group's sites.</summary>
    public Task<IReadOnlyList<OpenTask>> OpenOfGroupAsync(string group, CancellationToken cancellationToken) =>
        OpenOfGroupsAsync(new GroupRun(group, group), cancellationToken);

    /// <summary>The open tasks of the sites of neighbouring groups.</summary>
    public Task<IReadOnlyList<OpenTask>> OpenOfGroupsAsync(GroupRun groups, CancellationToken cancellationToken) =>
        open.OfGroupsAsync(groups, cancellationToken);

    /// <summary>The open tasks of one site.</summary>
    public Task<IReadOnlyList<OpenTask>> OpenOfSiteAsync(string siteCode, CancellationToken cancellationToken) =>
        open.OfSiteAsync(siteCode, cancellationToken);

    /// <summary>Takes a task that is closed or gone out of the index.</summary>
    public Task ForgetOpenAsync(OpenTask task, CancellationToken cancellationToken) =>
        open.RemoveAsync(task.SiteCode, task.ReleaseId, cancellationToken);

    /// <summary>Puts the next look off, whatever the task itself says: it could not be taken, and must not be tried every minute.</summary>
    public Task PutOffAsync(OpenTask task, DateTimeOffset until, CancellationToken cancellationToken) =>
        open.PutAsync(task.SiteCode, task.ReleaseId, until, cancellationToken);

    private static bool IsTask(TableEntity row) =>
        row.RowKey != TableKey.Complete && !row.RowKey.Contains('~', StringComparison.Ordinal);

    private static string MonthOf(RepostTask task) => TableKey.Month(task.DueAt ?? task.PublishedAt);

    private static TableEntity RowOf(string partition, RepostTask task)
    {
        var row = JsonRow.Of(partition, task.SiteCode, task);
        TaskLine.Of(task).WriteTo(row);
        return row;
    }
}
