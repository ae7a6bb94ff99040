namespace GovSync.LocalHost.Run;

/// <summary>Runs until it is told to stop.</summary>
internal static class LiveRun
{
    /// <returns>The exit code: 0 = stopped by us, 1 = the worker failed too often.</returns>
    public static async Task<int> RunAsync(RunOptions options, Journal journal, CancellationToken stop)
    {
        await using var machine = await RunningMachine.StartAsync(options, journal, stop);
        var host = machine.Host!;
        journal.Write("host", $"console and API: {host.Address}");
        journal.Write("host", $"administrator's token: {machine.AdminToken}");
        if (machine.Demo is { } demo)
        {
            journal.Write("host", $"the demo's sites: {demo.Address}");
        }

        await host.RunAsync(stop);
        return stop.IsCancellationRequested ? 0 : 1;
    }
}
