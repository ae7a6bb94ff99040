using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>Reads the clauses of one profile: the list of what each kind of clause may and must hold.</summary>
internal sealed class ClauseReader(string profile, int version)
{
    private static readonly string[] Common = ["kinds", "levels", "by", "byLevels", "basis"];

    /// <summary>All clauses of the profile. Of a topic there is one object, or a list of them that part the sites among them.</summary>
    public IEnumerable<Clause> AllIn(ProfileObject root) =>
        Enum.GetValues<ClauseTopic>().Where(topic => root.Has(ProfileWord.Of(topic))).SelectMany(topic => Of(topic, root));

    private IEnumerable<Clause> Of(ClauseTopic topic, ProfileObject root) => topic switch
    {
        ClauseTopic.Repost => Each(topic, root, Repost,
            "duty", "withinHours", "clock", "sources", "newMedia", "reachExceptions", "linkOnly"),
        ClauseTopic.Attribution => Each(topic, root, Attribution, "required"),
        ClauseTopic.StateCouncilDocuments => Each(topic, root, StateCouncil, "duty", "sources"),
        ClauseTopic.Reviews => Each(topic, root, Reviews, "atLeast", "beforePublishing"),
        ClauseTopic.Interpretation => Each(topic, root, Interpretation,
            "duty", "timing", "toleranceHours", "mutualLinks", "providers", "products", "mediaComments"),
        ClauseTopic.NormativeDocuments => Each(topic, root, NormativeDocuments, "withinDays"),
        ClauseTopic.Closure => Each(topic, root, Closure, "perYear", "maxDays", "exceptsForceMajeure", "forceMajeureMaxDays"),
        ClauseTopic.SpotCheck => Each(topic, root, SpotCheck, "every", "minShare"),
        ClauseTopic.Patrol or ClauseTopic.Circular => Each(topic, root,
            (head, o) => new CadenceClause(head, topic) { Every = o.OneOf<Cadence>("every") }, "every"),
        ClauseTopic.Reports => Each(topic, root, Report, "name", "every", "due"),
        ClauseTopic.Feedback => Each(topic, root, Feedback, "workingDays", "forwardWorkingDays"),
        ClauseTopic.SelfCheck => Each(topic, root, SelfCheck, "timesPerYear", "reportWithinWorkingDays"),
        ClauseTopic.Rectification => Each(topic, root, Rectification, "steps", "missedRepost"),
        ClauseTopic.Logs => Each(topic, root, Logs, "months", "recordsOperators"),
        ClauseTopic.SignIn => Each(topic, root, SignIn, "factors", "forbidsDefaultAccounts", "forbidsWeakPasswords"),
        _ => Each(topic, root, (head, o) => new DutyClause(head, topic) { HasDuty = o.Flag("duty") }, "duty"),
    };

    private IEnumerable<Clause> Each(
        ClauseTopic topic, ProfileObject root, Func<ClauseHead, ProfileObject, Clause> read, params string[] fields) =>
        root.OneOrMore(ProfileWord.Of(topic), [.. Common, .. fields]).Select(o => read(Head(o), o));

    private ClauseHead Head(ProfileObject o) => new()
    {
        Profile = profile,
        ProfileVersion = version,
        Kinds = o.SeveralOf<SiteKind>("kinds"),
        Levels = o.Has("levels") ? o.SeveralOf<SiteLevel>("levels") : [],
        By = o.Has("by") ? o.OneOf<ActingBody>("by") : null,
        ByLevels = o.Has("byLevels") ? o.SeveralOf<SiteLevel>("byLevels") : [],
        Basis = Basis(o),
    };

    private static RepostClause Repost(ClauseHead head, ProfileObject o)
    {
        var duty = o.Flag("duty");
        return new RepostClause(head)
        {
            HasDuty = duty,
            WithinHours = duty && !o.SaysNull("withinHours") ? o.Whole("withinHours", 1, 240) : null,
            Clock = duty ? o.OneOf<RepostClock>("clock") : RepostClock.Publication,
            Sources = duty ? o.SeveralOf<SourceKind>("sources") : [],
            ExtendsToNewMedia = o.FlagOrNull("newMedia") ?? false,
            LimitedReach = o.Has("reachExceptions")
                ? Reach(o.Object("reachExceptions", "sources", "concernedOwe", "basis")) : null,
            AcceptsLinkOnly = o.FlagOrNull("linkOnly") ?? false,
        };
    }

    private static AttributionClause Attribution(ClauseHead head, ProfileObject o) =>
        new(head) { IsRequired = o.Flag("required") };

    private static StateCouncilClause StateCouncil(ClauseHead head, ProfileObject o) =>
        new(head) { HasDuty = o.Flag("duty"), Sources = o.SeveralOf<SourceKind>("sources") };

    private static ReviewsClause Reviews(ClauseHead head, ProfileObject o) =>
        new(head) { AtLeast = o.WholeOrNull("atLeast", 1, 9), BeforePublishing = o.FlagOrNull("beforePublishing") };

    private static InterpretationClause Interpretation(ClauseHead head, ProfileObject o) => new(head)
    {
        HasDuty = o.Flag("duty"),
        Timing = o.OneOf<InterpretationTiming>("timing"),
        ToleranceHours = o.WholeOrNull("toleranceHours", 0, 2400),
        RequiresMutualLinks = o.Flag("mutualLinks"),
        Providers = o.Has("providers") ? o.SeveralOf<InterpretationProvider>("providers") : [],
        Products = o.Has("products") ? Products(o.Object("products", "timing", "forms")) : null,
        WantsMediaComments = o.FlagOrNull("mediaComments"),
    };

    private static InterpretationProducts Products(ProfileObject o) =>
        new(o.OneOf<InterpretationTiming>("timing"), o.Has("forms") ? o.SeveralOf<ProductForm>("forms") : []);

    private static NormativeDocumentsClause NormativeDocuments(ClauseHead head, ProfileObject o) =>
        new(head) { WithinDays = o.Whole("withinDays", 1, 366) };

    private static ClosureClause Closure(ClauseHead head, ProfileObject o) => new(head)
    {
        PerYear = o.Whole("perYear", 0, 366),
        MaxDays = o.Whole("maxDays", 1, 366),
        ExceptsForceMajeure = o.FlagOrNull("exceptsForceMajeure"),
        ForceMajeureMaxDays = o.WholeOrNull("forceMajeureMaxDays", 1, 366),
    };

    private static SpotCheckClause SpotCheck(ClauseHead head, ProfileObject o) =>
        new(head) { Every = o.OneOf<Cadence>("every"), MinShare = o.Share("minShare") };

    private static ReportClause Report(ClauseHead head, ProfileObject o)
    {
        var every = o.OneOf<Cadence>("every");
        return new ReportClause(head)
        {
            Name = o.Text("name"),
            Every = every,
            Due = o.Texts("due", due => DueDay.IsValid(due, every), DueDay.Expected(every)),
        };
    }

    private static FeedbackClause Feedback(ClauseHead head, ProfileObject o) => new(head)
    {
        WorkingDays = o.Whole("workingDays", 1, 60),
        ForwardWorkingDays = o.WholeOrNull("forwardWorkingDays", 1, 60),
    };

    private static SelfCheckClause SelfCheck(ClauseHead head, ProfileObject o) => new(head)
    {
        TimesPerYear = o.Whole("timesPerYear", 1, 366),
        ReportWithinWorkingDays = o.WholeOrNull("reportWithinWorkingDays", 1, 60),
    };

    private static RectificationClause Rectification(ClauseHead head, ProfileObject o)
    {
        var clause = new RectificationClause(head)
        {
            Steps = o.SeveralOf<RectificationStep>("steps"),
            MissedRepost = o.Has("missedRepost") ? o.OneOf<RectificationStep>("missedRepost") : null,
        };
        return clause.MissedRepost is { } step && !clause.Steps.Contains(step)
            ? throw o.Fault("missedRepost", ProfileWord.Of(step), "one of the steps")
            : clause;
    }

    private static LogsClause Logs(ClauseHead head, ProfileObject o) =>
        new(head) { Months = o.Whole("months", 1, 120), RecordsOperators = o.FlagOrNull("recordsOperators") };

    private static SignInClause SignIn(ClauseHead head, ProfileObject o) => new(head)
    {
        Factors = o.WholeOrNull("factors", 1, 9),
        ForbidsDefaultAccounts = o.FlagOrNull("forbidsDefaultAccounts"),
        ForbidsWeakPasswords = o.FlagOrNull("forbidsWeakPasswords"),
    };

    private static LimitedReach Reach(ProfileObject o) =>
        new(o.SeveralOf<SourceKind>("sources"), o.Flag("concernedOwe"), Basis(o));

    private static IReadOnlyList<ClauseBasis> Basis(ProfileObject o) =>
        [.. o.Objects("basis", "file", "document", "article", "quote", "parallel").Select(b =>
            new ClauseBasis(b.Text("file"), b.Text("document"), b.Text("article"), b.Text("quote"))
            {
                IsParallel = b.FlagOrNull("parallel") ?? false,
            })];
}
