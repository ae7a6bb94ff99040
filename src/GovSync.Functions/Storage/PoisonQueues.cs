using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace GovSync.Functions.Storage;

/// <summary>A message that the host gave up on.</summary>
/// <param name="Queue">The queue it came from.</param>
/// <param name="Text">As it was sent.</param>
/// <param name="PoisonedAt">When the host put it aside, UTC.</param>
public sealed record PoisonMessage(string Queue, string Id, string Text, DateTimeOffset? PoisonedAt);

/// <summary>
/// The queues beside ours in which the host puts what failed too often. The work itself is not lost with it: its row stays due and the sweep
/// sends it again; here a person sees what failed, and may send it at once.
/// </summary>
public sealed class PoisonQueues(StorageAccount account)
{
    /// <summary>What the service shows and takes at most in one call.</summary>
    private const int LargestBatch = 32;

    private const string Suffix = "-poison";

    /// <summary>The oldest of each queue, 32 at most, without taking them.</summary>
    public async Task<IReadOnlyList<PoisonMessage>> PeekAsync(CancellationToken cancellationToken)
    {
        var found = new List<PoisonMessage>();
        foreach (var queue in StorageNames.Queues)
        {
            found.AddRange(await PeekAsync(queue, cancellationToken));
        }

        return found;
    }

    /// <summary>Puts every message of a queue's poison queue back and then deletes it there: a kill in between doubles one, which changes nothing.</summary>
    /// <param name="queue">One of ours.</param>
    /// <returns>How many were put back.</returns>
    public async Task<int> ReplayAsync(string queue, CancellationToken cancellationToken)
    {
        var replayed = 0;
        while (await TakeAsync(queue, cancellationToken) is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await account.Queue(queue).SendMessageAsync(message.Body.ToString(), cancellationToken);
                await PoisonOf(queue).DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
                replayed++;
            }
        }

        return replayed;
    }

    private async Task<IEnumerable<PoisonMessage>> PeekAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            var messages = (await PoisonOf(queue).PeekMessagesAsync(LargestBatch, cancellationToken)).Value;
            return messages.Select(message => new PoisonMessage(queue, message.MessageId, message.Body.ToString(), message.InsertedOn));
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            // The host makes it with its first message.
            return [];
        }
    }

    private async Task<QueueMessage[]> TakeAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            return (await PoisonOf(queue).ReceiveMessagesAsync(LargestBatch, cancellationToken: cancellationToken)).Value;
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    private QueueClient PoisonOf(string queue) => account.Queue(queue + Suffix);
}
