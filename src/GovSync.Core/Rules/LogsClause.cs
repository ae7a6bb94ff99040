namespace GovSync.Core.Rules;

/// <summary>How long the logs of a site's running must be kept (留存网站运行日志).</summary>
public sealed record LogsClause : Clause
{
    /// <summary>At least so many months.</summary>
    public required int Months { get; init; }
}
