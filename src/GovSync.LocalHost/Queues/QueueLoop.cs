using Azure;
using Azure.Storage.Queues.Models;

namespace GovSync.LocalHost.Queues;

/// <summary>Polls one trigger's queue for as long as the host runs, as the Functions host's listener does.</summary>
internal sealed class QueueLoop(MessageRun run, PollingDelay delay, TimeProvider time, Journal journal)
{
    private readonly HashSet<Task> running = [];
    private bool foundSinceLastDelay;
    private bool isUnreadable;

    /// <param name="stop">Receives no longer; what runs is finished.</param>
    /// <param name="kill">Gives up what runs as well.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken kill)
    {
        while (!stop.IsCancellationRequested)
        {
            var messages = await ReceiveAsync(stop);
            if (messages.Count == 0)
            {
                var wait = delay.Next(foundSinceLastDelay);
                foundSinceLastDelay = false;
                await Task.Delay(wait, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            foundSinceLastDelay = true;
            running.UnionWith(
                messages.Select(message => Task.Run(() => RunMessageAsync(message, kill), CancellationToken.None)));
            await UntilAtMostAsync(run.Settings.NewBatchThreshold);
        }

        await UntilAtMostAsync(0);
    }

    private async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(CancellationToken stop)
    {
        try
        {
            var messages = await run.Queue.ReceiveAsync(run.Settings.BatchSize, run.Lease, stop);
            TellOnce(false, $"{run.Queue.Name} is read again");
            return messages;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return [];
        }
        catch (RequestFailedException exception)
        {
            TellOnce(true, $"{run.Queue.Name} could not be read: {exception.ErrorCode ?? exception.Message}");
            return [];
        }
    }

    /// <summary>While storage is down every poll fails; a person needs one line when it begins and one when it ends.</summary>
    private void TellOnce(bool isUnreadableNow, string text)
    {
        if (isUnreadable != isUnreadableNow)
        {
            isUnreadable = isUnreadableNow;
            journal.Write("host", text);
        }
    }

    private async Task RunMessageAsync(QueueMessage message, CancellationToken kill)
    {
        try
        {
            await run.RunAsync(message, kill);
        }
        catch (OperationCanceledException) when (kill.IsCancellationRequested)
        {
            // The lease runs out, and the message comes back.
        }
        catch (RequestFailedException exception)
        {
            var reason = exception.ErrorCode ?? exception.Message;
            journal.Write("host", $"message {message.MessageId} of {run.Queue.Name} could not be completed: {reason}");
        }
    }

    private async Task UntilAtMostAsync(int count)
    {
        while (running.Count > count)
        {
            running.Remove(await Task.WhenAny(running));
        }
    }
}
