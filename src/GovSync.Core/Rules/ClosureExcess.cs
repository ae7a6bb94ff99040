namespace GovSync.Core.Rules;

/// <summary>How a registered closure goes beyond what a clause allows.</summary>
public enum ClosureExcess
{
    /// <summary>More of them in a calendar year (Beijing time, by their beginning) than allowed.</summary>
    TooMany,

    /// <summary>Longer than allowed.</summary>
    TooLong,
}
