using System.Globalization;
using GovSync.LocalHost;
using GovSync.LocalHost.Machine;

namespace GovSync.EndToEnd.LocalHost;

public sealed class ChildProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Journal journal = new(TextWriter.Null);

    [Fact]
    public async Task A_program_that_is_killed_takes_along_what_it_started()
    {
        var grandchild = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var child = Shell("sleep 1000 & echo $!; wait", grandchild);
        var id = await grandchild.Task.WaitAsync(Patience);
        Assert.True(IsRunning(id));

        child.Kill();

        Assert.Equal(137, await child.Exited.WaitAsync(Patience));
        await UntilAsync(() => !IsRunning(id));
    }

    [Fact]
    public async Task A_program_that_is_stopped_may_say_farewell()
    {
        var ready = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var child = Shell("trap 'exit 7' TERM; echo 1; while true; do sleep 0.1; done", ready);
        await ready.Task.WaitAsync(Patience);

        await child.StopAsync(Patience);

        Assert.Equal(7, await child.Exited);
    }

    [Fact]
    public async Task A_program_that_will_not_stop_is_killed()
    {
        var ready = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var child = Shell("trap '' TERM; echo 1; while true; do sleep 0.1; done", ready);
        await ready.Task.WaitAsync(Patience);

        await child.StopAsync(TimeSpan.FromMilliseconds(200));

        Assert.Equal(137, await child.Exited);
    }

    private static bool IsRunning(int id) => Directory.Exists($"/proc/{id}")
        && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }

    /// <param name="number">Gets the first line, which is a number.</param>
    private ChildProcess Shell(string script, TaskCompletionSource<int> number) => ChildProcess.Start(
        new("shell", "/bin/sh", ["-c", script])
        {
            Takes = line => number.TrySetResult(int.Parse(line, CultureInfo.InvariantCulture)),
        },
        journal);
}
