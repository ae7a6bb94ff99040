using System.Globalization;
using System.Text.Json.Nodes;
using GovSync.LocalHost.Machine;
using GovSync.LocalHost.Stepping;

namespace GovSync.LocalHost.Run;

/// <summary>The demo's small government web, and the control port by which it is steered.</summary>
internal sealed class DemoProcess : IEvents, IAsyncDisposable
{
    private const string Ready = "READY ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ChildProcess child;
    private readonly HttpClient control;

    private DemoProcess(ChildProcess child, Uri address)
    {
        this.child = child;
        control = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
    }

    /// <summary>The demo's own page, which lists its sites.</summary>
    public Uri Address => control.BaseAddress!;

    public static async Task<DemoProcess> StartAsync(
        RunOptions options,
        IReadOnlyDictionary<string, string> settings,
        Journal journal,
        CancellationToken cancellationToken)
    {
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var child = ChildProcess.Start(
            new("demo", "dotnet", Arguments(options))
            {
                Settings = settings,
                Takes = line => TryRead(line, ready),
            },
            journal);
        await Task.WhenAny(ready.Task, child.Exited).WaitAsync(StartLimit, cancellationToken);
        return child.Exited.IsCompleted
            ? throw new InvalidOperationException(
                $"the demo ended with exit code {await child.Exited} instead of listening")
            : new(child, await ready.Task);
    }

    /// <summary><c>{"sites":[…],"channels":[…]}</c>.</summary>
    public Task<JsonNode> RegistryAsync(CancellationToken cancellationToken) =>
        GetAsync("/registry.json", cancellationToken);

    public Task<JsonNode> ScenarioAsync(CancellationToken cancellationToken) =>
        GetAsync("/scenario.json", cancellationToken);

    public Task TakeCredentialsAsync(JsonNode credentials, CancellationToken cancellationToken) =>
        PostAsync("/credentials", JsonContent.Create(credentials), cancellationToken);

    /// <param name="api">Where the demo's sites reach the app.</param>
    public Task ConnectAsync(Uri api, CancellationToken cancellationToken) =>
        PostAsync("/connect", JsonContent.Create(new { baseUrl = api.ToString().TrimEnd('/') }), cancellationToken);

    public Task HappenAsync(CancellationToken cancellationToken) => PostAsync("/tick", null, cancellationToken);

    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        var next = await GetAsync("/next", cancellationToken);
        return (string?)next["at"] is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null;
    }

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await child.StopAsync(TimeSpan.FromSeconds(5));
        await child.DisposeAsync();
    }

    private static List<string> Arguments(RunOptions options)
    {
        List<string> arguments = [options.Demo!, "--ports", options.DemoPort.ToString(CultureInfo.InvariantCulture)];
        if (options.Content is { } content)
        {
            arguments.AddRange(["--content", content]);
        }

        if (options.Faults)
        {
            arguments.Add("--faults");
        }

        if (options.Once)
        {
            arguments.Add("--once");
        }

        return arguments;
    }

    private static bool TryRead(string line, TaskCompletionSource<Uri> ready)
    {
        if (!line.StartsWith(Ready, StringComparison.Ordinal))
        {
            return false;
        }

        var control = (string?)JsonNode.Parse(line[Ready.Length..])?["control"];
        return ready.TrySetResult(new Uri(
            control ?? throw new InvalidOperationException($"the demo said \"{line}\", expected its control port")));
    }

    private async Task<JsonNode> GetAsync(string path, CancellationToken cancellationToken) =>
        await control.GetFromJsonAsync<JsonNode>(path, cancellationToken)
            ?? throw new InvalidOperationException($"the demo's {path} is null, expected an object");

    private async Task PostAsync(string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var response = await control.PostAsync(path, content, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new InvalidOperationException(
                $"the demo answered POST {path} with {(int)response.StatusCode}: {text}");
        }
    }
}
