namespace GovSync.Core.Rules;

/// <summary>How what a site publishes is reviewed (审核).</summary>
public sealed record ReviewsClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.Reviews;

    /// <summary>So many reviews (二审 = 2); null = the text names no number.</summary>
    public int? AtLeast { get; init; }

    /// <summary>先审后发; null = the text does not say.</summary>
    public bool? BeforePublishing { get; init; }
}
