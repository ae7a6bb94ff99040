using System.Text.Json;

namespace GovSync.LocalHost.Worker;

/// <summary>What the Functions host makes of a worker's answer to a queue or timer invocation.</summary>
internal static class InvocationReply
{
    /// <summary>
    /// True = done, false = failed, null = the host waits for ever (a success without a body never completes).
    /// </summary>
    /// <param name="reason">Why it failed or hangs; empty on success.</param>
    public static bool? IsDone(int status, string? mediaType, string body, out string reason)
    {
        reason = "";
        if (status is < 200 or > 299)
        {
            reason = $"status {status}: {body}";
            return false;
        }

        if (body.Trim() is "" or "null")
        {
            reason = $"status {status} without a body, which the host never takes for an end";
            return null;
        }

        if (mediaType is not ("application/json" or "text/json"))
        {
            reason = $"content type {mediaType}, expected application/json";
            return false;
        }

        return IsReply(body, out reason);
    }

    private static bool IsReply(string body, out string reason)
    {
        try
        {
            using var reply = JsonDocument.Parse(body);
            var isObject = reply.RootElement.ValueKind == JsonValueKind.Object;
            var logs = isObject && reply.RootElement.TryGetProperty("Logs", out var lines) ? lines : default;
            var areLogsText = logs.ValueKind is not JsonValueKind.Array
                || logs.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String);
            reason = !isObject ? $"a body that is no object: {body}" : !areLogsText ? "Logs that are not text" : "";
            return reason.Length == 0;
        }
        catch (JsonException exception)
        {
            reason = $"a body that is no JSON ({exception.Message})";
            return false;
        }
    }
}
