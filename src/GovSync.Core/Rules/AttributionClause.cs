namespace GovSync.Core.Rules;

/// <summary>Whether a repost must name its source (注明来源).</summary>
public sealed record AttributionClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.Attribution;

    public required bool IsRequired { get; init; }
}
