using System.Diagnostics;
using System.Text.Json;
using GovSync.Benchmarks.Machine;
using GovSync.LocalHost;
using GovSync.LocalHost.Machine;

namespace GovSync.Benchmarks.Crash;

/// <summary>Ends the app with SIGKILL at every storage request of every round, and says what was lost, doubled or wrong afterwards.</summary>
internal static class CrashBench
{
    /// <returns>0 = nothing was lost, doubled or wrong; 1 = something was.</returns>
    public static async Task<int> RunAsync(CrashOptions options, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("govsync-crash-").FullName;
        try
        {
            var program = RepositoryFolder.PathOf("src", "GovSync.LocalHost", "azurite", "node_modules", ".bin", "azurite");
            await using var azurite = await AzuriteProcess.StartAsync(program, data, 0, new Journal(TextWriter.Null), cancellationToken);
            await using var world = await CrashWorld.StartAsync(
                azurite.ConnectionString, options.AppFolder, options.Sites, options.Lease, TextWriter.Null, cancellationToken);
            var rows = new List<CrashRow>();
            foreach (var round in CrashRound.All.Where(round => options.Round is null || round.Name == options.Round))
            {
                rows.Add(await RunAsync(world, round, options, cancellationToken));
                // It takes long: what is known is told at once.
                await Console.Error.WriteLineAsync($"{round.Name}: {rows[^1].Runs} runs, {rows[^1].Kills} kills");
            }

            Print(rows, options);
            return rows.TrueForAll(row => row.Lost + row.Doubled + row.Wrong == 0) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    // One push is as good as another: they change nothing in the storage until their receipts are saved together.
    private const int PushStep = 9;

    /// <summary>Every k, each third of them with a second kill during the recovery; then pushes that got no receipt.</summary>
    /// <param name="sample">Every so many-th k.</param>
    /// <param name="first">The first k, to take up a set where another ended.</param>
    internal static IEnumerable<Kills> Plan(CrashRound round, int requests, int pushes, int sample, int first)
    {
        for (var k = first; k <= requests; k += sample)
        {
            yield return k % 3 == 1 ? new([k, 1 + (k * 7 % requests)], null) : new([k], null);
        }

        for (var push = 1; push <= pushes && round.Name == "delivery"; push += PushStep * sample)
        {
            yield return new([], push);
        }
    }

    private static async Task<CrashRow> RunAsync(CrashWorld world, CrashRound round, CrashOptions options, CancellationToken cancellationToken)
    {
        var (expected, requests) = world.Undisturbed(round);
        var row = new CrashRow(round.Name, expected.Tasks, requests);
        var faults = new List<string>();
        foreach (var kills in Plan(round, requests, expected.Pushes, options.Sample, options.First))
        {
            var watch = Stopwatch.StartNew();
            var result = await world.RunAsync(round, kills, cancellationToken);
            if (options.IsVerbose)
            {
                await Console.Error.WriteLineAsync($"{round.Name}, {requests} requests, killed at {kills}: {watch.Elapsed.TotalSeconds:F1} s, {result.All.Count} faults");
            }

            row = row.With(result);
            faults.AddRange(result.All.Select(fault => $"{round.Name}, killed at {kills}: {fault}"));
            foreach (var fault in result.All.Take(3))
            {
                await Console.Error.WriteLineAsync($"{round.Name}, killed at {kills}: {fault}");
            }
        }

        return row with { Faults = faults };
    }

    private static void Print(List<CrashRow> rows, CrashOptions options)
    {
        if (options.IsJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { options.Sites, options.Sample, Rounds = rows }, JsonOutput.Options));
            return;
        }

        Console.WriteLine($"{"round",-10}{"tasks",7}{"requests",10}{"runs",7}{"kills",7}{"lost",6}{"doubled",9}{"wrong",7}");
        foreach (var row in rows)
        {
            Console.WriteLine($"{row.Round,-10}{row.Tasks,7}{row.Requests,10}{row.Runs,7}{row.Kills,7}{row.Lost,6}{row.Doubled,9}{row.Wrong,7}");
        }
    }
}

/// <summary>One line of the table.</summary>
/// <param name="Requests">Storage requests of the undisturbed round.</param>
internal sealed record CrashRow(string Round, int Tasks, int Requests)
{
    public int Runs { get; init; }

    public int Kills { get; init; }

    public int Lost { get; init; }

    public int Doubled { get; init; }

    public int Wrong { get; init; }

    public IReadOnlyList<string> Faults { get; init; } = [];

    public CrashRow With(CrashResult result) => this with
    {
        Runs = Runs + 1,
        Kills = Kills + result.Kills,
        Lost = Lost + result.Lost.Count,
        Doubled = Doubled + result.Doubled.Count,
        Wrong = Wrong + result.Wrong.Count,
    };
}
