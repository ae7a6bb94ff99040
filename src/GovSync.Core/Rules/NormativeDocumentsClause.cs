namespace GovSync.Core.Rules;

/// <summary>By when a normative document (行政规范性文件) must be public.</summary>
public sealed record NormativeDocumentsClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.NormativeDocuments;

    /// <summary>Calendar days after it was made or changed.</summary>
    public required int WithinDays { get; init; }

    /// <summary>The last day on which publication is in time.</summary>
    /// <param name="madeOn">The day on which it was made or changed (形成或变更之日), not counted.</param>
    public DateOnly LastDay(DateOnly madeOn) => madeOn.AddDays(WithinDays);
}
