namespace GovSync.Core.Rules;

/// <summary>How long the logs of a site's running must be kept (留存网站运行日志).</summary>
public sealed record LogsClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.Logs;

    /// <summary>At least so many months.</summary>
    public required int Months { get; init; }

    /// <summary>True where what users with rights do must be recorded (对管理用户的操作行为进行记录); null = the text does not say.</summary>
    public bool? RecordsOperators { get; init; }
}
