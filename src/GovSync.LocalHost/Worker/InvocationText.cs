using System.Globalization;
using System.Text.Json;
using GovSync.LocalHost.Timers;

namespace GovSync.LocalHost.Worker;

/// <summary>
/// The body of an invocation, byte for byte as the Functions host writes it: texts encoded twice, numbers as text, and
/// the top-level properties of a message that is a JSON object copied over the host's own metadata.
/// </summary>
/// <param name="Function">Name of the function.</param>
/// <param name="At">When the host makes the body; goes into <c>sys</c>.</param>
/// <param name="Random">Goes into <c>sys</c>.</param>
internal sealed record InvocationText(string Function, DateTimeOffset At, Guid Random)
{
    public string ForMessage(string binding, ReceivedMessage message) =>
        Body(binding, JsonLiteral.Twice(message.Text), [.. WithLeaks(BuiltIn(message), message.Text), Sys()]);

    /// <param name="status">Null where the schedule is not monitored.</param>
    public string ForTimer(string binding, TimerStatus? status, bool isPastDue) =>
        Body(
            binding,
            """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":"""
                + $"{Status(status)},\"IsPastDue\":{(isPastDue ? "true" : "false")}}}",
            [Sys()]);

    private static string Body(string binding, string value, IEnumerable<(string Name, string Json)> metadata)
    {
        var pairs = string.Join(",", metadata.Select(pair => $"{JsonLiteral.Of(pair.Name)}:{pair.Json}"));
        return $$$"""{"Data":{{{{JsonLiteral.Of(binding)}}}:{{{value}}}},"Metadata":{{{{pairs}}}}}""";
    }

    private static List<(string Name, string Json)> BuiltIn(ReceivedMessage message) =>
    [
        ("DequeueCount", JsonLiteral.Of(message.DequeueCount.ToString(CultureInfo.InvariantCulture))),
        ("ExpirationTime", WholeSeconds(message.ExpiresAt)),
        ("Id", JsonLiteral.Twice(message.Id)),
        ("InsertionTime", WholeSeconds(message.InsertedAt)),
        ("NextVisibleTime", WholeSeconds(message.NextVisibleAt)),
        ("PopReceipt", JsonLiteral.Twice(message.PopReceipt)),
    ];

    /// <summary>
    /// What stands at the top of the message wins over what the host says, whatever the case; arrays and nulls stay
    /// behind.
    /// </summary>
    private static List<(string Name, string Json)> WithLeaks(List<(string Name, string Json)> metadata, string text)
    {
        if (!text.TrimStart().StartsWith('{') || TryParse(text) is not { } message)
        {
            return metadata;
        }

        using (message)
        {
            foreach (var property in message.RootElement.EnumerateObject())
            {
                if (Leak(property.Value) is { } json)
                {
                    var known =
                        metadata.FindIndex(pair => pair.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase));
                    if (known >= 0)
                    {
                        metadata[known] = (metadata[known].Name, json);
                    }
                    else
                    {
                        metadata.Add((property.Name, json));
                    }
                }
            }
        }

        return metadata;
    }

    private static string? Leak(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonLiteral.Of(value),
        JsonValueKind.String => JsonLiteral.Twice(value.GetString()!),
        JsonValueKind.Number => JsonLiteral.Twice(value.GetRawText()),
        JsonValueKind.True => JsonLiteral.Twice("True"),
        JsonValueKind.False => JsonLiteral.Twice("False"),
        _ => null,
    };

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private (string Name, string Json) Sys()
    {
        var at = At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
        return ("sys", $$"""{"MethodName":{{JsonLiteral.Of(Function)}},"UtcNow":"{{at}}","RandGuid":"{{Random}}"}""");
    }

    private static string Status(TimerStatus? status) => status is null
        ? "null"
        : $$"""{"Last":{{Exactly(status.Last)}},"Next":{{Exactly(status.Next)}},"""
            + $"\"LastUpdated\":{Exactly(status.LastUpdated)}}}";

    private static string Exactly(DateTimeOffset? instant) => instant is { } known
        ? JsonLiteral.Of(
            known.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture))
        : "\"0001-01-01T00:00:00\"";

    private static string WholeSeconds(DateTimeOffset instant) =>
        JsonLiteral.Of(instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
}
