using GovSync.LocalHost;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Queues;
using GovSync.LocalHost.Timers;
using GovSync.LocalHost.Worker;

namespace GovSync.Benchmarks.Machine;

/// <summary>
/// The published function app in a process of its own, with the local host's supervisor, client and queues around it. Business time stands
/// still until it is set; a message is taken when asked for.
/// </summary>
internal sealed class RunningApp : IAsyncDisposable
{
    public const string AdminToken = "benchmark-administrator";

    private const int LargestBatch = 32;

    private readonly string folder = Directory.CreateTempSubdirectory("govsync-bench-").FullName;
    private readonly CancellationTokenSource ended = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Dictionary<string, MessageRun> queues;
    private readonly WorkerSupervisor supervisor;
    private readonly WorkerClient client;
    private readonly ClockFile clock;
    private readonly Task supervising;

    /// <param name="appFolder">The published app.</param>
    /// <param name="appConnection">The app's storage.</param>
    /// <param name="hostConnection">The same storage, as the host reaches it.</param>
    public RunningApp(
        string appFolder, string appConnection, string hostConnection, IEnumerable<string> authorities, TimeSpan lease, TextWriter log)
    {
        var clockPath = Path.Combine(folder, "clock.json");
        var settings = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = appConnection,
            ["SweepSchedule"] = "0 * * * * *",
            ["GOVSYNC_ADMIN_TOKEN"] = AdminToken,
            ["Fetching__AllowedAuthorities"] = string.Join(',', authorities),
            [ClockFile.Variable] = clockPath,
            // It lives for seconds: compiling anew what runs often does not pay.
            ["DOTNET_TieredPGO"] = "0",
        };
        clock = new(clockPath, TimeProvider.System);
        Now = SitePages.PublishedAt;
        var journal = new Journal(log);
        var app = AppFolder.Read(appFolder, settings);
        supervisor = new(app, settings, TimeProvider.System, journal);
        client = new(supervisor.AddressAsync, app.Host.FunctionTimeout, supervisor.Kill, TimeProvider.System, journal);
        // A failed message is shown again at once.
        var atOnce = app.Host.Queues with { VisibilityTimeout = TimeSpan.Zero };
        queues = app.Functions.OfType<AppFunction.OnMessage>().ToDictionary(
            function => function.QueueName,
            function => new MessageRun(
                function, QueuePair.Open(QueuePair.Service(hostConnection), function, atOnce), atOnce, lease, client, TimeProvider.System, journal));
        supervising = supervisor.RunAsync(ended.Token);
    }

    public DateTimeOffset Now
    {
        get => clock.Now;
        set => clock.Set(value, 0);
    }

    /// <summary>SIGKILL; another one starts.</summary>
    public void Kill() => supervisor.Kill();

    /// <summary>Where the app listens, once it has its storage too: what it asks of storage at its start belongs to no round.</summary>
    public async Task<Uri> ReadyAsync(CancellationToken cancellationToken)
    {
        var address = await supervisor.AddressAsync(cancellationToken);
        using var refused = await http.GetAsync(new Uri(address, "/api/tasks"), cancellationToken);
        return address;
    }

    /// <summary>Ends the app and waits for the next one to answer.</summary>
    public async Task StartAnewAsync(CancellationToken cancellationToken)
    {
        var before = await ReadyAsync(cancellationToken);
        Kill();
        while (await ReadyAsync(cancellationToken) == before)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        }
    }

    /// <summary>Takes messages of a queue and runs them, until it is empty.</summary>
    public async Task DrainAsync(string queue, CancellationToken cancellationToken)
    {
        var run = queues[queue];
        while (await run.Queue.ReceiveAsync(LargestBatch, run.Lease, cancellationToken) is { Count: > 0 } messages)
        {
            await Task.WhenAll(messages.Select(message => run.RunAsync(message, cancellationToken)));
        }
    }

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var body = new InvocationText("SweepWork", TimeProvider.System.GetUtcNow(), Guid.NewGuid()).ForTimer("timer", null, isPastDue: false);
        await client.InvokeAsync("SweepWork", body, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await supervising.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        http.Dispose();
        client.Dispose();
        supervisor.Dispose();
        ended.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
