using Azure.Storage.Queues.Models;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Worker;

namespace GovSync.LocalHost.Queues;

/// <summary>What happens to one received message, by the Functions host's rules.</summary>
internal sealed class MessageRun(
    AppFunction.OnMessage function,
    QueuePair queue,
    QueueSettings settings,
    TimeSpan lease,
    IWorker worker,
    TimeProvider time,
    Journal journal)
{
    private const int LongestQueueName = 63;

    public QueuePair Queue => queue;

    public QueueSettings Settings => settings;

    public TimeSpan Lease => lease;

    /// <summary>
    /// 1. what was received too often, or is not readable, goes to the poison queue without a call;
    /// 2. the function is called, the lease renewed meanwhile;
    /// 3. done: deleted. Failed: shown again after a while, or, the last time, to the poison queue.
    /// </summary>
    public async Task RunAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        var received = queue.Decode(message);
        if (received is null || message.DequeueCount > settings.MaxDequeueCount)
        {
            await PoisonAsync(
                message, message.PopReceipt, received is null ? "it is not readable" : "it was received too often");
            return;
        }

        var body =
            new InvocationText(function.Name, time.GetUtcNow(), Guid.NewGuid()).ForMessage(function.Binding, received);
        using var held = new MessageLease(queue, message.MessageId, message.PopReceipt, lease, time);
        var outcome = InvocationOutcome.Failed;
        try
        {
            outcome = await worker.InvokeAsync(function.Name, body, cancellationToken);
        }
        finally
        {
            var popReceipt = await held.EndAsync();
            if (!cancellationToken.IsCancellationRequested)
            {
                await CompleteAsync(message, popReceipt, outcome);
            }
        }
    }

    private Task CompleteAsync(QueueMessage message, string popReceipt, InvocationOutcome outcome)
    {
        if (outcome == InvocationOutcome.Succeeded)
        {
            return queue.DeleteAsync(message.MessageId, popReceipt);
        }

        return message.DequeueCount >= settings.MaxDequeueCount
            ? PoisonAsync(message, popReceipt, $"it failed {message.DequeueCount} times")
            : queue.ReleaseAsync(message.MessageId, popReceipt, settings.VisibilityTimeout);
    }

    /// <summary>A message of a poison queue, or of one whose poison queue could have no name, has nowhere to go: it stays until its lease ends.</summary>
    private async Task PoisonAsync(QueueMessage message, string popReceipt, string reason)
    {
        if (!function.QueueName.EndsWith(QueuePair.PoisonSuffix, StringComparison.Ordinal)
            && function.QueueName.Length + QueuePair.PoisonSuffix.Length <= LongestQueueName)
        {
            journal.Write(
                "host", $"message {message.MessageId} of {function.QueueName} goes to the poison queue: {reason}");
            await queue.PoisonAsync(message, popReceipt);
        }
    }
}
