using System.CommandLine;

namespace GovSync.Cli.Registry;

/// <summary>The options of a verb that speaks with a server.</summary>
internal sealed class ServerOptions
{
    private const string TokenVariable = "GOVSYNC_ADMIN_TOKEN";

    private readonly Option<string?> server = new("--server") { Description = "Address of the server, as http://127.0.0.1:7071/.", HelpName = "URL" };
    private readonly Option<string?> token = new("--token") { Description = $"The administrator's token; else {TokenVariable} of the environment." };

    public void AddTo(Command verb)
    {
        verb.Add(server);
        verb.Add(token);
    }

    public bool IsGiven(ParseResult arguments) => arguments.GetValue(server) is not null;

    /// <exception cref="BadInputException">No server or no token.</exception>
    public RegistryClient Connect(ParseResult arguments)
    {
        if (!Uri.TryCreate(arguments.GetValue(server), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new BadInputException("--server: expected an http or https address.");
        }

        var key = arguments.GetValue(token) ?? Environment.GetEnvironmentVariable(TokenVariable)
            ?? throw new BadInputException($"--token: found none, neither in {TokenVariable}.");
        return new(address, key);
    }
}
