namespace GovSync.Core.Rules;

/// <summary>Something that the supervising body does at least so often for all its sites: a patrol (巡查), a circular (通报).</summary>
public sealed record CadenceClause(ClauseHead Head, ClauseTopic Topic) : Clause(Head)
{
    public override ClauseTopic Topic { get; } = Topic;

    public required Cadence Every { get; init; }
}
