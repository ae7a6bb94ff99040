using Azure.Data.Tables;
using GovSync.Core.Reposts;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary>
/// A task in short, from the columns beside its JSON: what lists filter, count and sort by, so that a release of 14,000 sites is counted
/// without reading 14,000 tasks.
/// </summary>
public sealed record TaskLine
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "PartitionKey", "RowKey", nameof(Timeliness), nameof(DueAt), nameof(FirstSightAt), nameof(Integrity), nameof(Findings),
        nameof(Unreadable), nameof(RuledBy), nameof(OpenAsk),
    ];

    public required string ReleaseId { get; init; }

    public required string SiteCode { get; init; }

    /// <summary>What counts: the ruling where there is one.</summary>
    public required Timeliness Timeliness { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? FirstSightAt { get; init; }

    public Integrity? Integrity { get; init; }

    public IReadOnlyList<RepostFinding> Findings { get; init; } = [];

    /// <summary>Why the latest look was not clean; null = it was, or there was none.</summary>
    public UnreadableReason? Unreadable { get; init; }

    /// <summary>Null = nobody ruled.</summary>
    public string? RuledBy { get; init; }

    /// <summary>What the source's change asks of a repost that was seen, and that was not seen done; null = nothing.</summary>
    public TaskAsk? OpenAsk { get; init; }

    /// <summary>The site can still do something: the repost is owed and was not seen, or the source changed it.</summary>
    public bool IsToDo => OpenAsk is not null || (FirstSightAt is null
        && Timeliness is Timeliness.Awaited or Timeliness.Missing or Timeliness.Unverified or Timeliness.NotNotified or Timeliness.Prompt);

    /// <summary>A person should look, and none has ruled yet.</summary>
    public bool IsDoubtful => RuledBy is null
        && (Timeliness == Timeliness.Unverified
            || Integrity is Core.Reposts.Integrity.Altered or Core.Reposts.Integrity.Partial
            || Findings.Any(finding => finding is RepostFinding.BackDated or RepostFinding.SourceWrong or RepostFinding.Removed));

    public static TaskLine Of(RepostTask task) => new()
    {
        ReleaseId = task.ReleaseId,
        SiteCode = task.SiteCode,
        Timeliness = task.Verdict,
        DueAt = task.DueAt,
        FirstSightAt = task.FirstSightAt,
        Integrity = task.Integrity,
        Findings = task.Findings,
        Unreadable = task.Unreadable,
        RuledBy = task.Ruling?.By,
        OpenAsk = task is { IsAskOpen: true, FirstSightAt: not null } ? task.Ask : null,
    };

    /// <summary>Null = the row is no task but history, a site left out, or the mark of completeness.</summary>
    public static TaskLine? Read(TableEntity row) => row.GetString(nameof(Timeliness)) is { } timeliness
        ? new TaskLine
        {
            ReleaseId = TableKey.Split(row.PartitionKey).First,
            SiteCode = row.RowKey,
            Timeliness = Enum.Parse<Timeliness>(timeliness),
            DueAt = row.GetDateTimeOffset(nameof(DueAt)),
            FirstSightAt = row.GetDateTimeOffset(nameof(FirstSightAt)),
            Integrity = EnumOf<Integrity>(row.GetString(nameof(Integrity))),
            Findings =
            [
                .. (row.GetString(nameof(Findings)) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<RepostFinding>),
            ],
            Unreadable = EnumOf<UnreadableReason>(row.GetString(nameof(Unreadable))),
            RuledBy = row.GetString(nameof(RuledBy)),
            OpenAsk = EnumOf<TaskAsk>(row.GetString(nameof(OpenAsk))),
        }
        : null;

    public void WriteTo(TableEntity row)
    {
        row[nameof(Timeliness)] = Timeliness.ToString();
        row[nameof(DueAt)] = DueAt;
        row[nameof(FirstSightAt)] = FirstSightAt;
        row[nameof(Integrity)] = Integrity?.ToString();
        row[nameof(Findings)] = string.Join(',', Findings);
        row[nameof(Unreadable)] = Unreadable?.ToString();
        row[nameof(RuledBy)] = RuledBy;
        row[nameof(OpenAsk)] = OpenAsk?.ToString();
    }

    private static T? EnumOf<T>(string? text)
        where T : struct, Enum => text is null ? null : Enum.Parse<T>(text);
}
