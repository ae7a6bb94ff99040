using Azure.Data.Tables;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Machine;

/// <summary>The bare loop: rows in full batches, partition by partition, and nothing else.</summary>
internal static class RowLoop
{
    public static Task WriteAsync(TableClient table, IEnumerable<TableEntity> rows, int atOnce, CancellationToken cancellationToken)
    {
        var batches = rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal).SelectMany(partition => partition.Chunk(TableExtensions.BatchSize));
        var limits = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(batches, limits, async (batch, token) =>
            await table.SubmitTransactionAsync(
                batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), token));
    }
}
