namespace GovSync.Core.Rules;

/// <summary>A report that must be filed or made public by a fixed day.</summary>
public sealed record ReportClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.Reports;

    /// <summary>Official name.</summary>
    public required string Name { get; init; }

    public required Cadence Every { get; init; }

    /// <summary>
    /// Last days, included: <c>05</c> of each month, <c>01-31</c> of each year, <c>02-last</c> for the last day of February.
    /// </summary>
    public required IReadOnlyList<string> Due { get; init; }

    /// <summary>The next last day, <paramref name="today"/> itself included.</summary>
    public DateOnly NextDue(DateOnly today) => Due.Min(due => DueDay.Next(due, today));
}
