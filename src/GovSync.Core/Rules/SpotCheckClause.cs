namespace GovSync.Core.Rules;

/// <summary>How often something recurs.</summary>
public enum Cadence
{
    Month,
    Quarter,
    Year,
}

/// <summary>Spot check (抽检) of the sites of a jurisdiction by its supervising body.</summary>
public sealed record SpotCheckClause : Clause
{
    public required Cadence Every { get; init; }

    /// <summary>Least share of the sites, above 0 up to 1 (1 = all, a full patrol 全面巡查).</summary>
    public required double MinShare { get; init; }
}
