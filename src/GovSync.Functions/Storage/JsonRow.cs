using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Azure;
using Azure.Data.Tables;

namespace GovSync.Functions.Storage;

/// <summary>A record as it was read from its row, with the ETag that a later conditional write needs.</summary>
public sealed record Stored<T>(T Value, ETag ETag);

/// <summary>
/// A record in a row: the whole of it as JSON in one property, so that it grows by optional members; besides it only what queries
/// filter by.
/// </summary>
public static class JsonRow
{
    private const string Property = "Json";

    /// <summary>Table rows, API and messages share one way to write JSON.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static TableEntity Of<T>(string partitionKey, string rowKey, T value) =>
        new(partitionKey, rowKey) { [Property] = JsonSerializer.Serialize(value, Options) };

    /// <exception cref="InvalidDataException">The row holds something else.</exception>
    public static Stored<T> Read<T>(TableEntity row)
    {
        var json = row.GetString(Property) ?? throw Unreadable(row, "no property Json", typeof(T));
        try
        {
            return new(JsonSerializer.Deserialize<T>(json, Options) ?? throw Unreadable(row, "null", typeof(T)), row.ETag);
        }
        catch (JsonException fault)
        {
            throw Unreadable(row, fault.Message, typeof(T));
        }
    }

    private static InvalidDataException Unreadable(TableEntity row, string found, Type expected) =>
        new($"row {row.PartitionKey} / {row.RowKey}: found {found}, expected {expected.Name} as JSON");
}
