using System.Text.Json;
using GovSync.Benchmarks.Pipeline;
using GovSync.Functions.Storage;
using GovSync.LocalHost.App;

namespace GovSync.Benchmarks.Start;

/// <summary>How long the deployed app takes from the start of its process to its first answer and its first invocation.</summary>
internal static class StartBench
{
    private static readonly TimeSpan Goal = TimeSpan.FromSeconds(1);

    /// <returns>0 = the median of the first answers keeps the goal.</returns>
    public static async Task<int> RunAsync(StartOptions options, CancellationToken cancellationToken)
    {
        var app = AppFolder.Read(options.AppFolder, new Dictionary<string, string> { ["SweepSchedule"] = "0 * * * * *" });
        var runs = await PipelineBench.OnFreshStorageAsync(storage => StartsAsync(app, storage, options.Runs, cancellationToken), cancellationToken);
        var (answer, invocation) = (Median(runs.Select(run => run.FirstAnswer)), Median(runs.Select(run => run.FirstInvocation)));
        var package = Package.Of(app.Path);
        if (options.IsJson)
        {
            var result = new { FirstAnswer = answer, FirstInvocation = invocation, Package = package, Runs = runs };
            Console.WriteLine(JsonSerializer.Serialize(result, JsonOutput.Options));
        }
        else
        {
            Print(runs, answer, invocation, package);
        }

        return answer <= Goal ? 0 : 1;
    }

    private static async Task<List<StartRun>> StartsAsync(AppFolder app, string storage, int count, CancellationToken cancellationToken)
    {
        // Deployed storage has its tables already, and the first start of all brings the files into memory.
        await new StorageAccount(storage).CreateMissingAsync(cancellationToken);
        await StartRun.MeasureAsync(app, storage, cancellationToken);
        var runs = new List<StartRun>();
        for (var run = 0; run < count; run++)
        {
            runs.Add(await StartRun.MeasureAsync(app, storage, cancellationToken));
        }

        return runs;
    }

    private static void Print(List<StartRun> runs, TimeSpan answer, TimeSpan invocation, Package package)
    {
        Console.WriteLine($"{"start",-8}{"first answer, s",16}{"processor, s",14}{"first invocation, s",21}{"memory, MiB",13}");
        foreach (var (run, number) in runs.Select((run, index) => (run, index + 1)))
        {
            Console.WriteLine($"{number,-8}{run.FirstAnswer.TotalSeconds,16:F2}{run.Processor.TotalSeconds,14:F2}{run.FirstInvocation.TotalSeconds,21:F2}{run.MemoryMiB,13:F0}");
        }

        Console.WriteLine($"{"median",-8}{answer.TotalSeconds,16:F2}{Median(runs.Select(run => run.Processor)).TotalSeconds,14:F2}{invocation.TotalSeconds,21:F2}  (goal: first answer within {Goal.TotalSeconds:F0} s)");
        Console.WriteLine($"package: {package.Files} files, {package.MiB:F0} MiB, {package.ZippedMiB:F0} MiB zipped");
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> spans)
    {
        var sorted = spans.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
