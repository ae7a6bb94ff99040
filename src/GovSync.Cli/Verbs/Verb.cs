using System.CommandLine;
using GovSync.Cli.Batch;

namespace GovSync.Cli.Verbs;

/// <summary>
/// A verb that judges one thing named by its arguments, or one a line of a batch file. What it cannot use it refuses with
/// <see cref="BadInputException"/>: once → message and exit code 2, in a batch → a line <c>{"error": …}</c>, and the rest goes on.
/// </summary>
internal abstract class Verb : Command
{
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON: one object, or one a line of the batch." };
    private readonly Option<string?> _batch = new("--batch")
    {
        Description = "JSON Lines file, one object a line; paths in it are relative to it.",
        HelpName = "FILE.jsonl",
    };

    protected Verb(string name, string description) : base(name, description)
    {
        Add(_json);
        Add(_batch);
        SetAction(Invoke);
    }

    /// <summary>The thing that the arguments name; paths are relative to the working directory.</summary>
    protected abstract VerbResult Run(ParseResult arguments);

    protected abstract VerbResult Run(BatchLine line);

    /// <summary>An argument that may be left out only in a batch.</summary>
    protected static string Require(ParseResult arguments, Argument<string?> argument)
        => arguments.GetValue(argument)
            ?? throw new BadInputException($"{argument.Name.ToUpperInvariant()} is missing (or --batch FILE.jsonl).");

    /// <summary>An optional positional argument: required unless there is a batch.</summary>
    protected Argument<string?> AddArgument(string name, string description)
    {
        var argument = new Argument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
        Add(argument);
        return argument;
    }

    protected Option<string?> AddOption(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        Add(option);
        return option;
    }

    private int Invoke(ParseResult arguments)
    {
        var writer = new ResultWriter(arguments.InvocationConfiguration.Output, arguments.GetValue(_json));
        try
        {
            if (arguments.GetValue(_batch) is { } batch)
            {
                BatchFile.Run(batch, Run, writer);
                return ExitCode.Done;
            }

            var result = Run(arguments);
            writer.Write(result);
            return result.HasFinding ? ExitCode.Finding : ExitCode.Done;
        }
        catch (BadInputException fault)
        {
            arguments.InvocationConfiguration.Error.WriteLine($"{Name}: {fault.Message}");
            return ExitCode.BadInput;
        }
    }
}
