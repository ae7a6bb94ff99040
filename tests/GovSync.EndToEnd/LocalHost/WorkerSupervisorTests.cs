using GovSync.LocalHost.App;
using GovSync.LocalHost.Worker;

namespace GovSync.EndToEnd.LocalHost;

/// <summary>Workers here are shells: what matters is how they end.</summary>
public sealed class WorkerSupervisorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lines written = new();
    private readonly CancellationTokenSource stop = new();

    [Fact]
    public async Task A_worker_that_fails_three_times_stops_the_host()
    {
        using var supervisor = Supervisor("echo starting; exit 3");

        await supervisor.RunAsync(stop.Token).WaitAsync(Patience);

        Assert.Equal(["Restart", "Restart", "StopHost"], Decisions());
    }

    [Fact]
    public async Task A_worker_that_never_answers_is_killed_and_counts_as_failed()
    {
        using var supervisor = Supervisor("sleep 1000");

        await supervisor.RunAsync(stop.Token).WaitAsync(Patience);

        Assert.Equal(3, Decisions().Count);
        Assert.All(written.All, line => Assert.Contains("exit code 137", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_worker_that_ends_well_is_not_started_again()
    {
        using var supervisor = Supervisor("exit 0");
        var running = supervisor.RunAsync(stop.Token);
        while (Decisions().Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), stop.Token).WaitAsync(Patience);
        }

        Assert.False(running.IsCompleted);
        await stop.CancelAsync();
        await running.WaitAsync(Patience);
        Assert.Equal(["LeaveDead"], Decisions());
    }

    [Fact]
    public async Task A_worker_is_told_its_port_and_its_folder()
    {
        using var supervisor = Supervisor("echo port $FUNCTIONS_CUSTOMHANDLER_PORT root $FUNCTIONS_APP_ROOT_PATH own $OWN; exit 1");

        await supervisor.RunAsync(stop.Token).WaitAsync(Patience);

        Assert.Matches($"port [0-9]+ root {Path.GetTempPath()} own setting", written.All.First());
    }

    public void Dispose()
    {
        stop.Dispose();
        written.Dispose();
    }

    private List<string> Decisions()
    {
        var ends = written.All.Where(line => line.Contains("the worker ended", StringComparison.Ordinal));
        return [.. ends.Select(line => line.Split(": ")[1])];
    }

    private WorkerSupervisor Supervisor(string script)
    {
        var host = new HostSettings
        {
            Executable = "/bin/sh",
            Arguments = ["-c", script],
            InitializationTimeout = TimeSpan.FromMilliseconds(300),
        };
        var app = new AppFolder(Path.GetTempPath(), host, []);
        return new(app, new Dictionary<string, string> { ["OWN"] = "setting" }, TimeProvider.System, new(written));
    }
}
