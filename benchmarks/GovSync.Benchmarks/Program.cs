using System.Text;
using GovSync.Benchmarks;
using GovSync.Benchmarks.Crash;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
switch (args)
{
    case ["judge", .. var rest]:
        return JudgeBench.Run(rest.Contains("--json"));
    case ["crash", .. var rest]:
        return await CrashBench.RunAsync(CrashOptions.Parse(rest), CancellationToken.None);
    default:
        await Console.Error.WriteLineAsync("Usage: bench judge [--json] | crash [--sample N] [--round NAME] [--sites N] [--lease hh:mm:ss] [--json]");
        return 2;
}
