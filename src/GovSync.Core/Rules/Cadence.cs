namespace GovSync.Core.Rules;

/// <summary>How often something recurs.</summary>
public enum Cadence
{
    Month,
    Quarter,
    Year,
}
