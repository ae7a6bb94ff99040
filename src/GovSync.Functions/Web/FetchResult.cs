using GovSync.Core.Reposts;

namespace GovSync.Functions.Web;

/// <summary>What came of fetching one address. What the outside world does wrong is a value here, never an exception.</summary>
public sealed record FetchResult
{
    /// <summary>The address asked for.</summary>
    public required string Url { get; init; }

    /// <summary>Null = read: status 200, whole body.</summary>
    public UnreadableReason? Unreadable { get; init; }

    /// <summary>For the administrator: status, address, limit.</summary>
    public string? Detail { get; init; }

    /// <summary>0 = no answer.</summary>
    public int Status { get; init; }

    public byte[] Bytes { get; init; } = [];

    public string? ContentType { get; init; }

    /// <summary>Where redirects led; the same as <see cref="Url"/> without any.</summary>
    public required string FinalUrl { get; init; }

    /// <summary>
    /// Headers of the answer as "Name: value", in their order, cookies apart: they are somebody's key. Where the body came compressed, the
    /// headers that told so are gone with the compression.
    /// </summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Real instant at which the page was asked for, UTC; of redirects the last.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Real instant at which the answer was whole, UTC.</summary>
    public DateTimeOffset AnsweredAt { get; init; }

    /// <summary>The server says that nothing has changed since the page was read that it was asked about; there are no bytes.</summary>
    public bool IsUnchanged { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>For how long the host asked to be left alone (Retry-After); null = it did not.</summary>
    public TimeSpan? WaitFor { get; init; }

    public bool IsRead => Unreadable is null;
}
