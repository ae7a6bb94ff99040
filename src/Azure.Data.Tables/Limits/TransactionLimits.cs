namespace Azure.Data.Tables.Limits;

/// <summary>What one transaction may hold ("Performing entity group transactions").</summary>
internal static class TransactionLimits
{
    public static void Require(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > TableLimits.MostActionsInTransaction)
        {
            throw Refusal($"has {actions.Count} actions, expected 1 to {TableLimits.MostActionsInTransaction}");
        }

        var partition = actions[0].Entity.PartitionKey;
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < actions.Count; index++)
        {
            var entity = actions[index].Entity;
            TableLimits.RequireKey(nameof(entity.PartitionKey), entity.PartitionKey);
            TableLimits.RequireKey(nameof(entity.RowKey), entity.RowKey);
            if (!string.Equals(entity.PartitionKey, partition, StringComparison.Ordinal))
            {
                throw Refusal(
                    $"has partition \"{entity.PartitionKey}\" in action {index}, "
                    + $"expected that of action 0: \"{partition}\"");
            }

            if (!rows.TryAdd(entity.RowKey, index))
            {
                throw Refusal(
                    $"has row \"{entity.RowKey}\" in actions {rows[entity.RowKey]} and {index}, expected each row once");
            }
        }
    }

    public static void RequireSize(long bytes)
    {
        if (bytes > TableLimits.MostBytesInTransaction)
            throw Refusal($"has {bytes} bytes, expected at most {TableLimits.MostBytesInTransaction} (4 MiB)");
    }

    private static ArgumentException Refusal(string fault) => new($"Transaction {fault}.");
}
