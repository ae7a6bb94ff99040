using System.Text.Json;
using GovSync.Benchmarks.Machine;
using GovSync.LocalHost;
using GovSync.LocalHost.Machine;

namespace GovSync.Benchmarks.Pipeline;

/// <summary>How fast a release becomes tasks, how long a sweep takes, what a task costs in storage operations, how fast sites are looked at.</summary>
internal static class PipelineBench
{
    public static async Task<int> RunAsync(PipelineOptions options, CancellationToken cancellationToken)
    {
        var report = new PipelineReport
        {
            FanOuts = options.Measures("fan-out") ? await FanOutsAsync(options, cancellationToken) : [],
            Sweep = options.Measures("sweep")
                ? await OnFreshStorageAsync(connection => new SweepSpeed(connection, options.AppFolder, options.Sites).MeasureAsync(cancellationToken), cancellationToken)
                : null,
            Life = options.Measures("operations")
                ? await new OperationCount(options.AppFolder, options).MeasureAsync(cancellationToken)
                : null,
            Looks = options.Measures("looks") ? await LooksAsync(options, cancellationToken) : [],
        };
        if (options.IsJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonOutput.Options));
        }
        else
        {
            report.Print(Console.Out);
        }

        return 0;
    }

    private static async Task<IReadOnlyList<FanOutRun>> FanOutsAsync(PipelineOptions options, CancellationToken cancellationToken)
    {
        var runs = new List<FanOutRun>();
        for (var run = 1; run <= options.Runs; run++)
        {
            runs.Add(await OnFreshStorageAsync(
                connection => new FanOutSpeed(connection, options.AppFolder, options.Sites).MeasureAsync(cancellationToken), cancellationToken));
        }

        return runs;
    }

    private static async Task<IReadOnlyList<CheckRun>> LooksAsync(PipelineOptions options, CancellationToken cancellationToken)
    {
        var runs = new List<CheckRun>();
        foreach (var sites in options.LookedAtSites)
        {
            runs.Add(await OnFreshStorageAsync(
                connection => new CheckRound(connection, options.AppFolder, sites).MeasureAsync(cancellationToken), cancellationToken));
        }

        return runs;
    }

    /// <summary>The emulator grows slower with what it holds, so each measurement has an empty one.</summary>
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
}
