using GovSync.Cli.Verbs;
using GovSync.Core.Rules;

namespace GovSync.Tests.Rules;

/// <summary>
/// Every clause of the six profiles held against a table: whom it binds, who must act, what it says, by which article.
/// <see cref="QuoteTests"/> hold the words against the texts themselves.
/// </summary>
public sealed class ClauseTableTests
{
    [Fact]
    public void Every_clause_says_what_the_table_says_and_there_is_none_besides() =>
        Assert.Equal(Table().Order(StringComparer.Ordinal), Clauses().Select(Line).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_clause_rests_on_words_of_a_named_article()
    {
        Assert.All(Clauses(), clause => Assert.NotEmpty(clause.Basis));
        Assert.All(Clauses().SelectMany(clause => clause.Basis), basis => Assert.EndsWith(".txt", basis.File, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Table() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "rules", "clauses.txt")).Where(line => line[0] != '#');

    private static IEnumerable<Clause> Clauses() => RuleProfiles.BuiltIn.All.SelectMany(profile => profile.Clauses).SelectMany(clauses => clauses);

    private static string Line(Clause clause) => string.Join(" | ",
        clause.Profile, ProfileWord.Of(clause.Topic),
        Words(clause.Head.Kinds) + OfLevels(clause.Head.Levels),
        (clause.Head.By is { } by ? ProfileWord.Of(by) : "-") + OfLevels(clause.Head.ByLevels),
        RuleText.Says(clause),
        string.Join("；", clause.Basis.Select(basis => basis.Article).Distinct()));

    private static string OfLevels<T>(IReadOnlyList<T> levels) where T : struct, Enum => levels.Count > 0 ? " of " + Words(levels) : "";

    private static string Words<T>(IEnumerable<T> values) where T : struct, Enum => string.Join('+', values.Select(ProfileWord.Of));
}
