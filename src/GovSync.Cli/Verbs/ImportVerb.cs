using System.CommandLine;
using GovSync.Cli.Batch;
using GovSync.Cli.Registry;
using GovSync.Core.Sites;

namespace GovSync.Cli.Verbs;

/// <summary>
/// <c>import sites.csv [channels.csv]</c>: puts sites and channels into a server's registry; all of them, or none with every fault named.
/// </summary>
internal sealed class ImportVerb : Command
{
    private readonly Argument<string> sites = new("sites.csv") { Description = "The sites; headers in English or Chinese." };
    private readonly Argument<string?> channels = new("channels.csv") { Description = "Their channels.", Arity = ArgumentArity.ZeroOrOne };
    private readonly ServerOptions server = new();
    private readonly Option<bool> isDryRun = new("--dry-run") { Description = "Check the files, against the server's registry where --server is given, and import nothing." };
    private readonly Option<bool> isJson = new("--json") { Description = "Print JSON." };

    public ImportVerb() : base("import", "Import sites and channels from CSV files into a server's registry.")
    {
        Add(sites);
        Add(channels);
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
            var isDry = arguments.GetValue(isDryRun);
            using var client = isDry && !server.IsGiven(arguments) ? null : server.Connect(arguments);
            var read = await ReadAsync(arguments, client, cancellationToken);
            var credentials = client is null || read.Faults.Count > 0 ? [] : await SendAsync(arguments, client, read, cancellationToken);
            new ResultWriter(streams.Output, arguments.GetValue(isJson)).Write(ResultOf(read, isDry, credentials));
            return read.Faults.Count > 0 ? ExitCode.BadInput : ExitCode.Done;
        }
        catch (BadInputException fault)
        {
            await streams.Error.WriteLineAsync($"{Name}: {fault.Message}");
            return ExitCode.BadInput;
        }
    }

    private async Task<RegistryCsvReading> ReadAsync(ParseResult arguments, RegistryClient? client, CancellationToken cancellationToken)
    {
        var siteBytes = PageInput.Bytes(arguments.GetRequiredValue(sites));
        var channelBytes = arguments.GetValue(channels) is { } path ? PageInput.Bytes(path) : null;
        return RegistryCsv.Read(siteBytes, channelBytes, client is null ? [] : await client.RegisteredAsync(cancellationToken));
    }

    /// <summary>All of it is checked before the first piece. A piece that is sent again after a failure changes nothing more.</summary>
    private async Task<IReadOnlyList<IssuedCredentials>> SendAsync(
        ParseResult arguments, RegistryClient client, RegistryCsvReading read, CancellationToken cancellationToken)
    {
        await client.CheckAsync(read, cancellationToken);
        var credentials = new List<IssuedCredentials>();
        if (arguments.GetValue(isDryRun))
        {
            return credentials;
        }

        var error = arguments.InvocationConfiguration.Error;
        var progress = arguments.GetValue(isJson)
            ? null
            : new ImportProgress(error, error == Console.Error && !Console.IsErrorRedirected, read.Sites.Count);
        foreach (var piece in ImportPieces.Of(read))
        {
            credentials.AddRange(await client.ImportAsync(piece, cancellationToken));
            progress?.Add(piece.Sites.Count);
        }

        return credentials;
    }

    private static VerbResult ResultOf(RegistryCsvReading read, bool isDryRun, IReadOnlyList<IssuedCredentials> credentials)
    {
        var isImported = read.Faults.Count == 0 && !isDryRun;
        var lines = read.Faults.Select(fault => fault.ToString())
            .Concat(credentials.Select(issued => $"{issued.SiteCode}  key {issued.ApiKey}  secret {issued.WebhookSecret}"))
            .Append(read.Faults.Count > 0
                ? $"{read.Faults.Count} faults: nothing was imported"
                : $"{read.Sites.Count} sites, {read.Channels.Count} channels {(isImported ? "imported" : "would be imported")}");
        return new(
            new { Sites = read.Sites.Count, Channels = read.Channels.Count, IsImported = isImported, read.Faults, Credentials = credentials },
            string.Join('\n', lines));
    }
}
