using GovSync.LocalHost.App;
using GovSync.LocalHost.Front;
using GovSync.LocalHost.Queues;
using GovSync.LocalHost.Stepping;
using GovSync.LocalHost.Timers;
using GovSync.LocalHost.Worker;

namespace GovSync.LocalHost;

/// <summary>The Functions host's job for one app on one machine: worker, queues, timers, HTTP.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private readonly FunctionsHostOptions options;
    private readonly AppFolder app;
    private readonly ClockFile clock;
    private readonly TimeProvider time;
    private readonly Journal journal;
    private readonly WorkerSupervisor supervisor;
    private readonly WorkerClient worker;
    private readonly CancellationTokenSource ended = new();
    private readonly Task supervising;
    private HttpFront? front;

    private FunctionsHost(
        FunctionsHostOptions options, AppFolder app, ClockFile clock, TimeProvider time, Journal journal)
    {
        (this.options, this.app, this.clock, this.time, this.journal) = (options, app, clock, time, journal);
        supervisor = new(app, options.Settings, time, journal);
        worker = new(supervisor.AddressAsync, app.Host.FunctionTimeout, supervisor.Kill, time, journal);
        supervising = supervisor.RunAsync(ended.Token);
    }

    /// <summary>The public side.</summary>
    public Uri Address => (front ?? throw new InvalidOperationException("the host is not started")).Address;

    /// <summary>Ends when the worker failed too often.</summary>
    public Task GaveUp => supervising;

    /// <summary>
    /// Starts the worker and the HTTP front; messages and timers wait for <see cref="RunAsync"/> or <see
    /// cref="StepAsync"/>.
    /// </summary>
    /// <exception cref="InvalidAppException">The app cannot be run.</exception>
    public static async Task<FunctionsHost> StartAsync(
        FunctionsHostOptions options,
        ClockFile clock,
        TimeProvider time,
        Journal journal,
        CancellationToken cancellationToken)
    {
        var app = AppFolder.Read(options.AppFolder, options.Settings);
        var host = new FunctionsHost(options, app, clock, time, journal);
        try
        {
            var admin = new AdminEndpoint(app, host.worker, options.AdminKey, host.TimersFolder, clock, time);
            host.front = await HttpFront.StartAsync(
                options.Port, app, host.supervisor.AddressAsync, admin, time, cancellationToken);
            var ready = host.supervisor.AddressAsync(cancellationToken);
            await await Task.WhenAny(ready, host.supervising);
            return ready.IsCompleted
                ? host
                : throw new InvalidOperationException(
                    "The worker ended instead of answering; its own lines above say why");
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Fires timers and works off queues until <paramref name="stop"/>; then lets what runs end within the drain limit.
    /// What does not is given up: its message comes back when its lease is over.
    /// </summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var kill = new CancellationTokenSource();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, ended.Token);
        await using var drain = both.Token.Register(() =>
        {
            front?.Drain();
            kill.CancelAfter(options.DrainLimit);
        });
        List<Task> loops = [.. Loops(both.Token, kill.Token)];
        await Task.WhenAny([supervising, .. loops]);
        await both.CancelAsync();
        try
        {
            await Task.WhenAll(loops);
        }
        catch (OperationCanceledException) when (kill.IsCancellationRequested)
        {
            journal.Write("host", $"what still ran after {options.DrainLimit} is given up");
        }
    }

    /// <summary>Lets business time jump from event to event; see <see cref="Stepper"/>.</summary>
    /// <returns>Steps taken and messages run.</returns>
    public async Task<(int Steps, int Messages)> StepAsync(
        DateTimeOffset start, DateTimeOffset end, IEvents events, CancellationToken cancellationToken)
    {
        clock.Set(start, 0);
        var atOnce = app.Host.Queues with { VisibilityTimeout = TimeSpan.Zero };
        var stepper = new Stepper(Timers(), Queues(atOnce), worker, clock, time);
        var stepping = stepper.RunAsync(start, end, events, cancellationToken);
        await await Task.WhenAny(stepping, supervising);
        return stepping.IsCompleted
            ? stepper.Done
            : throw new InvalidOperationException("The worker failed too often; its own lines above say why");
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await supervising.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (front is not null)
        {
            await front.DisposeAsync();
        }

        worker.Dispose();
        supervisor.Dispose();
        ended.Dispose();
    }

    private string TimersFolder => Path.Combine(options.DataFolder, "timers");

    private IEnumerable<Task> Loops(CancellationToken stop, CancellationToken kill)
    {
        foreach (var timer in Timers())
        {
            yield return new TimerLoop(timer, worker, clock, time).RunAsync(stop, kill);
        }

        foreach (var queue in Queues(app.Host.Queues))
        {
            var delay = new PollingDelay(app.Host.Queues.MaxPollingInterval, Random.Shared.NextDouble);
            yield return new QueueLoop(queue, delay, time, journal).RunAsync(stop, kill);
        }

        if (options.Chaos is { } meanTime)
        {
            yield return new Chaos(meanTime, supervisor.Kill, Random.Shared.NextDouble, time, journal).RunAsync(stop);
        }
    }

    private List<TimerTrack> Timers() =>
    [
        .. app.Functions.OfType<AppFunction.OnSchedule>()
            .Select(function => new TimerTrack(function, TimersFolder, clock.Now)),
    ];

    private List<MessageRun> Queues(QueueSettings settings) =>
    [
        .. app.Functions.OfType<AppFunction.OnMessage>().Select(function =>
        {
            var service = QueuePair.Service(options.Settings.GetValueOrDefault(function.Connection)
                ?? throw new InvalidAppException(
                    $"{function.Name}: the setting {function.Connection} is missing, expected a connection string"));
            return new MessageRun(
                function, QueuePair.Open(service, function, settings), settings, options.Lease, worker, time, journal);
        }),
    ];
}
