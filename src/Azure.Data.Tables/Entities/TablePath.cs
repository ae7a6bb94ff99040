namespace Azure.Data.Tables.Entities;

/// <summary>Paths below an account, escaped.</summary>
internal static class TablePath
{
    public const string Tables = "Tables";

    public static string Table(string name) => $"{Tables}('{name}')";

    public static string Query(string table) => $"{table}()";

    public static string Entity(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escaped(partitionKey)}',RowKey='{Escaped(rowKey)}')";

    private static string Escaped(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
