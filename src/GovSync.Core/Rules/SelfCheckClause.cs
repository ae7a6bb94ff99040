namespace GovSync.Core.Rules;

/// <summary>How often a site's sponsor must check it (自查).</summary>
public sealed record SelfCheckClause : Clause
{
    /// <summary>At least so many times a year.</summary>
    public required int TimesPerYear { get; init; }

    /// <summary>Working days after a check by which its report is due; null = the text does not say.</summary>
    public int? ReportWithinWorkingDays { get; init; }
}
