namespace GovSync.Core.Rules;

/// <summary>By when a visitor's report of an error (网民找错) must be answered.</summary>
public sealed record FeedbackClause : Clause
{
    public required int WorkingDays { get; init; }

    /// <summary>By when the supervising body must pass it on; null = the text does not say.</summary>
    public int? ForwardWorkingDays { get; init; }
}
