using System.Globalization;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Cli.Verbs;

/// <summary>The clauses in force as <c>rule --json</c> prints them; what nobody's text has is missing, never empty.</summary>
internal static class RuleOutput
{
    public static object Json(Division division, SiteKind kind, DateOnly day, ClausesInForce inForce) => new
    {
        Division = division.Code,
        Kind = kind,
        At = Day(day),
        Clauses = inForce.Clauses.ToDictionary(
            clauses => ProfileWord.Of(clauses.Key),
            clauses => clauses.Key == ClauseTopic.Reports ? clauses.Select(Json) : (object)Json(clauses.First())),
        Profiles = inForce.Profiles.Select(p => new
        {
            p.Name,
            p.Version,
            Division = p.Division.Code,
            From = p.From is { } from ? Day(from) : null,
            To = p.To is { } to ? Day(to) : null,
            p.Note,
        }),
    };

    private static Dictionary<string, object?> Json(Clause clause)
    {
        var json = new Dictionary<string, object?> { ["profile"] = clause.Profile, ["profileVersion"] = clause.ProfileVersion };
        foreach (var (name, value) in ClauseFields.Of(clause)) json.Add(name, value);
        if (clause.Head.By is { } by) json.Add("by", by);
        if (clause.Head.ByLevels.Count > 0) json.Add("byLevels", clause.Head.ByLevels);
        json.Add("basis", Basis(clause));
        return json;
    }

    private static IEnumerable<object> Basis(Clause clause)
    {
        var ofReach = (clause as RepostClause)?.LimitedReach?.Basis ?? [];
        return clause.Basis.Concat(ofReach).Distinct()
            .Select(b => new { b.File, b.Document, b.Article, b.Quote, Parallel = b.IsParallel });
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
