using GovSync.LocalHost.Queues;
using GovSync.LocalHost.Timers;
using GovSync.LocalHost.Worker;

namespace GovSync.LocalHost.Stepping;

/// <summary>
/// Lets business time jump: while the clock stands still, everything that is due runs and every queue empties; then the
/// clock goes to the next event. Nothing is scaled, so a run is as exact as the wall clock, only faster.
/// </summary>
/// <param name="queues">With no delay between two tries: a failed message is taken again at once, until it is
/// poisoned.</param>
internal sealed class Stepper(
    IReadOnlyList<TimerTrack> timers,
    IReadOnlyList<MessageRun> queues,
    IWorker worker,
    ClockFile clock,
    TimeProvider time)
{
    private const int LargestBatch = 32;

    /// <summary>Beyond it the app feeds itself, and no instant would ever end.</summary>
    private const int MostRoundsAnInstant = 10_000;

    /// <summary>Steps taken and messages run so far.</summary>
    public (int Steps, int Messages) Done { get; private set; }

    /// <summary>Runs from <paramref name="start"/> to <paramref name="end"/>, both included.</summary>
    /// <param name="events">What else happens in this world.</param>
    public async Task RunAsync(
        DateTimeOffset start, DateTimeOffset end, IEvents events, CancellationToken cancellationToken)
    {
        for (var now = start; now <= end; now = await NextAsync(now, events, cancellationToken))
        {
            clock.Set(now, 0);
            await events.HappenAsync(cancellationToken);
            await StepAsync(now, cancellationToken);
            Done = Done with { Steps = Done.Steps + 1 };
        }
    }

    /// <summary>Fires what is due, then works the queues off.</summary>
    private async Task StepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var timer in timers.Where(timer => timer.IsDue(now)))
        {
            await timer.FireAsync(worker, time, now, cancellationToken);
        }

        await DrainAsync(now, cancellationToken);
    }

    private async Task DrainAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRoundsAnInstant; round++)
        {
            var counts = await Task.WhenAll(queues.Select(queue => RunBatchAsync(queue, cancellationToken)));
            Done = Done with { Messages = Done.Messages + counts.Sum() };
            if (counts.Sum() == 0)
            {
                return;
            }
        }

        throw new InvalidOperationException(
            $"The queues do not empty at {now:O}: {MostRoundsAnInstant} rounds found messages every time");
    }

    private static async Task<int> RunBatchAsync(MessageRun queue, CancellationToken cancellationToken)
    {
        var messages = await queue.Queue.ReceiveAsync(LargestBatch, queue.Lease, cancellationToken);
        await Task.WhenAll(messages.Select(message => queue.RunAsync(message, cancellationToken)));
        return messages.Count;
    }

    private async Task<DateTimeOffset> NextAsync(
        DateTimeOffset now, IEvents events, CancellationToken cancellationToken)
    {
        var timer = timers.Select(timer => timer.Next).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        var scripted = await events.NextAsync(cancellationToken);
        return scripted > now && scripted < timer ? scripted.Value : timer;
    }
}
