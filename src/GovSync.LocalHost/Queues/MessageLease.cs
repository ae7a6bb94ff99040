using Azure;

namespace GovSync.LocalHost.Queues;

/// <summary>Keeps a message out of others' sight while its function runs, by renewing at half time.</summary>
internal sealed class MessageLease : IDisposable
{
    private readonly CancellationTokenSource ended = new();
    private readonly Task renewing;
    private string popReceipt;

    public MessageLease(QueuePair queue, string id, string popReceipt, TimeSpan lease, TimeProvider time)
    {
        this.popReceipt = popReceipt;
        renewing = RenewAsync(queue, id, lease, time);
    }

    /// <summary>Renews no longer; gives the pop receipt that counts now.</summary>
    public async Task<string> EndAsync()
    {
        await ended.CancelAsync();
        await renewing;
        return popReceipt;
    }

    public void Dispose() => ended.Dispose();

    private async Task RenewAsync(QueuePair queue, string id, TimeSpan lease, TimeProvider time)
    {
        using var timer = new PeriodicTimer(lease / 2, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                if (await queue.RenewAsync(id, popReceipt, lease, ended.Token) is not { } renewed)
                {
                    return;
                }

                popReceipt = renewed;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or RequestFailedException)
        {
            // Ended, or the storage did not answer: then the old receipt is tried at the end, and may be refused.
        }
    }
}
