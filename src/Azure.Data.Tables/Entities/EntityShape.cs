using System.Collections.Concurrent;
using System.Reflection;

namespace Azure.Data.Tables.Entities;

/// <summary>The columns of a class that is a row: its public properties that can be read and written.</summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Known = new();

    private readonly Dictionary<string, PropertyInfo> columns;

    private EntityShape(Type type) => columns = type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0)
        .Where(property => property.Name != nameof(ITableEntity.ETag))
        .ToDictionary(property => property.Name, StringComparer.Ordinal);

    public static EntityShape Of(Type type) => Known.GetOrAdd(type, static wanted => new(wanted));

    /// <summary>An enum is stored by its name.</summary>
    public IEnumerable<KeyValuePair<string, object>> Values(ITableEntity entity) =>
        from column in columns
        let value = column.Value.GetValue(entity)
        select new KeyValuePair<string, object>(column.Key, (value is Enum ? value.ToString() : value)!);

    /// <summary>Columns that the class does not have are left out.</summary>
    public void Fill(ITableEntity entity, string name, object value)
    {
        if (columns.TryGetValue(name, out var column))
            column.SetValue(entity, Converted(column.PropertyType, value));
    }

    private static object Converted(Type wanted, object value)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        return value switch
        {
            string name when type.IsEnum => Enum.Parse(type, name),
            DateTimeOffset instant when type == typeof(DateTime) => instant.UtcDateTime,
            byte[] bytes when type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
            _ => value,
        };
    }
}
