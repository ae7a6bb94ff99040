namespace GovSync.Core.Rules;

/// <summary>What binds a kind of site of a division on a day. Of each topic, the clauses of the nearest profile that has any.</summary>
/// <param name="Profiles">The profiles that the clauses come from or that were asked in vain, the nearest first.</param>
/// <param name="Clauses">Nothing for a topic on which nobody's text has a clause.</param>
public sealed record ClausesInForce(IReadOnlyList<RuleProfile> Profiles, ILookup<ClauseTopic, Clause> Clauses)
{
    public RepostClause? Repost => One<RepostClause>(ClauseTopic.Repost);

    public InterpretationClause? Interpretation => One<InterpretationClause>(ClauseTopic.Interpretation);

    public SpotCheckClause? SpotCheck => One<SpotCheckClause>(ClauseTopic.SpotCheck);

    public IReadOnlyList<ReportClause> Reports => [.. Clauses[ClauseTopic.Reports].Cast<ReportClause>()];

    public FeedbackClause? Feedback => One<FeedbackClause>(ClauseTopic.Feedback);

    public LogsClause? Logs => One<LogsClause>(ClauseTopic.Logs);

    public ClosureClause? Closure => One<ClosureClause>(ClauseTopic.Closure);

    public SelfCheckClause? SelfCheck => One<SelfCheckClause>(ClauseTopic.SelfCheck);

    public RectificationClause? Rectification => One<RectificationClause>(ClauseTopic.Rectification);

    /// <summary>The clause of a topic of which there is at most one; null = nobody's text has it.</summary>
    public T? One<T>(ClauseTopic topic) where T : Clause => (T?)Clauses[topic].FirstOrDefault();
}
