using System.Globalization;
using System.Text.Json;
using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>Reads one profile from its JSON: the list of what a profile may and must hold.</summary>
internal static class ProfileReader
{
    private static readonly string[] Fields =
        ["name", "version", "division", "from", "to", "note", .. Enum.GetValues<ClauseTopic>().Select(ProfileWord.Of)];

    /// <param name="source">Name of the file without its extension.</param>
    /// <exception cref="InvalidProfileException">The first thing that is not as it must be.</exception>
    public static RuleProfile Read(string source, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Profile(source, new ProfileObject(source, "", document.RootElement, Fields));
        }
        catch (JsonException broken)
        {
            throw new InvalidProfileException(
                source, $"line {broken.LineNumber + 1}", "not JSON", "a JSON object", broken);
        }
    }

    private static RuleProfile Profile(string source, ProfileObject root)
    {
        var name = root.Text("name");
        if (name != source) throw root.Fault("name", $"\"{name}\"", $"the file's own name, \"{source}\"");

        var version = root.Whole("version", 1, int.MaxValue);
        var profile = new RuleProfile
        {
            Name = name,
            Version = version,
            Division = DivisionOf(root),
            From = root.DayOrNull("from"),
            To = root.DayOrNull("to"),
            Note = root.Text("note"),
            Clauses = new ClauseReader(name, version).AllIn(root).ToLookup(clause => clause.Topic),
        };
        RequireOrderedDays(root, profile);
        RequireOneClausePerSite(root, profile);
        return profile;
    }

    private static Division DivisionOf(ProfileObject root) => Division.TryParse(root.Text("division"), out var division)
        ? division : throw root.Fault("division", $"\"{root.Text("division")}\"", "a division code of six digits");

    private static string Shown(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void RequireOrderedDays(ProfileObject root, RuleProfile profile)
    {
        if (profile is { From: { } from, To: { } to } && to < from)
            throw root.Fault("to", Shown(to), $"{Shown(from)} (from) or later");
    }

    private static void RequireOneClausePerSite(ProfileObject root, RuleProfile profile)
    {
        foreach (var clauses in profile.Clauses.Where(clauses => clauses.Key != ClauseTopic.Reports && clauses.Skip(1).Any()))
            foreach (var kind in Enum.GetValues<SiteKind>())
                foreach (var level in Enum.GetValues<SiteLevel>())
                    if (clauses.Count(clause => clause.Binds(kind, level)) is > 1 and var several)
                        throw root.Fault(ProfileWord.Of(clauses.Key),
                            $"{several} clauses for {ProfileWord.Of(kind)} at {ProfileWord.Of(level)} level", "one");
    }
}
