using System.Text;
using GovSync.Benchmarks;
using GovSync.Benchmarks.Crash;
using GovSync.Benchmarks.Feeds;
using GovSync.Benchmarks.Fuzz;
using GovSync.Benchmarks.Import;
using GovSync.Benchmarks.Looks;
using GovSync.Benchmarks.Pipeline;
using GovSync.Benchmarks.Speed;
using GovSync.Benchmarks.Start;
using GovSync.Benchmarks.Watch;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
switch (args)
{
    case ["judge", .. var rest] when rest.Contains("--speed"):
        return await SpeedBench.RunAsync(rest.Contains("--json"), CancellationToken.None);
    case ["judge", .. var rest]:
        return JudgeBench.Run(rest.Contains("--json"));
    case ["feeds", .. var rest]:
        return await FeedsBench.RunAsync(rest.Contains("--json"), CancellationToken.None);
    case ["fuzz", .. var rest]:
        return await FuzzBench.RunAsync(FuzzOptions.Parse(rest));
    case ["crash", .. var rest]:
        return await CrashBench.RunAsync(CrashOptions.Parse(rest), CancellationToken.None);
    case ["pipeline", .. var rest]:
        return await PipelineBench.RunAsync(PipelineOptions.Parse(rest), CancellationToken.None);
    case ["import", .. var rest]:
        return await ImportBench.RunAsync(PipelineOptions.Parse(rest), CancellationToken.None);
    case ["start", .. var rest]:
        return await StartBench.RunAsync(StartOptions.Parse(rest), CancellationToken.None);
    case ["looks", .. var rest]:
        return LookBench.Run(LookOptions.Parse(rest));
    case ["watch", .. var rest]:
        return await WatchBench.RunAsync(WatchOptions.Parse(rest), CancellationToken.None);
    default:
        await Console.Error.WriteLineAsync("Usage: bench judge [--speed] [--json] | feeds [--json] | fuzz [--pages N] [--seed N] [--json] | crash [--sample N] [--first N] [--round NAME] [--sites N] [--lease hh:mm:ss] [--app DIR] [--verbose] [--json] | pipeline [--sites N] [--counted-sites N] [--runs N] [--part NAME] [--json] | import [--sites N] [--runs N] [--json] | watch [--portals N] [--days N] [--seed N] [--json] | start [--runs N] [--json] | looks [--sites N] [--seed N] [--json]");
        return 2;
}
