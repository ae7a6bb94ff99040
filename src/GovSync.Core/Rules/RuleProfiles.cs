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

    /// <summary>Name and JSON of the profiles that come with the program.</summary>
    public static IReadOnlyList<(string Name, string Json)> BuiltInFiles => EmbeddedFiles.In("Rules.Profiles");

    public IReadOnlyList<RuleProfile> All { get; }

    /// <param name="files">Name without extension, and the JSON.</param>
    /// <exception cref="InvalidProfileException">A profile is not as it must be, or two contradict each other.</exception>
    public static RuleProfiles Load(IEnumerable<(string Name, string Json)> files) =>
        new([.. files.Select(file => ProfileReader.Read(file.Name, file.Json))]);

    /// <summary>The profiles that come with the program, and others; one of the same name stands in place of the program's own.</summary>
    /// <inheritdoc cref="Load"/>
    public static RuleProfiles BuiltInWith(IReadOnlyList<(string Name, string Json)> files) =>
        files.Count == 0 ? BuiltIn : Load(EmbeddedFiles.Replaced(BuiltInFiles, files));

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
        if (Nearest(profiles, ClauseTopic.Repost, kind, level) is not [RepostClause clause, ..]) return null;

        return clause.HasDuty && Nearest(profiles, ClauseTopic.Attribution, kind, level) is [AttributionClause attribution, ..]
            ? clause with
            {
                RequiresSource = attribution.IsRequired,
                Head = clause.Head with { Basis = [.. clause.Basis, .. attribution.Basis] },
            }
            : clause;
    }

    /// <summary>All clauses for sites of a division's own level.</summary>
    /// <inheritdoc cref="RepostClause"/>
    public ClausesInForce ClausesInForce(string divisionCode, SiteKind kind, DateOnly day)
    {
        var division = Division.Parse(divisionCode);
        var profiles = InForce(division, day).ToList();
        var clauses = Enum.GetValues<ClauseTopic>().SelectMany(topic => topic == ClauseTopic.Repost
            ? RepostClause(divisionCode, kind, division.Level, day) is { } repost ? [repost] : []
            : Nearest(profiles, topic, kind, division.Level));
        return new ClausesInForce(profiles, clauses.ToLookup(clause => clause.Topic));
    }

    private static List<Clause> Nearest(
        IEnumerable<RuleProfile> profiles, ClauseTopic topic, SiteKind kind, SiteLevel level) =>
        profiles.Select(profile => profile.Clauses[topic].Where(clause => clause.Binds(kind, level)).ToList())
            .FirstOrDefault(clauses => clauses.Count > 0) ?? [];

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
