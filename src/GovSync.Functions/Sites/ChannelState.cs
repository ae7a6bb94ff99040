using GovSync.Core.Sites;

namespace GovSync.Functions.Sites;

/// <summary>A channel's row: what is registered, and how its scans have gone.</summary>
public sealed record ChannelState
{
    public required Channel Channel { get; init; }

    /// <summary>Hashes of the entries seen, newest first, as many as a long list has.</summary>
    public IReadOnlyList<string> SeenEntries { get; init; } = [];

    public DateTimeOffset? LastScanAt { get; init; }

    /// <summary>Last scan without a fault.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>When it last showed something new.</summary>
    public DateTimeOffset? LastNewEntryAt { get; init; }

    public int Entries { get; init; }

    /// <summary>What was wrong at the last scan, from the closed lists; null = nothing.</summary>
    public string? Fault { get; init; }

    /// <summary>What was found and what was expected.</summary>
    public string? FaultDetail { get; init; }

    /// <summary>When the present fault was first met; null = none.</summary>
    public DateTimeOffset? FaultSince { get; init; }
}
