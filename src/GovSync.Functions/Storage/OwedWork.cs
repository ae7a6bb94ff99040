using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace GovSync.Functions.Storage;

/// <summary>How a handler leaves a piece of work.</summary>
/// <param name="Read">As it was read before it was done.</param>
/// <param name="Next">What is owed from now on; null = nothing, it is done for good.</param>
public sealed record SettledWork(OwedWork Read, OwedWork? Next);

/// <summary>One row of the work table: a nudge that is owed.</summary>
/// <param name="Queue">Which queue its message goes to.</param>
/// <param name="Key">Key of a group, channel, release, delivery or link.</param>
/// <param name="DueAt">Business instant, UTC: not before.</param>
/// <param name="QueuedUntil">A message is under way until then; null = none.</param>
/// <param name="Sites">How many sites it stands for, to fill messages evenly.</param>
/// <param name="Attempts">Messages sent since it was last done or re-dated.</param>
public sealed record OwedWork(
    string Queue, string Key, DateTimeOffset DueAt, DateTimeOffset? QueuedUntil, int Sites, int Attempts, string? LastError)
{
    public ETag ETag { get; init; }

    /// <summary>After so many messages without success it is stuck: it alarms and is retried once a day.</summary>
    public const int MaxAttempts = 10;

    public bool IsStuck => Attempts >= MaxAttempts;

    /// <summary>Done for now, and owed again.</summary>
    /// <param name="sites">How many sites the next message has to see to.</param>
    public OwedWork Again(DateTimeOffset dueAt, int sites) =>
        this with { DueAt = dueAt, QueuedUntil = null, Sites = sites, Attempts = 0, LastError = null };

    /// <summary>Not done; to be tried again, the attempts counted on.</summary>
    public OwedWork Failed(DateTimeOffset dueAt, string error) => this with { DueAt = dueAt, QueuedUntil = null, LastError = error };

    public static OwedWork Of(TableEntity row) => new(
        row.PartitionKey,
        row.RowKey,
        row.GetDateTimeOffset(nameof(DueAt)) ?? throw Missing(row, nameof(DueAt)),
        row.GetDateTimeOffset(nameof(QueuedUntil)),
        row.GetInt32(nameof(Sites)) ?? 1,
        row.GetInt32(nameof(Attempts)) ?? 0,
        row.GetString(nameof(LastError)))
    {
        ETag = row.ETag,
    };

    public TableEntity ToRow() => new(Queue, Key)
    {
        [nameof(DueAt)] = DueAt,
        [nameof(QueuedUntil)] = QueuedUntil,
        [nameof(Sites)] = Sites,
        [nameof(Attempts)] = Attempts,
        [nameof(LastError)] = LastError,
    };

    private static InvalidDataException Missing(TableEntity row, string property) =>
        new(string.Create(CultureInfo.InvariantCulture, $"work {row.PartitionKey} / {row.RowKey}: found no {property}, expected an instant"));
}
