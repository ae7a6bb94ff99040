namespace GovSync.Core.Rules;

/// <summary>Whether a repost must name its source (注明来源).</summary>
public sealed record AttributionClause : Clause
{
    public required bool IsRequired { get; init; }
}
