using Azure;

namespace GovSync.LocalHost.Queues;

/// <summary>
/// Keeps a message out of others' sight while its function runs, by renewing at half time; after an error of the storage sooner and
/// sooner, as the Functions host does.
/// </summary>
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
        var (regular, shortest) = (lease / 2, lease / 10);
        var wait = regular;
        while (true)
        {
            try
            {
                await Task.Delay(wait, time, ended.Token);
                if (await queue.RenewAsync(id, popReceipt, lease, ended.Token) is not { } renewed)
                {
                    return;
                }

                (popReceipt, wait) = (renewed, regular);
            }
            catch (RequestFailedException)
            {
                wait = wait / 2 > shortest ? wait / 2 : shortest;
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
