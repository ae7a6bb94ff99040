using GovSync.Core;

namespace GovSync.LocalHost.Timers;

/// <summary>
/// The business clock that app, demo and host share: a file that holds a <see cref="BusinessTime"/>, read anew each
/// time.
/// </summary>
/// <param name="path">Null = business time is real time.</param>
public sealed class ClockFile(string? path, TimeProvider time)
{
    /// <summary>The setting that names the file.</summary>
    public const string Variable = "GOVSYNC_CLOCK_FILE";

    public DateTimeOffset Now => Time.At(time.GetUtcNow()).ToUniversalTime();

    /// <summary>Business seconds a real second; 0 while it is stepped.</summary>
    public double Factor => Time.Factor;

    private BusinessTime Time =>
        path is null || !File.Exists(path) ? BusinessTime.Real : BusinessTime.FromJson(File.ReadAllText(path));

    /// <summary>From now on business time is <paramref name="instant"/> and goes on at that factor.</summary>
    public void Set(DateTimeOffset instant, double factor)
    {
        var file = path ?? throw new InvalidOperationException("there is no clock file to set");
        var beside = file + ".new";
        File.WriteAllText(beside, new BusinessTime(time.GetUtcNow(), instant, factor).ToJson());
        File.Move(beside, file, overwrite: true);
    }
}
