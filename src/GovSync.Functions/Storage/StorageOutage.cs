using Azure;

namespace GovSync.Functions.Storage;

/// <summary>
/// While the storage does not answer, every invocation fails: that is told in one line when it begins, again every ten minutes, and when it
/// is over. What is owed stands in the tables and is taken up again by itself.
/// </summary>
public sealed partial class StorageOutage(TimeProvider time, ILogger<StorageOutage> logger)
{
    private static readonly TimeSpan Reminder = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private DateTimeOffset? since;
    private DateTimeOffset toldAt;

    /// <summary>Whether a fault means that the storage cannot be reached or cannot do its work: no connection, no answer in time, a status from 500.</summary>
    public static bool IsBehind(Exception fault) => fault switch
    {
        AggregateException many => many.InnerExceptions.Any(inner => IsBehind(inner) || inner is TaskCanceledException),
        RequestFailedException { Status: 0 or >= 500 } => true,
        _ => false,
    };

    /// <summary>Notes a fault that <see cref="IsBehind"/> recognised.</summary>
    public void Note(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var now = time.GetUtcNow();
        lock (gate)
        {
            since ??= now;
            if (now - toldAt >= Reminder)
            {
                toldAt = now;
                LogDown(since.Value, (fault is AggregateException many ? many.InnerExceptions[^1] : fault).Message.ReplaceLineEndings(" "));
            }
        }
    }

    /// <summary>Notes that work was done.</summary>
    public void NoteDone()
    {
        lock (gate)
        {
            if (since is { } began)
            {
                LogUp(time.GetUtcNow() - began);
                (since, toldAt) = (null, default);
            }
        }
    }

    /// <summary>Does what must be done once at the start, again and again while the storage does not answer.</summary>
    public async Task BeginAsync(Func<CancellationToken, Task> begin, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await begin(cancellationToken);
                NoteDone();
                return;
            }
            catch (Exception fault) when (IsBehind(fault))
            {
                Note(fault);
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The storage cannot be reached since {Since:u}: {Reason}. Nothing is lost; all that is owed waits for it")]
    private partial void LogDown(DateTimeOffset since, string reason);

    [LoggerMessage(LogLevel.Information, "The storage answers again, after {Duration}")]
    private partial void LogUp(TimeSpan duration);
}
