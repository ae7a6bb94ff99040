using GovSync.Core.Rules;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Docs;

/// <summary>The overview of rule profiles says what the profiles say.</summary>
public sealed class RulesPageTests
{
    private static readonly MarkdownTable Page = MarkdownTable.Below("docs/rules.md", "Which text has which clause");

    [Fact]
    public void Each_clause_stands_there_with_the_articles_it_rests_on()
    {
        var clauses = RuleProfiles.BuiltIn.All.SelectMany(profile => ClausesOf(profile).Select(clause =>
            $"{profile.Name} | {clause.Word} | {string.Join("；", clause.Articles.Distinct())}"));

        var told = Page.Rows.Select(row => $"{MarkdownTable.Code(row[0])[0]} | {row[1]} | {row[3]}");

        Assert.Equal(clauses.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_profile_stands_there_with_its_division_and_days()
    {
        var profiles = RuleProfiles.BuiltIn.All.Select(profile =>
            $"{profile.Name} | {profile.Division} | {Day(profile.From)} | {Day(profile.To)}");

        var told = MarkdownTable.Below("docs/rules.md", "The profiles").Rows
            .Select(row => $"{MarkdownTable.Code(row[0])[0]} | {row[1]} | {row[3]} | {row[4]}");

        Assert.Equal(profiles.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", null) ?? "–";

    private static IEnumerable<(string Word, IEnumerable<string> Articles)> ClausesOf(RuleProfile profile)
    {
        var groups = new (string Word, IEnumerable<Clause?> Clauses)[]
        {
            ("repost", profile.Repost),
            ("source attribution", [profile.Attribution]),
            ("interpretation", [profile.Interpretation]),
            ("spot check", [profile.SpotCheck]),
            ("reports", profile.Reports),
            ("feedback", [profile.Feedback]),
            ("logs", [profile.Logs]),
            ("closure", [profile.Closure]),
            ("self-check", [profile.SelfCheck]),
        };
        return groups.Select(group => (group.Word, Clauses: group.Clauses.OfType<Clause>().ToList()))
            .Where(group => group.Clauses.Count > 0)
            .Select(group => (group.Word, group.Clauses.SelectMany(clause => clause.Basis).Select(basis => basis.Article)));
    }
}
