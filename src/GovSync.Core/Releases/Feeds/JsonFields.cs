using System.Text.Json;

namespace GovSync.Core.Releases.Feeds;

/// <summary>Fields of JSON that may be missing, null or of another kind than expected.</summary>
internal static class JsonFields
{
    /// <summary>The first named property that holds text or a number, as trimmed text; null if none does.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var text = element.Find(name) is { } value ? TextOrNumber(value) : null;
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text.Trim();
            }
        }

        return null;
    }

    /// <summary>The text that a value is, or the digits of a number; null for anything else.</summary>
    public static string? TextOrNumber(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => TextOf(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>The property whatever its letters' case; null if there is none or this is no object.</summary>
    public static JsonElement? Find(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(NameOf(property), name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    /// <summary>Elements of an array; none if it is something else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>Empty if the name is no text.</summary>
    public static string NameOf(JsonProperty property) => TextOf(() => property.Name) ?? "";

    private static string? TextOf(JsonElement value) => TextOf(value.GetString);

    /// <summary>Half a surrogate pair, escaped, is JSON but no text: the reader refuses to hand it out.</summary>
    private static string? TextOf(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
