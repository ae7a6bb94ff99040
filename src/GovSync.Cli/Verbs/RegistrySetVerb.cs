using System.CommandLine;
using GovSync.Cli.Batch;
using GovSync.Cli.Registry;
using GovSync.Core.Sites;

namespace GovSync.Cli.Verbs;

/// <summary><c>registry set --where level=county,division=3201* obligedFrom=2026-01-01</c>: changes many sites at once; all, or none.</summary>
internal sealed class RegistrySetVerb : Command
{
    private readonly Argument<string[]> changes = new("column=value") { Description = "What to set, by columns of sites.csv; an empty value clears it.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]> where = new("--where")
    {
        Description = "Which sites: column=value, with a comma between; * at the end fits any end. Every site: code=*", HelpName = "FILTER", Required = true,
    };

    private readonly ServerOptions server = new();
    private readonly Option<bool> isDryRun = new("--dry-run") { Description = "Show which sites would change, and change none." };
    private readonly Option<bool> isJson = new("--json") { Description = "Print JSON." };

    public RegistrySetVerb() : base("set", "Change fields of all sites that a filter finds.")
    {
        Add(changes);
        Add(where);
        server.AddTo(this);
        Add(isDryRun);
        Add(isJson);
        SetAction(InvokeAsync);
    }

    private async Task<int> InvokeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var streams = arguments.InvocationConfiguration;
        try
        {
            var edit = new RegistryEdit(
                Fields(arguments.GetRequiredValue(where).SelectMany(filter => filter.Split(','))), Fields(arguments.GetRequiredValue(changes)));
            using var client = server.Connect(arguments);
            var edited = await client.EditAsync(edit, arguments.GetValue(isDryRun), cancellationToken);
            new ResultWriter(streams.Output, arguments.GetValue(isJson)).Write(new(edited, TextOf(edited)));
            return ExitCode.Done;
        }
        catch (BadInputException fault)
        {
            await streams.Error.WriteLineAsync($"{Name}: {fault.Message}");
            return ExitCode.BadInput;
        }
    }

    /// <exception cref="BadInputException">One is not column=value, or a column is there twice.</exception>
    private static Dictionary<string, string> Fields(IEnumerable<string> texts)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (text.Split('=', 2) is not [{ Length: > 0 } column, var value] || !fields.TryAdd(column.Trim(), value.Trim()))
            {
                throw new BadInputException($"found '{text}', expected column=value, each column once");
            }
        }

        return fields;
    }

    private static string TextOf(EditedSites edited) => string.Join('\n', edited.Changed
        .Select(site => $"{site.SiteCode}  {site.Name}  {string.Join(", ", site.Changes.Select(change => $"{change.Column}: '{change.From}' -> '{change.To}'"))}")
        .Append($"{edited.Matched} sites found, {edited.Changed.Count} {(edited.IsSaved ? "changed" : "would change")}"));
}
