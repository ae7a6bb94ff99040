using GovSync.Core.Rules;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Docs;

/// <summary>The page of rules says what the profiles say, and what becomes of each rule.</summary>
public sealed class RulesPageTests
{
    private const string File = "docs/rules.md";

    private static readonly string[] Fates = ["What the program acts on", "Shown, not acted on yet", "Not this program's business"];

    [Fact]
    public void Each_clause_stands_there_with_the_articles_it_rests_on()
    {
        var clauses = RuleProfiles.BuiltIn.All.SelectMany(profile => profile.Clauses.Select(clauses =>
            $"{profile.Name} | {ProfileWord.Of(clauses.Key)} | "
            + string.Join("；", clauses.SelectMany(clause => clause.Basis).Select(basis => basis.Article).Distinct())));

        var told = MarkdownTable.Below(File, "Which text has which clause").Rows
            .Select(row => $"{MarkdownTable.Code(row[0])[0]} | {MarkdownTable.Code(row[1])[0]} | {row[3]}");

        Assert.Equal(clauses.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_profile_stands_there_with_its_division_and_days()
    {
        var profiles = RuleProfiles.BuiltIn.All.Select(profile =>
            $"{profile.Name} | {profile.Division} | {Day(profile.From)} | {Day(profile.To)}");

        var told = MarkdownTable.Below(File, "The profiles").Rows
            .Select(row => $"{MarkdownTable.Code(row[0])[0]} | {row[1]} | {row[3]} | {row[4]}");

        Assert.Equal(profiles.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_of_the_48_rules_has_one_fate() => Assert.Equal(
        Enumerable.Range(1, 48).Select(number => $"R{number}").Order(StringComparer.Ordinal),
        Fates.SelectMany(fate => MarkdownTable.Below(File, fate).Rows).Select(row => row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_topic_of_a_clause_stands_at_a_rule()
    {
        var told = Fates.SelectMany(fate => MarkdownTable.Below(File, fate).Rows).SelectMany(row => MarkdownTable.Code(row[2])).ToHashSet();

        Assert.All(Enum.GetValues<ClauseTopic>(), topic => Assert.Contains(ProfileWord.Of(topic), told));
    }

    [Fact]
    public void What_is_acted_on_is_shown_by_a_test_that_exists()
    {
        var tests = typeof(RulesPageTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        var named = MarkdownTable.Below(File, Fates[0]).Rows.Select(row => MarkdownTable.Code(row[4])).ToList();

        Assert.All(named, names => Assert.NotEmpty(names));
        Assert.All(named.SelectMany(names => names), name => Assert.Contains(name, tests));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", null) ?? "–";
}
