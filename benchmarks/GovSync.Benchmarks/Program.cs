using System.Text;
using GovSync.Benchmarks;
using GovSync.Benchmarks.Crash;
using GovSync.Benchmarks.Pipeline;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
switch (args)
{
    case ["judge", .. var rest]:
        return JudgeBench.Run(rest.Contains("--json"));
    case ["crash", .. var rest]:
        return await CrashBench.RunAsync(CrashOptions.Parse(rest), CancellationToken.None);
    case ["pipeline", .. var rest]:
        return await PipelineBench.RunAsync(PipelineOptions.Parse(rest), CancellationToken.None);
    default:
        await Console.Error.WriteLineAsync("Usage: bench judge [--json] | crash [--sample N] [--first N] [--round NAME] [--sites N] [--lease hh:mm:ss] [--app DIR] [--verbose] [--json] | pipeline [--sites N] [--counted-sites N] [--runs N] [--part NAME] [--json]");
        return 2;
}
