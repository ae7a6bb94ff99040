using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Releases;

namespace GovSync.Functions.Sites;

/// <summary>A channel's row: what is registered, and how its scans have gone.</summary>
public sealed record ChannelState
{
    public required Channel Channel { get; init; }

    // A list that shows nothing for a moment must not make everything new again, nor one that is longer than others.
    private const int SeenEntriesKept = 3000;

    /// <summary>Hashes of the entries that need no further reading, newest first.</summary>
    public IReadOnlyList<string> SeenEntries { get; init; } = [];

    /// <summary>Hashes of entries that stood there at the baseline and could not be read yet: they owe nothing either.</summary>
    public IReadOnlyList<string> UnreadAtBaseline { get; init; } = [];

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

    /// <summary>The state after a scan that could not read the channel.</summary>
    public ChannelState WithFault(DateTimeOffset now, string fault, string? detail) => this with
    {
        LastScanAt = now,
        Fault = fault,
        FaultDetail = detail,
        FaultSince = FaultSince ?? now,
    };

    /// <summary>The state after the channel answered: fault of the reading, else entries whose pages could not be read, else none.</summary>
    public ChannelState WithScan(DateTimeOffset now, ChannelReading reading, EntryReadings read)
    {
        var isBaseline = reading.Fault is null && Channel.BaselineAt is null;
        var shown = EntryReader.Watched(reading.Entries).Select(EntryReader.HashOf).ToList();
        var seen = read.Seen.Union(SeenEntries.Intersect(shown)).Union(SeenEntries).Take(SeenEntriesKept).ToList();
        var scanned = this with
        {
            Channel = isBaseline ? Channel with { BaselineAt = now } : Channel,
            SeenEntries = seen,
            UnreadAtBaseline = isBaseline ? [.. shown.Except(seen)] : UnreadAtBaseline,
            LastScanAt = now,
            LastNewEntryAt = read.Releases.Count > 0 ? now : LastNewEntryAt,
            Entries = reading.Entries.Count,
        };
        return (reading.Fault, read.Unread) switch
        {
            ({ } fault, _) => scanned.WithFault(now, fault.ToString(), reading.FaultDetail),
            (null, [var first, ..]) => scanned.WithFault(now, "EntryUnread", $"{read.Unread.Count} of {reading.Entries.Count} entries; first {first.Why}"),
            _ => scanned with { LastSuccessAt = now, Fault = null, FaultDetail = null, FaultSince = null },
        };
    }
}
