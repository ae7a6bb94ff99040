using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Hosting;

/// <summary>The JSON form of a timer's state as the host sends it.</summary>
internal static class TimerText
{
    public static TimerInfo Parse(string text)
    {
        using var timer = JsonDocument.Parse(text);
        return new()
        {
            IsPastDue = timer.RootElement.GetProperty("IsPastDue").GetBoolean(),
            ScheduleStatus = timer.RootElement.TryGetProperty("ScheduleStatus", out var status)
                && status.ValueKind != JsonValueKind.Null
                ? Status(status)
                : null,
        };
    }

    private static ScheduleStatus Status(JsonElement status) => new()
    {
        Last = Instant(status, "Last"),
        Next = Instant(status, "Next"),
        LastUpdated = Instant(status, "LastUpdated"),
    };

    /// <summary>
    /// A timer that never ran says 0001-01-01T00:00:00 with any offset or none, which not every zone can express.
    /// </summary>
    private static DateTime Instant(JsonElement status, string name)
    {
        var value = status.GetProperty(name);
        return value.GetString()!.StartsWith("0001-01-01", StringComparison.Ordinal)
            ? DateTime.MinValue
            : value.GetDateTimeOffset().UtcDateTime;
    }
}
