namespace Azure.Data.Tables.Entities;

/// <summary>
/// An entity's own properties: no keys, no timestamp, no ETag, and none that is null, as the service stores no null.
/// </summary>
internal static class EntityProperties
{
    public static List<KeyValuePair<string, object>> Of(ITableEntity entity) =>
        [.. All(entity).Where(property => property.Value is not null && !IsSystem(property.Key))];

    public static bool IsSystem(string name) =>
        name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp)
        || name.StartsWith("odata.", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, object>> All(ITableEntity entity) =>
        entity as IEnumerable<KeyValuePair<string, object>> ?? EntityShape.Of(entity.GetType()).Values(entity);
}
