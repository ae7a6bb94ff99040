using System.Text;
using GovSync.Benchmarks;
using GovSync.Benchmarks.Crash;
using GovSync.Benchmarks.Feeds;
using GovSync.Benchmarks.Fuzz;
using GovSync.Benchmarks.Pipeline;
using GovSync.Benchmarks.Speed;

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
    default:
        await Console.Error.WriteLineAsync("Usage: bench judge [--speed] [--json] | feeds [--json] | fuzz [--pages N] [--seed N] [--json] | crash [--sample N] [--round NAME] [--sites N] [--lease hh:mm:ss] [--json] | pipeline [--sites N] [--json]");
        return 2;
}
