using Azure.Data.Tables;
using GovSync.Core.Compliance;
using GovSync.Core.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Compliance;

/// <summary>Totals by site and Beijing month as they were closed (design: <c>Compliance</c>, month ~ group · site).</summary>
public sealed class ComplianceTable(StorageAccount account)
{
    private readonly TableClient table = account.Table(StorageNames.Compliance);

    /// <summary>Saves the sites' totals over what stood there.</summary>
    public async Task SaveAsync(IReadOnlyList<SiteMonth> closed, CancellationToken cancellationToken)
    {
        var partitions = closed.Select(item => JsonRow.Of(PartitionOf(item), item.SiteCode, item))
            .GroupBy(row => row.PartitionKey, StringComparer.Ordinal);
        foreach (var batch in partitions.SelectMany(rows => rows.Chunk(TableExtensions.BatchSize)))
        {
            var actions = batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            await table.SubmitTransactionAsync(actions, cancellationToken);
        }
    }

    /// <summary>What was closed of a month, by site id code.</summary>
    public async Task<IReadOnlyList<SiteMonth>> OfMonthAsync(Month month, CancellationToken cancellationToken)
    {
        var closed = new List<SiteMonth>();
        var filter = TableKey.PartitionPrefixFilter(TableKey.Join(month.ToString(), ""));
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            closed.Add(JsonRow.Read<SiteMonth>(row).Value);
        }

        return [.. closed.OrderBy(item => item.SiteCode, StringComparer.Ordinal)];
    }

    private static string PartitionOf(SiteMonth item) => TableKey.Join(item.Month.ToString(), SiteGroup.Of(item.SiteCode));
}
