using System.Globalization;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Machine;

namespace GovSync.LocalHost.Worker;

/// <summary>
/// Keeps the worker running by the Functions host's rules: own port each time, readiness by GET /, restarts, SIGKILL.
/// </summary>
/// <param name="settings">App settings; the worker gets them as environment variables.</param>
internal sealed class WorkerSupervisor(
    AppFolder app, IReadOnlyDictionary<string, string> settings, TimeProvider time, Journal journal) : IDisposable
{
    private static readonly TimeSpan ReadinessInterval = TimeSpan.FromMilliseconds(25);

    private readonly HttpClient client =
        new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(2) };
    private readonly RestartRule rule = new();
    private readonly WorkerAddress listening = new();
    private ChildProcess? current;
    private bool isKilled;

    /// <summary>Where the worker listens; waits while it starts, at most as long as the Functions host would.</summary>
    public Task<Uri> AddressAsync(CancellationToken cancellationToken) =>
        listening.Current.WaitAsync(4 * app.Host.InitializationTimeout, time, cancellationToken);

    /// <summary>Ends when cancelled, or when the rules say that the host must stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var next = AfterExit.Restart;
        while (next == AfterExit.Restart && !cancellationToken.IsCancellationRequested)
        {
            var exitCode = await RunOnceAsync(cancellationToken);
            if (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            next = isKilled ? AfterExit.Restart : rule.OnExit(exitCode, time.GetUtcNow());
            journal.Write("host", $"the worker ended with exit code {exitCode}: {next}");
            if (next != AfterExit.LeaveDead)
            {
                listening.IsGone();
            }
        }

        if (next == AfterExit.LeaveDead)
        {
            var wait = Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
            await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>SIGKILL; the worker starts again, and it does not count as its error.</summary>
    public void Kill()
    {
        isKilled = true;
        // Who calls it from now on waits for the next one.
        listening.IsGone();
        current?.Kill();
    }

    public void Dispose() => client.Dispose();

    private async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var port = FreePort.Find();
        isKilled = false;
        await using var worker = ChildProcess.Start(Start(port), journal);
        current = worker;
        await using var stop = cancellationToken.Register(worker.Kill);
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        if (await AnswersAsync(address, worker.Exited, cancellationToken))
        {
            listening.IsAt(address);
        }
        else
        {
            worker.Kill();
        }

        return await worker.Exited;
    }

    private async Task<bool> AnswersAsync(Uri address, Task exited, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(app.Host.InitializationTimeout, time);
        while (!exited.IsCompleted && !limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var any = await client.GetAsync(address, limit.Token);
                return true;
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                await Task.WhenAny(exited, Task.Delay(ReadinessInterval, time, cancellationToken));
            }
        }

        return false;
    }

    private ChildStart Start(int port)
    {
        var worker = Guid.NewGuid().ToString();
        var beside = Path.Combine(app.Path, app.Host.Executable);
        var arguments = app.Host.Arguments.Select(argument => AppFolder.FillIn(argument, settings, "host.json"));
        return new("app", File.Exists(beside) ? beside : app.Host.Executable, [.. arguments])
        {
            Folder = app.Path,
            Settings = new Dictionary<string, string>(settings)
            {
                ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}",
                ["FUNCTIONS_HTTPWORKER_PORT"] = $"{port}",
                ["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = worker,
                ["FUNCTIONS_HTTPWORKER_ID"] = worker,
                ["FUNCTIONS_APP_ROOT_PATH"] = app.Path,
                ["FUNCTIONS_WORKER_RUNTIME"] = "custom",
            },
        };
    }
}
