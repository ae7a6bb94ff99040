using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Storage;

/// <summary>
/// Each minute, for each queue:
/// 1. find the work that is due and has no message under way;
/// 2. claim it and send its message;
/// 3. say which work is stuck.
/// </summary>
public sealed partial class SweepWorkFunction(WorkTable work, ILogger<SweepWorkFunction> logger)
{
    [Function("SweepWork")]
    public async Task RunAsync([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        foreach (var queue in StorageNames.Queues)
        {
            var (sent, stuck) = await work.SweepAsync(queue, cancellationToken);
            if (sent > 0)
            {
                LogSent(queue, sent);
            }

            foreach (var owed in stuck)
            {
                LogStuck(queue, owed.Key, owed.Attempts, owed.LastError ?? "no error was told");
            }
        }
    }

    [LoggerMessage(LogLevel.Debug, "Queue {Queue}: {Count} pieces of owed work sent")]
    private partial void LogSent(string queue, int count);

    [LoggerMessage(LogLevel.Error, "Queue {Queue}: work {Key} is stuck after {Attempts} messages: {LastError}")]
    private partial void LogStuck(string queue, string key, int attempts, string lastError);
}
