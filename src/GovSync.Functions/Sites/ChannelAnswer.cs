using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Web;

namespace GovSync.Functions.Sites;

/// <summary>What came of asking a channel.</summary>
public sealed record ChannelAnswer
{
    /// <summary>Null = it could not be read, or nothing has changed.</summary>
    public ChannelReading? Reading { get; init; }

    /// <summary>Nothing has changed since the last clean scan.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Why the list could not be read, or not as far as it had to; null = it was.</summary>
    public (SourceFault Fault, string Detail)? Fault { get; init; }

    /// <summary>For how long the host asked to be left alone; null = it did not.</summary>
    public TimeSpan? WaitFor { get; init; }

    /// <summary>For the next time; null = the answer gave none.</summary>
    public Validators? Validators { get; init; }

    /// <summary>Page of the list at which the next scan reads on; null = the list was read as far as it had to be.</summary>
    public string? ReadOnAt { get; init; }

    /// <summary>The list ends, or goes on out of reach, with entries never seen: something may have fallen off unseen.</summary>
    public bool HasGap { get; init; }

    /// <summary>The list was read as deep as something listed late may stand.</summary>
    public bool IsDeep { get; init; }

    /// <summary>How many further pages were read.</summary>
    public int FurtherPages { get; init; }

    /// <summary>Requests that it cost, redirects not counted.</summary>
    public int Requests { get; init; }
}
