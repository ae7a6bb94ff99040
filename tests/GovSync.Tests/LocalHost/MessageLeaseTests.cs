using GovSync.LocalHost.Queues;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.LocalHost;

public sealed class MessageLeaseTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly FakeTime time = new();
    private readonly FakeQueue queue = new("samples");

    [Fact]
    public async Task A_lease_is_renewed_at_half_time_and_the_last_receipt_counts()
    {
        using var held = await HoldAsync();

        Pass(Lease / 2);
        Pass(Lease / 2);
        Pass(Lease / 2);

        Assert.Equal(3, queue.Updates);
        Assert.Empty((await queue.ReceiveMessagesAsync(1, Lease)).Value);
        await queue.DeleteMessageAsync("m1", await held.EndAsync());
        Assert.Empty(queue.Texts);
    }

    [Fact]
    public async Task A_lease_is_not_renewed_before_half_time()
    {
        using var held = await HoldAsync();

        Pass((Lease / 2) - TimeSpan.FromSeconds(1));

        Assert.Equal(0, queue.Updates);
        await held.EndAsync();
    }

    [Fact]
    public async Task After_an_error_it_is_tried_sooner_and_once_it_succeeds_at_half_time_again()
    {
        using var held = await HoldAsync();
        queue.Fault = new(503, "busy", "ServerBusy", null);
        Pass(TimeSpan.FromMinutes(5));
        Pass(TimeSpan.FromMinutes(2.5));
        Assert.Equal(2, queue.Updates);

        queue.Fault = null;
        Pass(TimeSpan.FromMinutes(1.25));
        Assert.Equal(3, queue.Updates);
        Pass(TimeSpan.FromMinutes(4.9));
        Assert.Equal(3, queue.Updates);
        Pass(TimeSpan.FromMinutes(0.1));
        Assert.Equal(4, queue.Updates);

        await queue.DeleteMessageAsync("m1", await held.EndAsync());
        Assert.Empty(queue.Texts);
    }

    [Fact]
    public async Task A_message_that_somebody_else_has_is_renewed_no_more()
    {
        using var held = await HoldAsync();
        queue.Pass(Lease);
        await queue.ReceiveMessagesAsync(1, Lease);

        Pass(Lease / 2);
        Pass(Lease / 2);

        Assert.Equal(1, queue.Updates);
        await held.EndAsync();
    }

    private async Task<MessageLease> HoldAsync()
    {
        queue.Add(FakeQueue.Base64("hello"));
        var message = (await queue.ReceiveMessagesAsync(1, Lease)).Value.Single();
        var pair = new QueuePair(queue, new FakeQueue("samples-poison"), isBase64: true);
        // Off the test's own context, so that whatever time brings has happened when Pass returns.
        return await Task.Run(() => new MessageLease(pair, message.MessageId, message.PopReceipt, Lease, time));
    }

    /// <summary>The queue's time goes first, but for a second: a lease that is renewed too late would be seen.</summary>
    private void Pass(TimeSpan span)
    {
        queue.Pass(span - TimeSpan.FromSeconds(1));
        time.Advance(span);
        queue.Pass(TimeSpan.FromSeconds(1));
    }
}
