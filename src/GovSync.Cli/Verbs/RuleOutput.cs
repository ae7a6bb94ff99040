using System.Globalization;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Cli.Verbs;

/// <summary>The clauses in force as <c>rule</c> prints them; what nobody's text has is missing, never empty.</summary>
internal static class RuleOutput
{
    public static object Json(Division division, SiteKind kind, DateOnly day, ClausesInForce clauses) => new
    {
        Division = division.Code,
        Kind = kind,
        At = Day(day),
        Clauses = Present(
            ("repost", clauses.Repost is { } repost ? Repost(repost) : null),
            ("interpretation", clauses.Interpretation is { } i ? Interpretation(i) : null),
            ("spotCheck", clauses.SpotCheck is { } s
                ? new { s.Profile, s.Every, s.MinShare, Basis = Basis(s.Basis) } : null),
            ("reports", clauses.Reports.Count > 0 ? clauses.Reports.Select(Report) : null),
            ("feedback", clauses.Feedback is { } f
                ? new { f.Profile, f.WorkingDays, f.ForwardWorkingDays, Basis = Basis(f.Basis) } : null),
            ("logs", clauses.Logs is { } l ? new { l.Profile, l.Months, Basis = Basis(l.Basis) } : null),
            ("closure", clauses.Closure is { } c
                ? new { c.Profile, c.PerYear, c.MaxDays, Basis = Basis(c.Basis) } : null),
            ("selfCheck", clauses.SelfCheck is { } own
                ? new { own.Profile, own.TimesPerYear, own.ReportWithinWorkingDays, Basis = Basis(own.Basis) } : null)),
        Profiles = clauses.Profiles.Select(p => new
        {
            p.Name,
            p.Version,
            Division = p.Division.Code,
            From = p.From is { } from ? Day(from) : null,
            To = p.To is { } to ? Day(to) : null,
            p.Note,
        }),
    };

    public static string Text(ClausesInForce clauses)
    {
        var lines = new List<string>();
        void Add(string what, Clause? clause)
        {
            if (clause is null) return;
            lines.Add($"{what} ({clause.Profile})");
            foreach (var basis in clause.Basis)
                lines.Add($"  {basis.Document} {basis.Article}{(basis.IsParallel ? " (parallel)" : "")}: {basis.Quote}");
        }

        Add(clauses.Repost is { } repost ? Summary(repost) : "", clauses.Repost);
        Add("interpretation: " + Word(clauses.Interpretation?.Timing), clauses.Interpretation);
        Add($"spot check: each {Word(clauses.SpotCheck?.Every)}, at least {clauses.SpotCheck?.MinShare:P0}",
            clauses.SpotCheck);
        foreach (var report in clauses.Reports) Add($"report: {report.Name}, {string.Join(", ", report.Due)}", report);
        Add($"feedback: {clauses.Feedback?.WorkingDays} working days", clauses.Feedback);
        Add($"logs: {clauses.Logs?.Months} months", clauses.Logs);
        Add($"temporary closure: {clauses.Closure?.PerYear} a year, {clauses.Closure?.MaxDays} days", clauses.Closure);
        Add($"self-check: {clauses.SelfCheck?.TimesPerYear} a year", clauses.SelfCheck);
        return lines.Count > 0 ? string.Join('\n', lines) : "no clause in force";
    }

    private static Dictionary<string, object> Present(params (string Name, object? Clause)[] clauses) =>
        clauses.Where(c => c.Clause is not null).ToDictionary(c => c.Name, c => c.Clause!);

    private static object Repost(RepostClause clause) => clause.HasDuty
        ? new
        {
            clause.Profile,
            clause.ProfileVersion,
            Duty = true,
            clause.WithinHours,
            clause.Clock,
            clause.Sources,
            SourceRequired = clause.RequiresSource,
            NewMedia = clause.ExtendsToNewMedia,
            ReachExceptions = clause.HasReachExceptions,
            LinkOnly = clause.AcceptsLinkOnly,
            Basis = Basis(clause.Basis.Concat(clause.LimitedReach?.Basis ?? []).Distinct()),
        }
        : new { clause.Profile, clause.ProfileVersion, Duty = false, Basis = Basis(clause.Basis) };

    private static object Interpretation(InterpretationClause clause) => new
    {
        clause.Profile,
        Duty = clause.HasDuty,
        clause.Timing,
        MutualLinks = clause.RequiresMutualLinks,
        Basis = Basis(clause.Basis),
    };

    private static object Report(ReportClause clause) => new
    {
        clause.Profile,
        clause.Name,
        clause.Every,
        Due = string.Join(',', clause.Due),
        Basis = Basis(clause.Basis),
    };

    private static IEnumerable<object> Basis(IEnumerable<ClauseBasis> basis) =>
        basis.Select(b => new { b.File, b.Document, b.Article, b.Quote, Parallel = b.IsParallel });

    private static string Summary(RepostClause clause) => clause switch
    {
        { HasDuty: false } => "repost: no duty",
        { WithinHours: null } => "repost: promptly",
        _ => $"repost: within {clause.WithinHours} hours of {Word<RepostClock>(clause.Clock)}",
    } + (clause.HasDuty ? ", sources " + string.Join(", ", clause.Sources.Select(ProfileWord.Of)) : "");

    private static string Word<T>(T? value) where T : struct, Enum => value is { } known ? ProfileWord.Of(known) : "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
