using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>All rule profiles: which clause binds which site on which day. Adding a province is data, not code.</summary>
public sealed class RuleProfiles
{
    private const string ResourceFolder = ".Rules.Profiles.";

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
    public static IReadOnlyList<(string Name, string Json)> BuiltInFiles
    {
        get
        {
            var assembly = typeof(RuleProfiles).Assembly;
            return [.. from resource in assembly.GetManifestResourceNames()
                       where resource.Contains(ResourceFolder, StringComparison.Ordinal)
                       orderby resource
                       let start = resource.IndexOf(ResourceFolder, StringComparison.Ordinal) + ResourceFolder.Length
                       select (resource[start..^".json".Length], ReadAll(assembly.GetManifestResourceStream(resource)!))];
        }
    }

    public IReadOnlyList<RuleProfile> All { get; }

    /// <param name="files">Name without extension, and the JSON.</param>
    /// <exception cref="InvalidProfileException">A profile is not as it must be, or two of them contradict each other.</exception>
    public static RuleProfiles Load(IEnumerable<(string Name, string Json)> files) =>
        new([.. files.Select(file => ProfileReader.Read(file.Name, file.Json))]);

    /// <summary>
    /// The repost clause in force on <paramref name="day"/>, from the nearest enclosing profile that has one; null = nobody's text has it.
    /// Whether the source must be named is a clause of its own, found in the same way.
    /// </summary>
    /// <param name="divisionCode">Six digits (GB/T 2260); its city, province and the base are tried in turn.</param>
    /// <param name="day">Publication day, Beijing time.</param>
    /// <exception cref="FormatException">The text is no division code.</exception>
    public RepostClause? RepostClause(string divisionCode, SiteKind kind, SiteLevel level, DateOnly day)
    {
        var profiles = InForce(Division.Parse(divisionCode), day).ToList();
        var clause = profiles.Select(p => p.Repost.FirstOrDefault(c => c.Binds(kind, level))).FirstOrDefault(c => c is not null);
        if (clause is not { HasDuty: true } || Nearest(profiles, p => p.Attribution, kind) is not { } attribution) return clause;

        return clause with { RequiresSource = attribution.IsRequired, Basis = [.. clause.Basis, .. attribution.Basis] };
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
            Reports = profiles.Select(p => p.Reports.Where(r => r.Kinds.Contains(kind)).ToList()).FirstOrDefault(r => r.Count > 0) ?? [],
            Feedback = Nearest(profiles, p => p.Feedback, kind),
            Logs = Nearest(profiles, p => p.Logs, kind),
            Closure = Nearest(profiles, p => p.Closure, kind),
            SelfCheck = Nearest(profiles, p => p.SelfCheck, kind),
        };
    }

    private static T? Nearest<T>(IEnumerable<RuleProfile> profiles, Func<RuleProfile, T?> clauseOf, SiteKind kind) where T : Clause =>
        profiles.Select(clauseOf).FirstOrDefault(clause => clause?.Kinds.Contains(kind) ?? false);

    private static string ReadAll(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private IEnumerable<RuleProfile> InForce(Division division, DateOnly day) =>
        division.Enclosing.SelectMany(outer => _byDivision.GetValueOrDefault(outer, [])).Where(profile => profile.IsInForceOn(day));

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
                    throw new InvalidProfileException(later.Name, "from", later.From?.ToString("yyyy-MM-dd", null) ?? "null",
                        $"a day after {earlier.Name} ends ({earlier.To?.ToString("yyyy-MM-dd", null) ?? "never"}): both are of {later.Division}");
        }
    }
}
