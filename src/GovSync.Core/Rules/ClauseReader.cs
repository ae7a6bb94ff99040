using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>Reads the clauses of one profile: the list of what each kind of clause may and must hold.</summary>
internal sealed class ClauseReader(string profile, int version)
{
    public RepostClause Repost(ProfileObject o)
    {
        var duty = o.Flag("duty");
        return new RepostClause
        {
            Profile = profile, ProfileVersion = version, Kinds = Kinds(o), Basis = Basis(o),
            Levels = o.Has("levels") ? o.SeveralOf<SiteLevel>("levels") : [],
            HasDuty = duty,
            WithinHours = duty && !o.SaysNull("withinHours") ? o.Whole("withinHours", 1, 240) : null,
            Clock = duty ? o.OneOf<RepostClock>("clock") : RepostClock.Publication,
            Sources = duty ? o.SeveralOf<SourceKind>("sources") : [],
            ExtendsToNewMedia = o.Has("newMedia") && o.Flag("newMedia"),
            LimitedReach = o.Has("reachExceptions")
                ? Reach(o.Object("reachExceptions", "sources", "concernedOwe", "basis")) : null,
            AcceptsLinkOnly = o.Has("linkOnly") && o.Flag("linkOnly"),
        };
    }

    public AttributionClause Attribution(ProfileObject o) => new()
    {
        Profile = profile, ProfileVersion = version, Kinds = Kinds(o), Basis = Basis(o),
        IsRequired = o.Flag("required"),
    };

    public InterpretationClause Interpretation(ProfileObject o) => new()
    {
        Profile = profile, ProfileVersion = version, Kinds = Kinds(o), Basis = Basis(o),
        HasDuty = o.Flag("duty"),
        Timing = o.OneOf<InterpretationTiming>("timing"),
        RequiresMutualLinks = o.Flag("mutualLinks"),
    };

    public SpotCheckClause SpotCheck(ProfileObject o) => new()
    {
        Profile = profile, ProfileVersion = version, Kinds = Kinds(o), Basis = Basis(o),
        Every = o.OneOf<Cadence>("every"),
        MinShare = o.Share("minShare"),
    };

    public ReportClause Report(ProfileObject o)
    {
        var every = o.OneOf<Cadence>("every");
        return new ReportClause
        {
            Profile = profile, ProfileVersion = version, Kinds = Kinds(o), Basis = Basis(o),
            Name = o.Text("name"),
            Every = every,
            Due = o.Texts("due", due => DueDay.IsValid(due, every), DueDay.Expected(every)),
        };
    }

    public FeedbackClause Feedback(ProfileObject o) => new()
    {
        Profile = profile, ProfileVersion = version, Kinds = Kinds(o), Basis = Basis(o),
        WorkingDays = o.Whole("workingDays", 1, 60),
        ForwardWorkingDays = o.Has("forwardWorkingDays") ? o.Whole("forwardWorkingDays", 1, 60) : null,
    };

    public LogsClause Logs(ProfileObject o) => new()
    {
        Profile = profile, ProfileVersion = version, Kinds = Kinds(o), Basis = Basis(o),
        Months = o.Whole("months", 1, 120),
    };

    public ClosureClause Closure(ProfileObject o) => new()
    {
        Profile = profile, ProfileVersion = version, Kinds = Kinds(o), Basis = Basis(o),
        PerYear = o.Whole("perYear", 0, 366),
        MaxDays = o.Whole("maxDays", 1, 366),
    };

    public SelfCheckClause SelfCheck(ProfileObject o) => new()
    {
        Profile = profile, ProfileVersion = version, Kinds = Kinds(o), Basis = Basis(o),
        TimesPerYear = o.Whole("timesPerYear", 1, 366),
        ReportWithinWorkingDays = o.Has("reportWithinWorkingDays") ? o.Whole("reportWithinWorkingDays", 1, 60) : null,
    };

    private static LimitedReach Reach(ProfileObject o) =>
        new(o.SeveralOf<SourceKind>("sources"), o.Flag("concernedOwe"), Basis(o));

    private static IReadOnlyList<SiteKind> Kinds(ProfileObject o) => o.SeveralOf<SiteKind>("kinds");

    private static IReadOnlyList<ClauseBasis> Basis(ProfileObject o) =>
        [.. o.Objects("basis", "file", "document", "article", "quote", "parallel").Select(b =>
            new ClauseBasis(b.Text("file"), b.Text("document"), b.Text("article"), b.Text("quote"))
            {
                IsParallel = b.Has("parallel") && b.Flag("parallel"),
            })];
}
