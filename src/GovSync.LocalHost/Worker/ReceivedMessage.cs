namespace GovSync.LocalHost.Worker;

/// <summary>A queue message as it was received; its text is decoded.</summary>
internal sealed record ReceivedMessage
{
    public required string Id { get; init; }

    public required string PopReceipt { get; init; }

    public required string Text { get; init; }

    /// <summary>1 at the first receipt.</summary>
    public required long DequeueCount { get; init; }

    public required DateTimeOffset InsertedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required DateTimeOffset NextVisibleAt { get; init; }
}
