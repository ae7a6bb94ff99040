using System.Globalization;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Hosting;

/// <summary>
/// An invocation as the host POSTs it: <c>{"Data":{binding: …},"Metadata":{…}}</c>. The host sends text as a JSON
/// string that holds a JSON string literal; exactly one such layer is taken off, and text that has none (older hosts,
/// test senders) is taken as it is. Metadata is only for logs: a message's own top-level properties may overwrite it.
/// </summary>
public sealed class InvocationBody
{
    private readonly JsonElement data;
    private readonly JsonElement metadata;

    private InvocationBody(JsonElement data, JsonElement metadata)
    {
        this.data = data;
        this.metadata = metadata;
    }

    /// <exception cref="InvalidInvocationException">The text is no such object.</exception>
    public static async Task<InvocationBody> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            var root = await JsonSerializer.DeserializeAsync<JsonElement>(stream, cancellationToken: cancellationToken);
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("Data", out var data)
                && data.ValueKind == JsonValueKind.Object
                ? new InvocationBody(data, root.TryGetProperty("Metadata", out var metadata) ? metadata : default)
                : throw new InvalidInvocationException(
                    InvalidInvocationException.Excerpt(root.GetRawText()), "{\"Data\":{…},\"Metadata\":{…}}");
        }
        catch (JsonException exception)
        {
            throw new InvalidInvocationException($"no JSON ({exception.Message})", "{\"Data\":{…},\"Metadata\":{…}}");
        }
    }

    /// <summary>The queue message of a binding.</summary>
    /// <exception cref="InvalidInvocationException">There is none of that type.</exception>
    public object Message(string binding, Type type) => QueueMessageText.Unwrap(TextOf(Value(binding)), type);

    /// <summary>The timer of a binding.</summary>
    /// <exception cref="InvalidInvocationException">There is none.</exception>
    public TimerInfo Timer(string binding)
    {
        var text = TextOf(Value(binding));
        try
        {
            return TimerText.Parse(text);
        }
        catch (Exception exception)
            when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidInvocationException(
                InvalidInvocationException.Excerpt(text), "a timer with ScheduleStatus and IsPastDue");
        }
    }

    /// <summary>How often the message was received, this time included; null = not said.</summary>
    public long? DequeueCount =>
        Metadata("DequeueCount") is { } text
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    /// <summary>Null = not said.</summary>
    public string? MessageId => Metadata("Id");

    private string? Metadata(string name) =>
        metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty(name, out var value)
            ? TextOf(value)
            : null;

    private JsonElement Value(string binding) => data.TryGetProperty(binding, out var value)
        ? value
        : throw new InvalidInvocationException(
            $"Data with {string.Join(", ", data.EnumerateObject().Select(property => property.Name))}",
            $"Data with {binding}");

    private static string TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? WithoutOneLayer(value.GetString()!) : value.GetRawText();

    private static string WithoutOneLayer(string text)
    {
        if (!text.StartsWith('"'))
        {
            return text;
        }

        try
        {
            return JsonSerializer.Deserialize<string>(text) ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
