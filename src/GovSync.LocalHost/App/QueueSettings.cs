namespace GovSync.LocalHost.App;

/// <summary>extensions.queues of host.json, with the Functions host's defaults.</summary>
public sealed record QueueSettings
{
    /// <summary>Messages a receive; 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>Receive again when no more than so many run.</summary>
    public int NewBatchThreshold { get; init; } = 8 * Environment.ProcessorCount;

    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a failed message stays out of sight; not the lease.</summary>
    public TimeSpan VisibilityTimeout { get; init; }

    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>True: the stored text is base64; false: it is the text itself.</summary>
    public bool IsBase64 { get; init; } = true;
}
