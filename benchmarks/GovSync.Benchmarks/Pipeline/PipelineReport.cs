using GovSync.Core.Reposts;

namespace GovSync.Benchmarks.Pipeline;

/// <summary>What <c>bench pipeline</c> measured; a part that was not asked for is empty.</summary>
internal sealed record PipelineReport
{
    public required IReadOnlyList<FanOutRun> FanOuts { get; init; }

    public required SweepRun? Sweep { get; init; }

    public required CountedLife? Life { get; init; }

    public required IReadOnlyList<CheckRun> Looks { get; init; }

    public void Print(TextWriter to)
    {
        PrintFanOuts(to);
        if (Sweep is { } sweep)
        {
            to.WriteLine($"{"sweep",-10}{"rows",8}{"quiet s",9}{"looks s",9}{"backlog s",11}");
            to.WriteLine($"{"",-10}{sweep.Rows,8}{sweep.Quiet.TotalSeconds,9:F2}{sweep.Minute.TotalSeconds,9:F2}{sweep.Backlog.TotalSeconds,11:F2}");
            to.WriteLine();
        }

        if (Life is { } life)
        {
            Print(life, to);
        }

        if (Looks.Count > 0)
        {
            to.WriteLine($"{"looks",-10}{"sites",8}{"pages",8}{"seconds",9}{"pages/s",9}{"before, MiB",13}{"peak",8}");
            foreach (var run in Looks)
            {
                to.WriteLine($"{"",-10}{run.Sites,8}{run.Pages,8}{run.Time.TotalSeconds,9:F2}{run.PagesPerSecond,9:F0}{run.BeforeBytes >> 20,13}{run.PeakBytes >> 20,8}");
            }
        }
    }

    private void PrintFanOuts(TextWriter to)
    {
        if (FanOuts.Count == 0)
        {
            return;
        }

        to.WriteLine($"{"fan-out",-10}{"tasks",8}{"rows",8}{"seconds",9}{"tasks/s",9}{"bare loop",11}{"ratio",7}");
        foreach (var (number, run) in FanOuts.Index())
        {
            to.WriteLine($"{number + 1,-10}{run.Tasks,8}{run.Rows,8}{run.FanOut.TotalSeconds,9:F2}{run.TasksPerSecond,9:F0}{run.BareLoop.TotalSeconds,11:F2}{run.Ratio,7:F2}");
        }

        to.WriteLine($"{"median",-26}{Median(run => run.FanOut.TotalSeconds),9:F2}{Median(run => run.TasksPerSecond),9:F0}{Median(run => run.BareLoop.TotalSeconds),11:F2}{Median(run => run.Ratio),7:F2}");
        to.WriteLine();
    }

    private static void Print(CountedLife life, TextWriter to)
    {
        to.WriteLine($"{"storage operations",-34}{"all",8}{"a task",8}{"so far",8}  by kind");
        var soFar = 0.0;
        foreach (var part in life.Alone)
        {
            soFar += part.PerTask;
            to.WriteLine($"{part.Name,-34}{part.All,8}{part.PerTask,8:F2}{soFar,8:F2}  {Words(part.Kinds)}");
        }

        to.WriteLine($"{life.Alone[0].Tasks} tasks, after the deadline: {Words(life.Decided)}; at the end: {Words(life.Closed)}");
        to.WriteLine($"{life.Together.Name,-34}{life.Together.All,8}{life.Together.PerTask,8:F2}{"",8}  {Words(life.Together.Kinds)}");
        to.WriteLine();
    }

    private static string Words(IReadOnlyDictionary<string, int> kinds) => string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Value}"));

    private static string Words(IReadOnlyDictionary<Timeliness, int> verdicts) => string.Join(", ", verdicts.Select(verdict => $"{verdict.Value} {verdict.Key}"));

    private double Median(Func<FanOutRun, double> of)
    {
        var sorted = FanOuts.Select(of).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
