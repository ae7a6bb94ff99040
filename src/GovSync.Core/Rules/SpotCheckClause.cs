namespace GovSync.Core.Rules;

/// <summary>Spot check (抽检) of the sites of a jurisdiction by its supervising body.</summary>
public sealed record SpotCheckClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.SpotCheck;

    public required Cadence Every { get; init; }

    /// <summary>Least share of the sites, above 0 up to 1 (1 = all, a full patrol 全面巡查).</summary>
    public required decimal MinShare { get; init; }

    /// <summary>How many of so many sites must be checked: never less than the share.</summary>
    public int SampleSize(int sites) => (int)Math.Ceiling(MinShare * sites);
}
