using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Entities from the service's JSON.</summary>
internal static class EntityReader
{
    public static T Read<T>(BinaryData content)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(content);
        return Read<T>(document.RootElement);
    }

    public static List<T> ReadPage<T>(BinaryData content)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(content);
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(Read<T>)];
    }

    private static T Read<T>(JsonElement json)
        where T : class, ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        foreach (var property in json.EnumerateObject().Where(property => IsColumn(property.Name)))
        {
            if (Value(json, property) is { } value)
                Put(entity, property.Name, value);
        }

        if (json.TryGetProperty(TableEntity.ETagProperty, out var etag) && etag.GetString() is { } text)
            entity.ETag = new ETag(text);
        return entity;
    }

    private static bool IsColumn(string name) =>
        !name.EndsWith(EdmType.Suffix, StringComparison.Ordinal)
        && !name.StartsWith("odata.", StringComparison.Ordinal);

    private static void Put(ITableEntity entity, string name, object value)
    {
        if (entity is IDictionary<string, object> row)
            row[name] = value;
        else
            EntityShape.Of(entity.GetType()).Fill(entity, name, value);
    }

    private static object? Value(JsonElement entity, JsonProperty property)
    {
        // The one column whose type goes without saying.
        if (property.Name == nameof(ITableEntity.Timestamp))
            return Instant(property.Value);

        var type = entity.TryGetProperty($"{property.Name}{EdmType.Suffix}", out var named) ? named.GetString() : null;
        return (type, property.Value.ValueKind) switch
        {
            (_, JsonValueKind.Null) => null,
            (EdmType.Int64, JsonValueKind.String) => Integer(property.Value.GetString()!),
            (EdmType.Int64, _) => property.Value.GetInt64(),
            (EdmType.Double, JsonValueKind.String) => Number(property.Value.GetString()!),
            (EdmType.Double, _) => property.Value.GetDouble(),
            (EdmType.Guid, _) => property.Value.GetGuid(),
            (EdmType.DateTime, _) => Instant(property.Value),
            (EdmType.Binary, _) => property.Value.GetBytesFromBase64(),
            _ => Untyped(property),
        };
    }

    private static object Untyped(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when property.Value.TryGetInt32(out var number) => number,
        JsonValueKind.Number when property.Value.TryGetInt64(out var number) => number,
        JsonValueKind.Number => property.Value.GetDouble(),
        var kind => throw new InvalidDataException(
            $"The table service sent {kind} as {property.Name}, expected text, a number or a truth value."),
    };

    private static DateTimeOffset Instant(JsonElement value) => DateTimeOffset.Parse(
        value.GetString()!,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static long Integer(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(string text) => text switch
    {
        "INF" => double.PositiveInfinity,
        "-INF" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
