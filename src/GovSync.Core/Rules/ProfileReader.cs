using System.Text.Json;
using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>Reads one profile from its JSON; the methods are the list of what a profile may and must hold.</summary>
internal sealed class ProfileReader
{
    private readonly ProfileObject _root;
    private readonly string _name;
    private readonly int _version;

    private ProfileReader(string source, JsonElement json)
    {
        _root = new ProfileObject(source, "", json,
            "name", "version", "division", "from", "to", "note", "repost", "attribution", "interpretation", "spotCheck",
            "reports", "feedback", "logs", "closure", "selfCheck");
        _name = _root.Text("name");
        if (_name != source) throw _root.Fault("name", $"\"{_name}\"", $"the file's own name, \"{source}\"");
        _version = _root.Whole("version", 1, int.MaxValue);
    }

    /// <param name="source">Name of the file without its extension.</param>
    /// <exception cref="InvalidProfileException">The first thing that is not as it must be.</exception>
    public static RuleProfile Read(string source, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new ProfileReader(source, document.RootElement).Profile();
        }
        catch (JsonException broken)
        {
            throw new InvalidProfileException(source, $"line {broken.LineNumber + 1}", "not JSON", "a JSON object", broken);
        }
    }

    private RuleProfile Profile()
    {
        var profile = new RuleProfile
        {
            Name = _name,
            Version = _version,
            Division = Division.TryParse(_root.Text("division"), out var division)
                ? division : throw _root.Fault("division", $"\"{_root.Text("division")}\"", "a division code of six digits"),
            From = _root.DayOrNull("from"),
            To = _root.DayOrNull("to"),
            Note = _root.Text("note"),
            Repost = _root.Has("repost") ? [.. _root.Objects("repost", RepostFields).Select(Repost)] : [],
            Reports = _root.Has("reports") ? [.. _root.Objects("reports", [.. Common, "name", "every", "due"]).Select(Report)] : [],
            Attribution = Optional("attribution", Attribution, "required"),
            Interpretation = Optional("interpretation", Interpretation, "duty", "timing", "mutualLinks"),
            SpotCheck = Optional("spotCheck", SpotCheck, "every", "minShare"),
            Feedback = Optional("feedback", Feedback, "workingDays", "forwardWorkingDays"),
            Logs = Optional("logs", Logs, "months"),
            Closure = Optional("closure", Closure, "perYear", "maxDays"),
            SelfCheck = Optional("selfCheck", SelfCheck, "timesPerYear", "reportWithinWorkingDays"),
        };
        RequireOrderedDays(profile);
        RequireOneRepostClausePerSite(profile);
        return profile;
    }

    private static readonly string[] Common = ["kinds", "basis"];

    private static readonly string[] RepostFields =
        [.. Common, "levels", "duty", "withinHours", "clock", "sources", "newMedia", "reachExceptions", "linkOnly"];

    private T? Optional<T>(string field, Func<ProfileObject, T> read, params string[] fields) where T : Clause =>
        _root.Has(field) ? read(_root.Object(field, [.. Common, .. fields])) : null;

    private RepostClause Repost(ProfileObject o)
    {
        var duty = o.Flag("duty");
        return new RepostClause
        {
            Profile = _name, ProfileVersion = _version, Kinds = Kinds(o), Basis = Basis(o),
            Levels = o.Has("levels") ? o.SeveralOf<SiteLevel>("levels") : [],
            HasDuty = duty,
            WithinHours = duty && !o.SaysNull("withinHours") ? o.Whole("withinHours", 1, 240) : null,
            Clock = duty ? o.OneOf<RepostClock>("clock") : RepostClock.Publication,
            Sources = duty ? o.SeveralOf<SourceKind>("sources") : [],
            ExtendsToNewMedia = o.Has("newMedia") && o.Flag("newMedia"),
            LimitedReach = o.Has("reachExceptions") ? Reach(o.Object("reachExceptions", "sources", "concernedOwe", "basis")) : null,
            AcceptsLinkOnly = o.Has("linkOnly") && o.Flag("linkOnly"),
        };
    }

    private static LimitedReach Reach(ProfileObject o) => new(o.SeveralOf<SourceKind>("sources"), o.Flag("concernedOwe"), Basis(o));

    private AttributionClause Attribution(ProfileObject o) => new()
    {
        Profile = _name, ProfileVersion = _version, Kinds = Kinds(o), Basis = Basis(o), IsRequired = o.Flag("required"),
    };

    private InterpretationClause Interpretation(ProfileObject o) => new()
    {
        Profile = _name, ProfileVersion = _version, Kinds = Kinds(o), Basis = Basis(o),
        HasDuty = o.Flag("duty"),
        Timing = o.OneOf<InterpretationTiming>("timing"),
        RequiresMutualLinks = o.Flag("mutualLinks"),
    };

    private SpotCheckClause SpotCheck(ProfileObject o) => new()
    {
        Profile = _name, ProfileVersion = _version, Kinds = Kinds(o), Basis = Basis(o),
        Every = o.OneOf<Cadence>("every"),
        MinShare = o.Share("minShare"),
    };

    private ReportClause Report(ProfileObject o)
    {
        var every = o.OneOf<Cadence>("every");
        return new ReportClause
        {
            Profile = _name, ProfileVersion = _version, Kinds = Kinds(o), Basis = Basis(o),
            Name = o.Text("name"),
            Every = every,
            Due = o.Texts("due", due => DueDay.IsValid(due, every), DueDay.Expected(every)),
        };
    }

    private FeedbackClause Feedback(ProfileObject o) => new()
    {
        Profile = _name, ProfileVersion = _version, Kinds = Kinds(o), Basis = Basis(o),
        WorkingDays = o.Whole("workingDays", 1, 60),
        ForwardWorkingDays = o.Has("forwardWorkingDays") ? o.Whole("forwardWorkingDays", 1, 60) : null,
    };

    private LogsClause Logs(ProfileObject o) => new()
    {
        Profile = _name, ProfileVersion = _version, Kinds = Kinds(o), Basis = Basis(o), Months = o.Whole("months", 1, 120),
    };

    private ClosureClause Closure(ProfileObject o) => new()
    {
        Profile = _name, ProfileVersion = _version, Kinds = Kinds(o), Basis = Basis(o),
        PerYear = o.Whole("perYear", 0, 366),
        MaxDays = o.Whole("maxDays", 1, 366),
    };

    private SelfCheckClause SelfCheck(ProfileObject o) => new()
    {
        Profile = _name, ProfileVersion = _version, Kinds = Kinds(o), Basis = Basis(o),
        TimesPerYear = o.Whole("timesPerYear", 1, 366),
        ReportWithinWorkingDays = o.Has("reportWithinWorkingDays") ? o.Whole("reportWithinWorkingDays", 1, 60) : null,
    };

    private static IReadOnlyList<SiteKind> Kinds(ProfileObject o) => o.SeveralOf<SiteKind>("kinds");

    private static IReadOnlyList<ClauseBasis> Basis(ProfileObject o) =>
        [.. o.Objects("basis", "file", "document", "article", "quote", "parallel").Select(b =>
            new ClauseBasis(b.Text("file"), b.Text("document"), b.Text("article"), b.Text("quote"))
            {
                IsParallel = b.Has("parallel") && b.Flag("parallel"),
            })];

    private void RequireOrderedDays(RuleProfile profile)
    {
        if (profile is { From: { } from, To: { } to } && to < from)
            throw _root.Fault("to", $"{to:yyyy-MM-dd}", $"{from:yyyy-MM-dd} (from) or later");
    }

    private void RequireOneRepostClausePerSite(RuleProfile profile)
    {
        foreach (var kind in Enum.GetValues<SiteKind>())
            foreach (var level in Enum.GetValues<SiteLevel>())
                if (profile.Repost.Count(clause => clause.Binds(kind, level)) is > 1 and var several)
                    throw _root.Fault("repost", $"{several} clauses for {ProfileWord.Of(kind)} at {ProfileWord.Of(level)} level", "one");
    }
}
