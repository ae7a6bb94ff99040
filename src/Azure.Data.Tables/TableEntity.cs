namespace Azure.Data.Tables;

/// <summary>
/// A row as a dictionary. Values read from the service are string, bool, int, long, double, Guid, DateTimeOffset (UTC)
/// or byte[]. A getter returns null for a property that is missing or null, and throws
/// <see cref="InvalidOperationException"/> for one of another type.
/// </summary>
public sealed partial class TableEntity : ITableEntity, IDictionary<string, object>
{
    internal const string ETagProperty = "odata.etag";

    private readonly Dictionary<string, object> properties;

    public TableEntity() => properties = [];

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) => properties = values is null ? [] : new(values);

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey))!;
        set => properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey))!;
        set => properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => properties[nameof(Timestamp)] = value!;
    }

    public ETag ETag
    {
        get => GetString(ETagProperty) is { } etag ? new ETag(etag) : default;
        set
        {
            if (value == default)
                properties.Remove(ETagProperty);
            else
                properties[ETagProperty] = value.ToString("H");
        }
    }

    public string? GetString(string key) => Value(key) is { } value ? As<string>(key, value) : null;

    public bool? GetBoolean(string key) => Value(key) is { } value ? As<bool>(key, value) : null;

    public int? GetInt32(string key) => Value(key) is { } value ? As<int>(key, value) : null;

    public long? GetInt64(string key) => Value(key) is { } value ? As<long>(key, value) : null;

    public double? GetDouble(string key) => Value(key) is { } value ? As<double>(key, value) : null;

    public Guid? GetGuid(string key) => Value(key) is { } value ? As<Guid>(key, value) : null;

    public DateTime? GetDateTime(string key) => Value(key) switch
    {
        null => null,
        DateTimeOffset instant => instant.UtcDateTime,
        { } value => As<DateTime>(key, value),
    };

    public DateTimeOffset? GetDateTimeOffset(string key) => Value(key) switch
    {
        null => null,
        DateTime { Kind: DateTimeKind.Utc } instant => new DateTimeOffset(instant),
        { } value => As<DateTimeOffset>(key, value),
    };

    public byte[]? GetBinary(string key) => Value(key) switch
    {
        null => null,
        BinaryData data => data.ToArray(),
        { } value => As<byte[]>(key, value),
    };

    public BinaryData? GetBinaryData(string key) => Value(key) switch
    {
        null => null,
        byte[] bytes => BinaryData.FromBytes(bytes),
        { } value => As<BinaryData>(key, value),
    };

    private static T As<T>(string key, object value) => value is T wanted
        ? wanted
        : throw new InvalidOperationException($"Property {key} is a {value.GetType().Name}, not a {typeof(T).Name}.");

    private object? Value(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return properties.GetValueOrDefault(key);
    }
}
