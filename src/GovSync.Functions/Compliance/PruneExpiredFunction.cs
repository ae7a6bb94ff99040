using Azure.Data.Tables;
using GovSync.Core;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Compliance;

/// <summary>
/// Daily at 03:40 Beijing time, deletes what is past its retention:
/// 1. the audit log after a year, or later where a text in force asks for more (Xinjiang Art. 41 (3): six months at least);
/// 2. index rows of days, and of sites' months, after two years: an annual report needs thirteen months.
/// </summary>
public sealed partial class PruneExpiredFunction(
    StorageAccount account, RuleProfiles profiles, BusinessClock clock, ILogger<PruneExpiredFunction> logger)
{
    private const int IndexDays = 2 * 366;

    [Function("PruneExpired")]
    public async Task RunAsync([TimerTrigger("0 40 19 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        var now = clock.Now;
        await PruneAsync(StorageNames.Audit, "", TableKey.Day(ChinaTime.StartOf(LogRetention.FirstKept(profiles, ChinaTime.DayOf(now)))), cancellationToken);
        await PruneAsync(StorageNames.ReleasesByDay, "", TableKey.Day(now.AddDays(-IndexDays)), cancellationToken);
        foreach (var group in SiteGroup.All)
        {
            await PruneAsync(
                StorageNames.SiteTasks, TableKey.Join(group, ""), TableKey.Month(now.AddDays(-IndexDays)), cancellationToken);
        }
    }

    /// <summary>Deletes the rows whose partition, <paramref name="prefix"/> and a Beijing day or month, lies before the first kept.</summary>
    private async Task PruneAsync(string name, string prefix, string firstKept, CancellationToken cancellationToken)
    {
        var table = account.Table(name);
        var deleted = 0;
        var expired = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {prefix + firstKept}");
        await foreach (var row in table.QueryAsync<TableEntity>(
            filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            expired.Add(row);
        }

        foreach (var partition in expired.GroupBy(row => row.PartitionKey, StringComparer.Ordinal))
        {
            foreach (var batch in partition.Chunk(TableExtensions.BatchSize))
            {
                var actions = batch.Select(row => new TableTransactionAction(
                    TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey), Azure.ETag.All));
                await table.SubmitTransactionAsync(actions, cancellationToken);
                deleted += batch.Length;
            }
        }

        if (deleted > 0)
        {
            LogPruned(name, deleted, firstKept);
        }
    }

    [LoggerMessage(LogLevel.Information, "Table {Table}: {Count} rows from before {FirstKept} deleted")]
    private partial void LogPruned(string table, int count, string firstKept);
}
