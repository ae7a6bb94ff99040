namespace GovSync.Core.Rules;

/// <summary>How often a site's sponsor must check it (自查).</summary>
public sealed record SelfCheckClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.SelfCheck;

    /// <summary>At least so many times a year.</summary>
    public required int TimesPerYear { get; init; }

    /// <summary>Working days after a check by which its report is due; null = the text does not say.</summary>
    public int? ReportWithinWorkingDays { get; init; }

    /// <summary>The last day for the report of a check that ended then; null = the text does not say.</summary>
    public WorkingDayLimit? ReportBy(WorkingDays calendar, DateOnly endedOn) =>
        ReportWithinWorkingDays is { } days ? calendar.After(endedOn, days) : null;
}
