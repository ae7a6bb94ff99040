using System.Net;
using GovSync.EndToEnd.Fixtures;
using GovSync.LocalHost;
using GovSync.LocalHost.Timers;

namespace GovSync.EndToEnd.LocalHost;

/// <summary>The host with a worker of a few lines, whose functions behave as they are called; each runs once, when the host starts.</summary>
public sealed class FunctionsHostTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("govsync-host-").FullName;
    private readonly Lines written = new();
    private readonly CancellationTokenSource stop = new();
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false });

    [Fact]
    public async Task An_answer_that_never_completes_costs_the_worker_its_life_after_functionTimeout_and_another_starts()
    {
        await using var host = await StartAsync("Silent", functionTimeout: "00:00:01");
        var running = host.RunAsync(stop.Token);

        await UntilWrittenAsync("Silent did not end within 00:00:01: the worker is killed");
        await UntilWrittenAsync("the worker ended with exit code 137: Restart");

        Assert.Equal("ready", await client.GetStringAsync(new Uri(host.Address, "/api/anything")));
        await stop.CancelAsync();
        await running.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_worker_that_dies_in_a_call_fails_it_and_another_starts()
    {
        await using var host = await StartAsync("Dies");
        var running = host.RunAsync(stop.Token);

        await UntilWrittenAsync("Dies failed");
        await UntilWrittenAsync("the worker ended with exit code 3: Restart");

        Assert.Equal("ready", await client.GetStringAsync(new Uri(host.Address, "/api/anything")));
        await stop.CancelAsync();
        await running.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_host_that_is_stopped_lets_what_runs_end_and_turns_new_requests_away()
    {
        await using var host = await StartAsync("Slow");
        var running = host.RunAsync(stop.Token);
        await UntilWrittenAsync("began Slow");

        await stop.CancelAsync();
        using var refused = await client.GetAsync(new Uri(host.Address, "/api/anything"));
        await running.WaitAsync(Patience);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains(written.All, line => line.Contains("ended Slow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_end_within_the_drain_limit_is_given_up()
    {
        await using var host = await StartAsync("Silent", drainLimit: TimeSpan.FromMilliseconds(200));
        var running = host.RunAsync(stop.Token);
        await UntilWrittenAsync("began Silent");

        await stop.CancelAsync();
        await running.WaitAsync(Patience);

        Assert.Contains(written.All, line => line.Contains("is given up", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        client.Dispose();
        stop.Dispose();
        written.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task UntilWrittenAsync(string text)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!written.All.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
        }
    }

    /// <param name="function">A timer that runs at the start and not again before the new year.</param>
    private Task<FunctionsHost> StartAsync(string function, string functionTimeout = "00:05:00", TimeSpan? drainLimit = null)
    {
        var worker = RepositoryFolder.PathOf("tests", "GovSync.EndToEnd", "node", "worker.mjs");
        Write("host.json", $$$"""
            {"version":"2.0","functionTimeout":"{{{functionTimeout}}}","customHandler":{"enableProxyingHttpRequest":true,
             "description":{"defaultExecutablePath":"node","arguments":["{{{worker}}}"]} } }
            """);
        Write("Web/function.json", """
            {"bindings":[{"name":"request","type":"httpTrigger","direction":"in","authLevel":"anonymous","route":"{*path}"},
             {"name":"$return","type":"http","direction":"out"}]}
            """);
        Write($"{function}/function.json", """
            {"bindings":[{"name":"timer","type":"timerTrigger","direction":"in","schedule":"0 0 0 1 1 *","runOnStartup":true}]}
            """);
        var options = new FunctionsHostOptions
        {
            AppFolder = folder,
            Settings = new Dictionary<string, string>(),
            DataFolder = folder,
            AdminKey = "the key",
            DrainLimit = drainLimit ?? TimeSpan.FromSeconds(30),
        };
        return FunctionsHost.StartAsync(
            options, new ClockFile(null, TimeProvider.System), TimeProvider.System, new(written), CancellationToken.None);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
