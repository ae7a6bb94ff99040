namespace GovSync.Core.Rules;

/// <summary>A step against a breach; a person issues each.</summary>
public enum RectificationStep
{
    /// <summary>责令（限期）整改.</summary>
    Rectify,

    /// <summary>通报批评.</summary>
    PublicCriticism,

    /// <summary>约谈.</summary>
    Interview,

    /// <summary>问责.</summary>
    Accountability,

    /// <summary>处分.</summary>
    Discipline,
}

/// <summary>The steps that a text names against breaches (整改与责任追究), the lightest first.</summary>
public sealed record RectificationClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.Rectification;

    public required IReadOnlyList<RectificationStep> Steps { get; init; }

    /// <summary>The step that the text names for important releases not reposted in time; null = it names none.</summary>
    public RectificationStep? MissedRepost { get; init; }

    /// <summary>
    /// The step to suggest to a person after so many breaches that were not mended: it begins with the one for missed reposts,
    /// else with the lightest, and ends with the gravest.
    /// </summary>
    public RectificationStep Suggested(int breachesBefore)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(breachesBefore);
        var first = MissedRepost is { } step ? Steps.TakeWhile(s => s != step).Count() : 0;
        return Steps[Math.Min(first + breachesBefore, Steps.Count - 1)];
    }
}
