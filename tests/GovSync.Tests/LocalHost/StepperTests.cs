using GovSync.LocalHost;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Queues;
using GovSync.LocalHost.Stepping;
using GovSync.LocalHost.Timers;
using GovSync.LocalHost.Worker;

namespace GovSync.Tests.LocalHost;

public sealed class StepperTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly FakeQueue queue = new("samples");
    private readonly FakeQueue poison = new("samples-poison");
    private readonly List<(DateTimeOffset At, string What)> seen = [];
    private readonly ClockFile clock;

    public StepperTests()
    {
        clock = new(folder.Of("clock.json"), TimeProvider.System);
        clock.Set(Start, 0);
    }

    [Fact]
    public async Task Timers_fire_at_their_very_instants_and_what_they_cause_ends_before_time_goes_on()
    {
        var worker =
            new FakeWorker(function => NoteAsync(function, onSweep: () => queue.Add(FakeQueue.Base64("work"))));

        var stepper = await RunAsync(worker, new Script(clock), Start.AddMinutes(2));

        Assert.Equal(
            [(Start.AddMinutes(1), "Sweep"), (Start.AddMinutes(1), "Scan"), (Start.AddMinutes(2), "Sweep"), (Start.AddMinutes(2), "Scan")], seen);
        Assert.Equal((3, 2), stepper.Done);
    }

    [Fact]
    public async Task What_happens_outside_between_two_timers_happens_at_its_own_instant_and_first()
    {
        var script = new Script(clock, Start.AddSeconds(90), Start.AddMinutes(2));
        var worker = new FakeWorker(function => NoteAsync(function));
        script.Happened += () => seen.Add((clock.Now, "event"));

        await RunAsync(worker, script, Start.AddMinutes(2));

        Assert.Equal(
            [(Start, "event"), (Start.AddMinutes(1), "event"), (Start.AddMinutes(1), "Sweep"), (Start.AddSeconds(90), "event"),
             (Start.AddMinutes(2), "event"), (Start.AddMinutes(2), "Sweep")],
            seen);
    }

    [Fact]
    public async Task A_message_that_always_fails_is_poisoned_within_its_instant()
    {
        queue.Add(FakeQueue.Base64("work"));
        var worker = new FakeWorker(
            function => Task.FromResult(function == "Scan" ? InvocationOutcome.Failed : InvocationOutcome.Succeeded));

        await RunAsync(worker, new Script(clock), Start);

        Assert.Single(poison.Texts);
        Assert.Equal(5, worker.Invocations.Count);
    }

    [Fact]
    public async Task A_message_that_somebody_else_holds_does_not_stop_time()
    {
        queue.Add(FakeQueue.Base64("work"));
        await queue.ReceiveMessagesAsync(1, TimeSpan.FromDays(1));

        var stepper =
            await RunAsync(new FakeWorker(InvocationOutcome.Succeeded), new Script(clock), Start.AddMinutes(3));

        Assert.Equal((4, 0), stepper.Done);
    }

    [Fact]
    public async Task A_day_ends_even_without_timers()
    {
        var stepper = new Stepper([], [], new FakeWorker(InvocationOutcome.Succeeded), clock, TimeProvider.System);

        await stepper.RunAsync(Start, Start.AddDays(1), new Script(clock), CancellationToken.None);

        Assert.Equal(1, stepper.Done.Steps);
    }

    public void Dispose() => folder.Dispose();

    private Task<InvocationOutcome> NoteAsync(string function, Action? onSweep = null)
    {
        seen.Add((clock.Now, function));
        if (function == "Sweep")
        {
            onSweep?.Invoke();
        }

        return Task.FromResult(InvocationOutcome.Succeeded);
    }

    private async Task<Stepper> RunAsync(IWorker worker, Script script, DateTimeOffset end)
    {
        var sweep = new AppFunction.OnSchedule("Sweep", "timer", "0 * * * * *", RunOnStartup: false, UseMonitor: true);
        var scan = new AppFunction.OnMessage("Scan", "message", "samples", "AzureWebJobsStorage");
        var run = new MessageRun(
            scan,
            new QueuePair(queue, poison, isBase64: true),
            new QueueSettings(),
            TimeSpan.FromMinutes(10),
            worker,
            TimeProvider.System,
            new Journal(TextWriter.Null));
        var stepper =
            new Stepper([new TimerTrack(sweep, folder.Path, Start)], [run], worker, clock, TimeProvider.System);
        await stepper.RunAsync(Start, end, script, CancellationToken.None);
        return stepper;
    }

    private sealed class Script(ClockFile clock, params DateTimeOffset[] instants) : IEvents
    {
        public event Action? Happened;

        public Task HappenAsync(CancellationToken cancellationToken)
        {
            Happened?.Invoke();
            return Task.CompletedTask;
        }

        public Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken) =>
            Task.FromResult(
                instants.Where(instant => instant > clock.Now).Select(instant => (DateTimeOffset?)instant).Min());
    }
}
