using GovSync.Core;

namespace GovSync.Functions.Hosting;

/// <summary>
/// The clock whose instants Core judges by. Real time, unless a clock file is set (development only): then the file tells, read
/// anew each time, as the local host moves it while stepping.
/// </summary>
/// <param name="file">Path of a file that holds <see cref="BusinessTime.ToJson"/>; null = real time.</param>
public sealed class BusinessClock(TimeProvider time, string? file = null)
{
    /// <summary>Business instant, UTC.</summary>
    public DateTimeOffset Now => Time.At(time.GetUtcNow());

    private BusinessTime Time => file is null ? BusinessTime.Real : BusinessTime.FromJson(File.ReadAllText(file));
}
