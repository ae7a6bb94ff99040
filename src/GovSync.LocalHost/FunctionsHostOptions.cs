namespace GovSync.LocalHost;

/// <summary>What one host runs, and how.</summary>
internal sealed record FunctionsHostOptions
{
    /// <summary>The published function app.</summary>
    public required string AppFolder { get; init; }

    /// <summary>App settings: the worker's environment, and what <c>%NAME%</c> means.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Where timers' states are kept.</summary>
    public required string DataFolder { get; init; }

    /// <summary>0 = a free one.</summary>
    public int Port { get; init; }

    public required string AdminKey { get; init; }

    /// <summary>
    /// How long a received message is out of others' sight, renewed at half time. The Functions host's is 10 minutes.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Mean time after which the worker is killed, again and again; null = never.</summary>
    public TimeSpan? Chaos { get; init; }

    /// <summary>How long running invocations may take to end when the host stops.</summary>
    public TimeSpan DrainLimit { get; init; } = TimeSpan.FromSeconds(30);
}
