namespace GovSync.Core.Rules;

/// <summary>How often and how long a site may close for a time (临时下线).</summary>
public sealed record ClosureClause : Clause
{
    public required int PerYear { get; init; }

    public required int MaxDays { get; init; }
}
