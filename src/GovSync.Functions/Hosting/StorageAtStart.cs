using GovSync.Functions.Storage;

namespace GovSync.Functions.Hosting;

/// <summary>
/// Makes the tables, queues and containers that are missing, once, while the program already answers: the host waits for the first
/// answer, and storage may be slow or away just then. Where it failed, the next who needs it tries again.
/// </summary>
public sealed class StorageAtStart(Func<CancellationToken, Task> create)
{
    private readonly Lock gate = new();
    private Task? creating;

    public StorageAtStart(StorageAccount account)
        : this(account.CreateMissingAsync)
    {
    }

    /// <summary>Ends when all is there. A caller that goes away stops nobody else's waiting.</summary>
    public Task ReadyAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (creating is null or { IsCompletedSuccessfully: false, IsCompleted: true })
            {
                creating = create(CancellationToken.None);
            }

            return creating.WaitAsync(cancellationToken);
        }
    }
}
