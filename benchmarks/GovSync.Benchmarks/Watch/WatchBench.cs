using System.Diagnostics;
using System.Text.Json;

namespace GovSync.Benchmarks.Watch;

/// <summary>
/// Watches fifty portals for a simulated week, with outages, redesigns, refusals, duplicates and late listings: is every release found once,
/// how soon after it stood on the list, and at how many requests a day. Exit code 1 if a limit is missed.
/// </summary>
internal static class WatchBench
{
    private const int MostRequestsADay = 150;
    private static readonly TimeSpan LongestMedian = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(WatchOptions options, CancellationToken cancellationToken)
    {
        var portals = SimulatedWeek.Make(options);
        using var run = new WatchRun(portals);
        var watch = Stopwatch.StartNew();
        await run.RunAsync(options.Days, cancellationToken);
        var report = WatchReport.Of(portals, run, options, watch.Elapsed);
        Console.WriteLine(options.IsJson ? JsonSerializer.Serialize(report, JsonOutput.Options) : report.ToText());
        return report is { Missed: 0, Doubled: 0 } && report.MostRequests <= MostRequestsADay && report.Median < LongestMedian ? 0 : 1;
    }
}
