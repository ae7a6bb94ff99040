namespace GovSync.Core.Rules;

/// <summary>What binds a kind of site of a division on a day; null or empty where nobody's text has a clause.</summary>
public sealed record ClausesInForce
{
    public RepostClause? Repost { get; init; }

    public InterpretationClause? Interpretation { get; init; }

    public SpotCheckClause? SpotCheck { get; init; }

    /// <summary>All of the nearest profile that has any.</summary>
    public IReadOnlyList<ReportClause> Reports { get; init; } = [];

    public FeedbackClause? Feedback { get; init; }

    public LogsClause? Logs { get; init; }

    public ClosureClause? Closure { get; init; }

    public SelfCheckClause? SelfCheck { get; init; }

    /// <summary>The profiles that the clauses come from or that were asked in vain, the nearest first.</summary>
    public required IReadOnlyList<RuleProfile> Profiles { get; init; }
}
