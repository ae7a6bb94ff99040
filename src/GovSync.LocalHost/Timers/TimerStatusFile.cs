using System.Text.Json;

namespace GovSync.LocalHost.Timers;

/// <summary>Where one timer's state outlives the host.</summary>
internal sealed class TimerStatusFile(string path)
{
    /// <param name="folder">Where the state of monitored schedules is kept.</param>
    public static TimerStatusFile Of(string folder, string function) => new(Path.Combine(folder, function + ".json"));

    /// <summary>Null = there is none yet.</summary>
    public TimerStatus? Read() =>
        File.Exists(path) ? JsonSerializer.Deserialize<TimerStatus>(File.ReadAllText(path)) : null;

    public void Write(TimerStatus status)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".new";
        File.WriteAllText(beside, JsonSerializer.Serialize(status));
        File.Move(beside, path, overwrite: true);
    }
}
