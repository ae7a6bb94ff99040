namespace GovSync.LocalHost.Worker;

/// <summary>
/// Kills the worker at moments that nobody can foresee, as machines do, so that what it leaves behind can be looked at.
/// </summary>
/// <param name="meanTime">From one kill to the next.</param>
/// <param name="kill">SIGKILL to the worker.</param>
internal sealed class Chaos(TimeSpan meanTime, Action kill, Func<double> random, TimeProvider time, Journal journal)
{
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var wait = Task.Delay(2 * random() * meanTime, time, stop);
            await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stop.IsCancellationRequested)
            {
                journal.Write("host", "chaos: the worker is killed");
                kill();
            }
        }
    }
}
