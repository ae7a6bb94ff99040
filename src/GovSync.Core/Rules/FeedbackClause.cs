namespace GovSync.Core.Rules;

/// <summary>By when what a visitor says of a site, or an error he reports (网民找错), must be answered.</summary>
public sealed record FeedbackClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.Feedback;

    public required int WorkingDays { get; init; }

    /// <summary>By when the supervising body must pass it on; null = the text does not say.</summary>
    public int? ForwardWorkingDays { get; init; }

    /// <summary>The last day to pass it on; null where nobody must.</summary>
    public WorkingDayLimit? ForwardBy(WorkingDays calendar, DateOnly receivedOn) =>
        ForwardWorkingDays is { } days ? calendar.After(receivedOn, days) : null;

    /// <summary>
    /// The last day to answer. Where it must be passed on first, the days begin with that (decision 0022): as long as it is not
    /// known when that was, with the last day for it.
    /// </summary>
    public WorkingDayLimit AnswerBy(WorkingDays calendar, DateOnly receivedOn, DateOnly? forwardedOn = null)
    {
        var forward = forwardedOn is null ? ForwardBy(calendar, receivedOn) : null;
        var answer = calendar.After(forwardedOn ?? forward?.Day ?? receivedOn, WorkingDays);
        return forward is null ? answer : answer with { MissingYears = [.. forward.MissingYears.Union(answer.MissingYears)] };
    }
}
