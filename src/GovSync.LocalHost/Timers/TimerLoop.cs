using GovSync.LocalHost.Worker;

namespace GovSync.LocalHost.Timers;

/// <summary>Fires one timer by the business clock for as long as the host runs.</summary>
internal sealed class TimerLoop(TimerTrack timer, IWorker worker, ClockFile clock, TimeProvider time)
{
    /// <summary>The clock file may change while we wait; then at most so long passes unnoticed.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    /// <param name="stop">Waits no longer; a run that began is finished.</param>
    /// <param name="kill">Gives up the run as well.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken kill)
    {
        while (!stop.IsCancellationRequested)
        {
            if (timer.IsDue(clock.Now))
            {
                await timer.FireAsync(worker, time, clock.Now, kill);
            }
            else
            {
                var wait = Task.Delay(WaitUntil(timer.Next), time, stop);
                await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private TimeSpan WaitUntil(DateTimeOffset next)
    {
        var business = next - clock.Now;
        var real = clock.Factor > 0 ? business / clock.Factor : LongestWait;
        return real < ShortestWait ? ShortestWait : real < LongestWait ? real : LongestWait;
    }
}
