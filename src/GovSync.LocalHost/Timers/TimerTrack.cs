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
        file = isMonitored ? TimerStatusFile.Of(folder, function.Name) : null;
        status = Resume(file?.Read(), now);
        runsAtOnce = isPastDue || function.RunOnStartup;
        // The first start is kept as well: an occurrence missed before any run is past due like the others.
        file?.Write(status with { LastUpdated = status.LastUpdated ?? now });
    }

    public string Name => function.Name;

    /// <summary>The occurrence that is waited for.</summary>
    public DateTimeOffset Next => status.Next;

    public bool IsDue(DateTimeOffset now) => runsAtOnce || now >= status.Next;

    /// <summary>
    /// Runs the function once; its failure changes nothing. What comes next follows the instant at which this run began, or
    /// its occurrence where that lies later: so the same occurrence never runs twice, a host that starts again finds the schedule
    /// unchanged, and what was missed while it ran collapses into one run, at once.
    /// </summary>
    public async Task FireAsync(IWorker worker, TimeProvider time, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ranAt = !runsAtOnce && status.Next > now ? status.Next : now;
        var body = new InvocationText(function.Name, time.GetUtcNow(), Guid.NewGuid())
            .ForTimer(function.Binding, file is null ? null : status, isPastDue);
        await worker.InvokeAsync(function.Name, body, cancellationToken);
        (isPastDue, runsAtOnce) = (false, false);
        status = new(ranAt, schedule.NextAfter(ranAt), ranAt);
        file?.Write(status);
    }

    private TimerStatus Resume(TimerStatus? stored, DateTimeOffset now)
    {
        if (stored is null)
        {
            return new(null, schedule.NextAfter(now), null);
        }

        var basis = stored.Last ?? stored.LastUpdated ?? now;
        var expected = schedule.NextAfter(basis);
        if (expected != stored.Next)
        {
            // The schedule changed while the host was down: the new one counts from now on, nothing is made up for.
            return expected < now ? new(null, schedule.NextAfter(now), now) : new(null, expected, basis);
        }

        isPastDue = now > stored.Next;
        return stored;
    }
}
