using System.Globalization;
using GovSync.LocalHost.Machine;

namespace GovSync.LocalHost.Run;

/// <summary>
/// Leaves the app to the real host: Azure Functions Core Tools, where they are installed. Time is real, and there is no
/// demo.
/// </summary>
internal static class FuncRun
{
    /// <returns>The tools' exit code; 0 = stopped by us.</returns>
    public static async Task<int> RunAsync(RunOptions options, Journal journal, CancellationToken stop)
    {
        if (!options.IsTimeReal || options.Demo is not null)
        {
            throw new RefusedException(
                "--func takes neither --speed, --once nor --demo: the tools fire timers by the real clock");
        }

        using var data = DataFolder.Open(options);
        await using var azurite = options.Azurite is { } program
            ? await AzuriteProcess.StartAsync(program, data.Storage, options.AzuritePort, journal, stop)
            : null;
        var settings = new Dictionary<string, string>
        {
            ["FUNCTIONS_WORKER_RUNTIME"] = "custom",
            ["SweepSchedule"] = "0 * * * * *",
        };
        if (azurite is not null)
        {
            settings[RunningMachine.StorageSetting] = azurite.ConnectionString;
        }

        await using var func = ChildProcess.Start(
            new("func", "func", ["start", "--port", options.Port.ToString(CultureInfo.InvariantCulture)])
            {
                Folder = options.App,
                Settings = settings,
            },
            journal);
        await using var stopping = stop.Register(() => _ = func.StopAsync(TimeSpan.FromSeconds(30)));
        var exitCode = await func.Exited;
        return stop.IsCancellationRequested ? 0 : exitCode;
    }
}
