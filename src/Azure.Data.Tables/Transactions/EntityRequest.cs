using Azure.Core;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Limits;

namespace Azure.Data.Tables.Transactions;

/// <summary>What is sent to write or delete one row, alone or in a transaction.</summary>
/// <param name="IfMatch">The version that must be stored, * for any; null = none need be (insert, upsert).</param>
internal sealed record EntityRequest(RequestMethod Method, string Path, string? IfMatch, ReadOnlyMemory<byte> Body)
{
    public static EntityRequest Of(string table, TableTransactionAction action)
    {
        var entity = action.Entity;
        return action.ActionType switch
        {
            TableTransactionActionType.Add => Add(table, entity),
            TableTransactionActionType.UpdateMerge => Write(table, entity, TableUpdateMode.Merge, action.ETag),
            TableTransactionActionType.UpdateReplace => Write(table, entity, TableUpdateMode.Replace, action.ETag),
            TableTransactionActionType.UpsertMerge => Write(table, entity, TableUpdateMode.Merge, null),
            TableTransactionActionType.UpsertReplace => Write(table, entity, TableUpdateMode.Replace, null),
            TableTransactionActionType.Delete => Delete(table, entity.PartitionKey, entity.RowKey, action.ETag),
        };
    }

    public static EntityRequest Add(string table, ITableEntity entity) =>
        new(RequestMethod.Post, table, null, EntityWriter.Write(entity));

    /// <summary>An update if <paramref name="etag"/> is given (default = any version), else an upsert.</summary>
    public static EntityRequest Write(string table, ITableEntity entity, TableUpdateMode mode, ETag? etag)
    {
        var body = EntityWriter.Write(entity);
        var path = TablePath.Entity(table, entity.PartitionKey, entity.RowKey);
        return new(MethodOf(mode), path, etag is { } version ? Condition(version) : null, body);
    }

    public static EntityRequest Delete(string table, string partitionKey, string rowKey, ETag etag)
    {
        TableLimits.RequireKey(nameof(partitionKey), partitionKey);
        TableLimits.RequireKey(nameof(rowKey), rowKey);
        return new(RequestMethod.Delete, TablePath.Entity(table, partitionKey, rowKey), Condition(etag), default);
    }

    private static RequestMethod MethodOf(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => RequestMethod.Patch,
        TableUpdateMode.Replace => RequestMethod.Put,
    };

    private static string Condition(ETag etag) => etag == default ? "*" : etag.ToString("H");
}
