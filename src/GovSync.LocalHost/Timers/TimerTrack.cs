using GovSync.LocalHost.App;
using GovSync.LocalHost.Worker;

namespace GovSync.LocalHost.Timers;

/// <summary>One timer: when it runs next, and its runs, which never overlap. All instants are business time.</summary>
internal sealed class TimerTrack
{
    private readonly AppFunction.OnSchedule function;
    private readonly Schedule schedule;
    private readonly TimerStatusFile? file;
    private TimerStatus status;
    private bool isPastDue;
    private bool runsAtOnce;

    /// <param name="folder">Where the state of monitored schedules is kept.</param>
    public TimerTrack(AppFunction.OnSchedule function, string folder, DateTimeOffset now)
    {
        this.function = function;
        schedule = Schedule.Parse(function.Schedule, function.Name);
        var isMonitored = function.UseMonitor && !schedule.IsTooFastToMonitor;
        file = isMonitored ? new(Path.Combine(folder, function.Name + ".json")) : null;
        status = Resume(file?.Read(), now);
        runsAtOnce = isPastDue || function.RunOnStartup;
        file?.Write(status);
    }

    public string Name => function.Name;

    /// <summary>The occurrence that is waited for.</summary>
    public DateTimeOffset Next => status.Next;

    public bool IsDue(DateTimeOffset now) => runsAtOnce || now >= status.Next;

    /// <summary>
    /// Runs the function once; its failure changes nothing. What comes next is reckoned from the instant at which it
    /// ended, so that occurrences missed meanwhile collapse into one.
    /// </summary>
    public async Task FireAsync(
        IWorker worker, TimeProvider time, Func<DateTimeOffset> now, CancellationToken cancellationToken)
    {
        var startedAt = now();
        var body = new InvocationText(function.Name, time.GetUtcNow(), Guid.NewGuid())
            .ForTimer(function.Binding, file is null ? null : status, isPastDue);
        await worker.InvokeAsync(function.Name, body, cancellationToken);
        (isPastDue, runsAtOnce) = (false, false);
        status = new(startedAt, schedule.NextAfter(now()), startedAt);
        file?.Write(status);
    }

    private TimerStatus Resume(TimerStatus? stored, DateTimeOffset now)
    {
        if (stored is null)
        {
            return new(null, schedule.NextAfter(now), null);
        }

        var expected = schedule.NextAfter(stored.Last ?? stored.LastUpdated ?? stored.Next.AddTicks(-1));
        if (expected != stored.Next)
        {
            // The schedule changed while the host was down: the new one counts from now on, nothing is made up for.
            return stored with { Next = expected < now ? schedule.NextAfter(now) : expected };
        }

        isPastDue = now > stored.Next;
        return stored;
    }
}
