using GovSync.Core.Rules;

namespace GovSync.Cli.Verbs;

/// <summary>What a clause says, field by field, by the names of the answer. A field that its text leaves open is not there.</summary>
internal static class ClauseFields
{
    public static IEnumerable<(string Name, object? Value)> Of(Clause clause) => clause switch
    {
        RepostClause repost => Repost(repost),
        AttributionClause attribution => [("required", attribution.IsRequired)],
        StateCouncilClause council =>
            [("duty", council.HasDuty), ("timing", InterpretationTiming.Prompt), ("sources", council.Sources)],
        ReviewsClause reviews => Said(("atLeast", reviews.AtLeast), ("beforePublishing", reviews.BeforePublishing)),
        InterpretationClause interpretation => Interpretation(interpretation),
        NormativeDocumentsClause documents => [("withinDays", documents.WithinDays)],
        ClosureClause closure => Said(("perYear", closure.PerYear), ("maxDays", closure.MaxDays),
            ("exceptsForceMajeure", closure.ExceptsForceMajeure), ("forceMajeureMaxDays", closure.ForceMajeureMaxDays)),
        SpotCheckClause check => [("every", check.Every), ("minShare", check.MinShare)],
        CadenceClause cadence => [("every", cadence.Every)],
        ReportClause report => [("name", report.Name), ("every", report.Every), ("due", string.Join(',', report.Due))],
        FeedbackClause feedback =>
            Said(("workingDays", feedback.WorkingDays), ("forwardWorkingDays", feedback.ForwardWorkingDays)),
        SelfCheckClause check =>
            Said(("timesPerYear", check.TimesPerYear), ("reportWithinWorkingDays", check.ReportWithinWorkingDays)),
        RectificationClause steps => Said(("steps", steps.Steps), ("missedRepost", steps.MissedRepost)),
        LogsClause logs => Said(("months", logs.Months), ("recordsOperators", logs.RecordsOperators)),
        SignInClause signIn => Said(("factors", signIn.Factors), ("forbidsDefaultAccounts", signIn.ForbidsDefaultAccounts),
            ("forbidsWeakPasswords", signIn.ForbidsWeakPasswords)),
        DutyClause duty => [("duty", duty.HasDuty)],
        _ => throw new ArgumentOutOfRangeException(nameof(clause), clause.GetType().Name, "a clause that the answer cannot show"),
    };

    private static IEnumerable<(string Name, object? Value)> Repost(RepostClause clause) => !clause.HasDuty
        ? [("duty", false)]
        :
        [
            ("duty", true),
            // Null stands there: owed promptly, without hours.
            ("withinHours", clause.WithinHours),
            ("clock", clause.Clock),
            ("sources", clause.Sources),
            ("sourceRequired", clause.RequiresSource),
            ("newMedia", clause.ExtendsToNewMedia),
            ("reachExceptions", clause.HasReachExceptions),
            ("linkOnly", clause.AcceptsLinkOnly),
        ];

    private static IEnumerable<(string Name, object? Value)> Interpretation(InterpretationClause clause) => Said(
        ("duty", clause.HasDuty),
        ("timing", clause.Timing),
        ("toleranceHours", clause.ToleranceHours),
        ("mutualLinks", clause.RequiresMutualLinks),
        ("providers", clause.Providers.Count > 0 ? clause.Providers : null),
        ("products", clause.Products is { } products ? Said(
            ("timing", products.Timing), ("forms", products.Forms.Count > 0 ? products.Forms : null))
            .ToDictionary(field => field.Name, field => field.Value) : null),
        ("mediaComments", clause.WantsMediaComments));

    private static IEnumerable<(string Name, object? Value)> Said(params (string Name, object? Value)[] fields) =>
        fields.Where(field => field.Value is not null);
}
