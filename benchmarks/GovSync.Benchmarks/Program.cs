using System.Text;
using GovSync.Benchmarks;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
switch (args)
{
    case ["judge", .. var rest]:
        return JudgeBench.Run(rest.Contains("--json"));
    default:
        Console.Error.WriteLine("Usage: bench judge [--json]");
        return 2;
}
