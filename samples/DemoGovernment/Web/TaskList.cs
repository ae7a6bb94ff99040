using System.Text.Json;

namespace DemoGovernment.Web;

/// <summary>Reads the task list of the compliance system as a foreign program does: by what it needs, whatever stands around it.</summary>
internal static class TaskList
{
    /// <summary>The release id of the task that names the title; null if there is none.</summary>
    public static string? FindRelease(JsonElement answer, string title) => answer.ValueKind switch
    {
        JsonValueKind.Array => answer.EnumerateArray().Select(item => FindRelease(item, title)).FirstOrDefault(id => id is not null),
        JsonValueKind.Object when Id(answer) is { } id => Names(answer, title) ? id : null,
        JsonValueKind.Object => answer.EnumerateObject().Select(item => FindRelease(item.Value, title)).FirstOrDefault(id => id is not null),
        _ => null,
    };

    private static string? Id(JsonElement task) =>
        task.TryGetProperty("releaseId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static bool Names(JsonElement value, string title) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() == title,
        JsonValueKind.Object => value.EnumerateObject().Any(item => Names(item.Value, title)),
        JsonValueKind.Array => value.EnumerateArray().Any(item => Names(item, title)),
        _ => false,
    };
}
