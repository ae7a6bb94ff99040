using System.Text.Json;
using GovSync.Benchmarks.Pipeline;

namespace GovSync.Benchmarks.Import;

/// <summary>How long an import of the whole country takes by the command line, beside a bare loop over the rows that it wrote.</summary>
internal static class ImportBench
{
    public static async Task<int> RunAsync(PipelineOptions options, CancellationToken cancellationToken)
    {
        var runs = new List<ImportRun>();
        for (var run = 1; run <= options.Runs; run++)
        {
            // Each of the two has an emulator that holds nothing: it grows slower with what it holds.
            var (import, rows) = await PipelineBench.OnFreshStorageAsync(
                connection => new ImportSpeed(connection, options).ImportAsync(cancellationToken), cancellationToken);
            var bare = await PipelineBench.OnFreshStorageAsync(
                connection => new ImportSpeed(connection, options).WriteAgainAsync(rows, cancellationToken), cancellationToken);
            runs.Add(new(options.Sites, rows.Values.Sum(table => table.Count), import, bare));
        }

        if (options.IsJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { Imports = runs }, JsonOutput.Options));
            return 0;
        }

        Console.WriteLine($"{"import",-10}{"sites",8}{"rows",8}{"seconds",9}{"bare loop",11}{"ratio",7}");
        foreach (var (run, number) in runs.Select((run, index) => (run, index + 1)))
        {
            Console.WriteLine($"{number,-10}{run.Sites,8}{run.Rows,8}{run.Import.TotalSeconds,9:F2}{run.BareLoop.TotalSeconds,11:F2}{run.Ratio,7:F2}");
        }

        return 0;
    }
}
