using Azure;
using Azure.Data.Tables;

namespace GovSync.Functions.Storage;

/// <summary>The few ways in which this program uses a table.</summary>
public static class TableExtensions
{
    /// <summary>Azure's limit for one transaction.</summary>
    public const int BatchSize = 100;

    /// <summary>Null = there is no such row.</summary>
    public static async Task<TableEntity?> FindAsync(
        this TableClient table, string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>False = the row was there already.</summary>
    public static async Task<bool> TryAddAsync(this TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return false;
        }
    }

    /// <summary>False = somebody else changed or deleted the row since it was read; the caller lets the other writer win.</summary>
    public static async Task<bool> TryReplaceAsync(
        this TableClient table, TableEntity row, ETag read, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(row, read, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>False = the row changed since it was read. A row that is gone counts as deleted.</summary>
    public static async Task<bool> TryDeleteAsync(
        this TableClient table, string partitionKey, string rowKey, ETag read, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(partitionKey, rowKey, read, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404)
        {
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 412)
        {
            return false;
        }
    }

    /// <summary>All in one transaction; false = somebody else added, changed or deleted one of the rows, and nothing was done.</summary>
    public static async Task<bool> TrySubmitAsync(
        this TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>
    /// Adds the rows that are not there yet, all of one partition. Mostly none is, so all are added at once; a batch that meets one existing
    /// row fails whole, and only then the partition's keys are read, and read again when somebody else was adding too.
    /// </summary>
    /// <param name="last">Written with the last batch, over whatever stands there: it says that the others are complete.</param>
    /// <returns>How many were added; fewer than given = others were there before.</returns>
    public static async Task<int> AddMissingAsync(
        this TableClient table, IReadOnlyCollection<TableEntity> rows, TableEntity? last, CancellationToken cancellationToken)
    {
        var partitionKey = rows.FirstOrDefault()?.PartitionKey ?? last?.PartitionKey;
        if (partitionKey is null)
        {
            return 0;
        }

        for (var missing = rows.ToList(); ;)
        {
            try
            {
                await table.SubmitAsync(missing, last, cancellationToken);
                return missing.Count;
            }
            catch (RequestFailedException fault) when (fault.Status is 409 or 412)
            {
                var present = await table.KeysOfAsync(partitionKey, cancellationToken);
                missing = [.. rows.Where(row => !present.Contains(row.RowKey))];
            }
        }
    }

    /// <summary>The row keys of a partition.</summary>
    public static async Task<HashSet<string>> KeysOfAsync(
        this TableClient table, string partitionKey, CancellationToken cancellationToken)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }

    private static async Task SubmitAsync(
        this TableClient table, List<TableEntity> rows, TableEntity? last, CancellationToken cancellationToken)
    {
        var actions = rows.ConvertAll(row => new TableTransactionAction(TableTransactionActionType.Add, row));
        if (last is not null)
        {
            actions.Add(new(TableTransactionActionType.UpsertReplace, last));
        }

        foreach (var batch in actions.Chunk(BatchSize))
        {
            await table.SubmitTransactionAsync(batch, cancellationToken);
        }
    }
}
