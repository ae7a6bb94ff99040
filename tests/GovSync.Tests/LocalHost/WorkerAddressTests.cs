using GovSync.LocalHost.Worker;

namespace GovSync.Tests.LocalHost;

public sealed class WorkerAddressTests
{
    private static readonly Uri First = new("http://127.0.0.1:1");
    private static readonly Uri Second = new("http://127.0.0.1:2");

    [Fact]
    public async Task Who_waits_gets_the_worker_that_comes_up_however_many_died_before()
    {
        var address = new WorkerAddress();
        var waiting = address.Current;

        address.IsGone();
        address.IsGone();
        address.IsAt(Second);

        Assert.Equal(Second, await waiting.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_worker_that_ended_is_not_asked_again()
    {
        var address = new WorkerAddress();
        address.IsAt(First);
        address.IsGone();

        var waiting = address.Current;

        Assert.False(waiting.IsCompleted);
        address.IsAt(Second);
        Assert.Equal(Second, await waiting.WaitAsync(TimeSpan.FromSeconds(10)));
    }
}
