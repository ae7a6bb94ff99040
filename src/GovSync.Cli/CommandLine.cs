using System.CommandLine;
using System.CommandLine.Parsing;
using GovSync.Cli.Verbs;

namespace GovSync.Cli;

/// <summary>The command line as a whole: every verb is registered here, one line each.</summary>
internal static class CommandLine
{
    /// <returns>0 done, 1 a finding against the page, 2 bad input.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError fault in parsed.Errors)
            {
                error.WriteLine(fault.Message);
            }

            return ExitCode.BadInput;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
        });
    }

    private static RootCommand Root() => new("Reads and judges pages of government sites.")
    {
        new ReadVerb(),
        new RuleVerb(),
        new CompareVerb(),
        new PairVerb(),
        new FeedVerb(),
        new ListVerb(),
        new ImportVerb(),
        new RegistryVerb(),
        new ScanVerb(),
    };
}
