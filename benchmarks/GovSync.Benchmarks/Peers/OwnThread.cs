using System.Diagnostics;

namespace GovSync.Benchmarks.Peers;

/// <summary>
/// Measures our own work as the peers measure theirs: a warm-up, then whole rounds, on this one thread. Both last as long as they have used
/// the processor, so that a busy machine changes neither.
/// </summary>
internal static class OwnThread
{
    /// <param name="work">The work on one file; returns what it found.</param>
    public static Throughput Measure(int files, TimeSpan warmUp, TimeSpan duration, Func<int, double> work)
    {
        for (var (start, i) = (Environment.CpuUsage.TotalTime, 0); Environment.CpuUsage.TotalTime - start < warmUp; i++)
        {
            _ = work(i % files);
        }

        long done = 0;
        double found = 0;
        var rounds = 0;
        var startedAt = Stopwatch.GetTimestamp();
        var cpu = Environment.CpuUsage.TotalTime;
        do
        {
            for (var i = 0; i < files; i++)
            {
                found += work(i);
            }

            done += files;
            rounds++;
        }
        while (Environment.CpuUsage.TotalTime - cpu < duration);
        var (seconds, used) = (Stopwatch.GetElapsedTime(startedAt), Environment.CpuUsage.TotalTime - cpu);
        return new(done, seconds.TotalSeconds, used.TotalSeconds, found / rounds, 0);
    }
}
