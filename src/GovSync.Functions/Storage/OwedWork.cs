using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace GovSync.Functions.Storage;

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
