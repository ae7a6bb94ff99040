using System.Globalization;
using System.Text;
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
/// A record in a row: the whole of it as JSON, so that it grows by optional members; besides it only what queries filter by. One
/// property holds 32,768 characters at most, so a long text goes on in Json1, Json2 and so on, up to the row's own limit (1 MiB).
/// </summary>
public static class JsonRow
{
    private const string Property = "Json";
    private const int PieceLength = 32_000;

    /// <summary>Table rows, API and messages share one way to write JSON.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static TableEntity Of<T>(string partitionKey, string rowKey, T value)
    {
        var json = JsonSerializer.Serialize(value, Options);
        var row = new TableEntity(partitionKey, rowKey);
        for (var piece = 0; piece * PieceLength < json.Length; piece++)
        {
            row[NameOf(piece)] = json.Substring(piece * PieceLength, Math.Min(PieceLength, json.Length - (piece * PieceLength)));
        }

        return row;
    }

    /// <exception cref="InvalidDataException">The row holds something else.</exception>
    public static Stored<T> Read<T>(TableEntity row)
    {
        var json = Join(row) ?? throw Unreadable(row, "no property Json", typeof(T));
        try
        {
            return new(JsonSerializer.Deserialize<T>(json, Options) ?? throw Unreadable(row, "null", typeof(T)), row.ETag);
        }
        catch (JsonException fault)
        {
            throw Unreadable(row, fault.Message, typeof(T));
        }
    }

    private static string NameOf(int piece) => piece == 0 ? Property : string.Create(CultureInfo.InvariantCulture, $"{Property}{piece}");

    /// <summary>Null = not one piece.</summary>
    private static string? Join(TableEntity row)
    {
        if (row.GetString(Property) is not { Length: PieceLength } first)
        {
            return row.GetString(Property);
        }

        var json = new StringBuilder(first);
        for (var piece = 1; row.GetString(NameOf(piece)) is { } next; piece++)
        {
            json.Append(next);
        }

        return json.ToString();
    }

    private static InvalidDataException Unreadable(TableEntity row, string found, Type expected) =>
        new($"row {row.PartitionKey} / {row.RowKey}: found {found}, expected {expected.Name} as JSON");
}
