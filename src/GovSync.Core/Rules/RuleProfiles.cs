using System.Globalization;
using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>All rule profiles: which clause binds which site on which day. A new province is data, not code.</summary>
public sealed class RuleProfiles
{
    private static readonly Lazy<RuleProfiles> LoadedBuiltIn = new(() => Load(BuiltInFiles));

    private readonly Dictionary<Division, List<RuleProfile>> _byDivision;

    private RuleProfiles(IReadOnlyList<RuleProfile> all)
    {
        All = all;
        _byDivision = all.GroupBy(profile => profile.Division).ToDictionary(g => g.Key, g => g.ToList());
        RequireEachNameOnce();
        RequireOneProfilePerDivisionAndDay();
    }

    /// <summary>The profiles that come with the program.</summary>
    public static RuleProfiles BuiltIn => LoadedBuiltIn.Value;

    /// <summary>Name and JSON of the profiles that come with the program, to be loaded together with others.</summary>
    public static IReadOnlyList<(string Name, string Json)> BuiltInFiles => EmbeddedFiles.In("Rules.Profiles");

    public IReadOnlyList<RuleProfile> All { get; }

    /// <param name="files">Name without extension, and the JSON.</param>
    /// <exception cref="InvalidProfileException">A profile is not as it must be, or two contradict each other.</exception>
    public static RuleProfiles Load(IEnumerable<(string Name, string Json)> files) =>
        new([.. files.Select(file => ProfileReader.Read(file.Name, file.Json))]);

    /// <summary>
    /// The repost clause in force on <paramref name="day"/>, from the nearest enclosing profile that has one for such a
    /// site; null = nobody's text has it. Whether the source must be named is a clause of its own, found in the same way.
    /// </summary>
    /// <param name="divisionCode">Six digits (GB/T 2260); its city, province and the base are tried in turn.</param>
    /// <param name="day">Publication day, Beijing time.</param>
    /// <exception cref="FormatException">The text is no division code.</exception>
    public RepostClause? RepostClause(string divisionCode, SiteKind kind, SiteLevel level, DateOnly day)
    {
        var profiles = InForce(Division.Parse(divisionCode), day).ToList();
        var clause = profiles.SelectMany(p => p.Repost).FirstOrDefault(c => c.Binds(kind, level));
        var attribution = Nearest(profiles, p => p.Attribution, kind);
        return clause is { HasDuty: true } && attribution is not null
            ? clause with
            {
                RequiresSource = attribution.IsRequired,
                Basis = [.. clause.Basis, .. attribution.Basis],
            }
            : clause;
    }

    /// <summary>All clauses for sites of a division's own level.</summary>
    /// <inheritdoc cref="RepostClause"/>
    public ClausesInForce ClausesInForce(string divisionCode, SiteKind kind, DateOnly day)
    {
        var division = Division.Parse(divisionCode);
        var profiles = InForce(division, day).ToList();
        return new ClausesInForce
        {
            Profiles = profiles,
            Repost = RepostClause(divisionCode, kind, division.Level, day),
            Interpretation = Nearest(profiles, p => p.Interpretation, kind),
            SpotCheck = Nearest(profiles, p => p.SpotCheck, kind),
            Reports = profiles.Select(p => p.Reports.Where(r => r.Kinds.Contains(kind)).ToList())
                .FirstOrDefault(reports => reports.Count > 0) ?? [],
            Feedback = Nearest(profiles, p => p.Feedback, kind),
            Logs = Nearest(profiles, p => p.Logs, kind),
            Closure = Nearest(profiles, p => p.Closure, kind),
            SelfCheck = Nearest(profiles, p => p.SelfCheck, kind),
        };
    }

    private static T? Nearest<T>(IEnumerable<RuleProfile> profiles, Func<RuleProfile, T?> clauseOf, SiteKind kind)
        where T : Clause =>
        profiles.Select(clauseOf).FirstOrDefault(clause => clause?.Kinds.Contains(kind) ?? false);

    private IEnumerable<RuleProfile> InForce(Division division, DateOnly day) =>
        division.Enclosing.SelectMany(outer => _byDivision.GetValueOrDefault(outer, []))
            .Where(profile => profile.IsInForceOn(day));

    private static string Shown(DateOnly? day, string none) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? none;

    private void RequireEachNameOnce()
    {
        if (All.GroupBy(profile => profile.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidProfileException(twice.Key, "name", "there twice", "a name of its own");
    }

    private void RequireOneProfilePerDivisionAndDay()
    {
        foreach (var profiles in _byDivision.Values)
        {
            var ordered = profiles.OrderBy(p => p.From ?? DateOnly.MinValue).ToList();
            foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
                if (earlier.To is null || (later.From ?? DateOnly.MinValue) <= earlier.To)
                    throw new InvalidProfileException(later.Name, "from", Shown(later.From, "null"),
                        $"a day after {earlier.Name} ends ({Shown(earlier.To, "never")}): both are of {later.Division}");
        }
    }
}
