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
    private const string TokenVariable = "GOVSYNC_ADMIN_TOKEN";

    private readonly Argument<string> sites = new("sites.csv") { Description = "The sites; headers in English or Chinese." };
    private readonly Argument<string?> channels = new("channels.csv") { Description = "Their channels.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> server = new("--server") { Description = "Address of the server, as http://127.0.0.1:7071/.", HelpName = "URL" };
    private readonly Option<string?> token = new("--token") { Description = $"The administrator's token; else {TokenVariable} of the environment." };
    private readonly Option<bool> isDryRun = new("--dry-run") { Description = "Check the files and import nothing; needs no server." };
    private readonly Option<bool> isJson = new("--json") { Description = "Print JSON." };

    public ImportVerb() : base("import", "Import sites and channels from CSV files into a server's registry.")
    {
        Add(sites);
        Add(channels);
        Add(server);
        Add(token);
        Add(isDryRun);
        Add(isJson);
        SetAction(InvokeAsync);
    }

    private async Task<int> InvokeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var streams = arguments.InvocationConfiguration;
        try
        {
            var read = RegistryCsv.Read(
                PageInput.Bytes(arguments.GetRequiredValue(sites)),
                arguments.GetValue(channels) is { } path ? PageInput.Bytes(path) : null);
            var credentials = read.Faults.Count > 0 || arguments.GetValue(isDryRun) ? [] : await SendAsync(arguments, read, cancellationToken);
            new ResultWriter(streams.Output, arguments.GetValue(isJson)).Write(ResultOf(read, arguments.GetValue(isDryRun), credentials));
            return read.Faults.Count > 0 ? ExitCode.BadInput : ExitCode.Done;
        }
        catch (BadInputException fault)
        {
            await streams.Error.WriteLineAsync($"{Name}: {fault.Message}");
            return ExitCode.BadInput;
        }
    }

    private async Task<IReadOnlyList<IssuedCredentials>> SendAsync(
        ParseResult arguments, RegistryCsvReading read, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(arguments.GetValue(server), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new BadInputException("--server: expected an http or https address (or --dry-run).");
        }

        var key = arguments.GetValue(token) ?? Environment.GetEnvironmentVariable(TokenVariable)
            ?? throw new BadInputException($"--token: found none, neither in {TokenVariable}.");
        using var client = new RegistryClient(address, key);
        return await client.ImportAsync(read, cancellationToken);
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
