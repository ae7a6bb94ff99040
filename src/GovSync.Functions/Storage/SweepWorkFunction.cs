using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Storage;

/// <summary>
/// Each minute, for all queues at once:
/// 1. find the work that is due and has no message under way;
/// 2. claim it and send its message, the longest due first; what a quarter of a minute does not suffice for is left to the next sweep;
/// 3. say which work is stuck.
/// </summary>
public sealed partial class SweepWorkFunction(WorkTable work, TimeProvider time, ILogger<SweepWorkFunction> logger)
{
    private static readonly TimeSpan BeginWithin = TimeSpan.FromSeconds(15);

    [Function("SweepWork")]
    public async Task RunAsync([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        using var enough = new CancellationTokenSource(BeginWithin, time);
        // All at once: thousands of channels that are due after an outage must not keep the looks waiting.
        await Task.WhenAll(StorageNames.Queues.Select(queue => SweepAsync(queue, cancellationToken, enough.Token)));
    }

    private async Task SweepAsync(string queue, CancellationToken cancellationToken, CancellationToken enough)
    {
        var (sent, stuck) = await work.SweepAsync(queue, cancellationToken, enough);
        if (sent > 0)
        {
            LogSent(queue, sent);
        }

        foreach (var owed in stuck)
        {
            LogStuck(queue, owed.Key, owed.Attempts, owed.LastError ?? "no error was told");
        }
    }

    [LoggerMessage(LogLevel.Debug, "Queue {Queue}: {Count} pieces of owed work sent")]
    private partial void LogSent(string queue, int count);

    [LoggerMessage(LogLevel.Error, "Queue {Queue}: work {Key} is stuck after {Attempts} messages: {LastError}")]
    private partial void LogStuck(string queue, string key, int attempts, string lastError);
}
