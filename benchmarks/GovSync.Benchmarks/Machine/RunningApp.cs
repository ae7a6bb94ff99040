using GovSync.LocalHost;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Queues;
using GovSync.LocalHost.Timers;
using GovSync.LocalHost.Worker;

namespace GovSync.Benchmarks.Machine;

/// <summary>
/// The published function app in a process of its own, with the local host's supervisor, client and queues around it. Business time stands
/// still until it is set; a message is taken when asked for. Where it is ended often, others stand by that have started already.
/// </summary>
internal sealed class RunningApp : IAsyncDisposable
{
    public const string AdminToken = "benchmark-administrator";

    private readonly string folder = Directory.CreateTempSubdirectory("govsync-bench-").FullName;
    private readonly CancellationTokenSource ended = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Dictionary<string, MessageRun> queues;
    private readonly WorkerSupervisor[] supervisors;
    private readonly WorkerClient client;
    private readonly ClockFile clock;
    private readonly Task supervising;
    private readonly string appFolder;
    private int active;

    /// <param name="appFolder">The published app.</param>
    /// <param name="appConnection">The app's storage.</param>
    /// <param name="hostConnection">The same storage, as the host reaches it.</param>
    /// <param name="spares">How many stand by.</param>
    public RunningApp(
        string appFolder, string appConnection, string hostConnection, IEnumerable<string> authorities, TimeSpan lease, TextWriter log, int spares = 0)
    {
        this.appFolder = appFolder;
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
        supervisors = [.. Enumerable.Range(0, 1 + spares).Select(_ => new WorkerSupervisor(app, settings, TimeProvider.System, journal))];
        client = new(ReadyAsync, app.Host.FunctionTimeout, Kill, TimeProvider.System, journal);
        // A failed message is shown again at once.
        var atOnce = app.Host.Queues with { VisibilityTimeout = TimeSpan.Zero };
        queues = app.Functions.OfType<AppFunction.OnMessage>().ToDictionary(
            function => function.QueueName,
            function => new MessageRun(
                function, QueuePair.Open(QueuePair.Service(hostConnection), function, atOnce), atOnce, lease, client, TimeProvider.System, journal));
        supervising = Task.WhenAll(supervisors.Select(supervisor => supervisor.RunAsync(ended.Token)));
    }

    public DateTimeOffset Now
    {
        get => clock.Now;
        set => clock.Set(value, 0);
    }

    private WorkerSupervisor Active => supervisors[Volatile.Read(ref active)];

    /// <summary>Where the app listens, once it has its storage too: what it asks of storage at its start belongs to no round.</summary>
    public async Task<Uri> ReadyAsync(CancellationToken cancellationToken)
    {
        var address = await Active.AddressAsync(cancellationToken);
        using var refused = await http.GetAsync(new Uri(address, "/api/tasks"), cancellationToken);
        return address;
    }

    /// <summary>SIGKILL; the next one takes over, and another one starts.</summary>
    public void Kill()
    {
        var ended = Active;
        Volatile.Write(ref active, (active + 1) % supervisors.Length);
        ended.Kill();
    }

    /// <summary>The app's process; there must be no spares.</summary>
    public AppMemory Memory() => AppMemory.Of(appFolder);

    /// <summary>Takes messages of a queue and runs them, as many at once as the host would, until it is empty and none runs.</summary>
    public async Task DrainAsync(string queue, CancellationToken cancellationToken)
    {
        var run = queues[queue];
        var running = new List<Task>();
        bool hadMessages;
        do
        {
            var messages = await run.Queue.ReceiveAsync(run.Settings.BatchSize, run.Lease, cancellationToken);
            running.AddRange(messages.Select(message => run.RunAsync(message, cancellationToken)));
            // A queue that gives less than was asked for is empty, until one of these fails and is shown again.
            for (var most = messages.Count == run.Settings.BatchSize ? run.Settings.NewBatchThreshold : 0; running.Count > most;)
            {
                var done = await Task.WhenAny(running);
                running.Remove(done);
                await done;
            }

            hadMessages = messages.Count > 0;
        }
        while (hadMessages);
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
        Array.ForEach(supervisors, supervisor => supervisor.Dispose());
        ended.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
