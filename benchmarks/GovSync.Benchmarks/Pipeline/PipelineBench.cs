using System.Text.Json;
using GovSync.Benchmarks.Machine;
using GovSync.LocalHost;
using GovSync.LocalHost.Machine;

namespace GovSync.Benchmarks.Pipeline;

/// <summary>How fast a release becomes tasks, and how many storage operations a task costs until its verdict.</summary>
internal static class PipelineBench
{
    public static async Task<int> RunAsync(PipelineOptions options, CancellationToken cancellationToken)
    {
        // The emulator grows slower with what it holds, so each run has an empty one.
        var runs = new List<FanOutRun>();
        for (var run = 1; run <= options.Runs; run++)
        {
            runs.Add(await OnFreshStorageAsync(
                connection => new FanOutSpeed(connection, options.AppFolder, options.Sites).MeasureAsync(cancellationToken), cancellationToken));
        }

        var parts = await OnFreshStorageAsync(
            connection => new OperationCount(connection, options.AppFolder, options).MeasureAsync(cancellationToken), cancellationToken);
        if (options.IsJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { FanOuts = runs, Operations = parts }, JsonOutput.Options));
        }
        else
        {
            Print(runs, parts);
        }

        return 0;
    }

    /// <param name="measure">Gets the connection string of an emulator that holds nothing.</param>
    internal static async Task<T> OnFreshStorageAsync<T>(Func<string, Task<T>> measure, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("govsync-pipeline-").FullName;
        try
        {
            var program = RepositoryFolder.PathOf("src", "GovSync.LocalHost", "azurite", "node_modules", ".bin", "azurite");
            await using var azurite = await AzuriteProcess.StartAsync(program, data, 0, new Journal(TextWriter.Null), cancellationToken);
            return await measure(azurite.ConnectionString);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static void Print(List<FanOutRun> runs, IReadOnlyList<CountedPart> parts)
    {
        Console.WriteLine($"{"fan-out",-10}{"tasks",8}{"rows",8}{"seconds",9}{"bare loop",11}{"ratio",7}");
        foreach (var (run, number) in runs.Select((run, index) => (run, index + 1)))
        {
            Console.WriteLine($"{number,-10}{run.Tasks,8}{run.Rows,8}{run.FanOut.TotalSeconds,9:F2}{run.BareLoop.TotalSeconds,11:F2}{run.Ratio,7:F2}");
        }

        var (seconds, ratio) = (Median(runs.Select(run => run.FanOut.TotalSeconds)), Median(runs.Select(run => run.Ratio)));
        Console.WriteLine($"{"median",-10}{"",16}{seconds,9:F2}{"",11}{ratio,7:F2}");
        Console.WriteLine();
        Console.WriteLine($"{"part",-10}{"tasks",8}{"operations",12}{"a task",8}  by kind");
        foreach (var part in parts)
        {
            var kinds = string.Join(", ", part.Kinds.Select(kind => $"{kind.Key} {kind.Value}"));
            Console.WriteLine($"{part.Name,-10}{part.Tasks,8}{part.All,12}{part.PerTask,8:F2}  {kinds}");
        }

        Console.WriteLine($"{"all",-10}{"",8}{parts.Sum(part => part.All),12}{parts.Sum(part => part.PerTask),8:F2}");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
