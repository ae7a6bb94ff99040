namespace GovSync.Core.Rules;

/// <summary>A demand without a figure or a choice: the text wants it, or says that it does not.</summary>
public sealed record DutyClause(ClauseHead Head, ClauseTopic Topic) : Clause(Head)
{
    public override ClauseTopic Topic { get; } = Topic;

    /// <summary>False only where a text says that there is no such duty.</summary>
    public required bool HasDuty { get; init; }
}
