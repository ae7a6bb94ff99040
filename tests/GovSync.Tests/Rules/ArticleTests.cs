using System.Text.RegularExpressions;
using GovSync.Core.Rules;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Rules;

/// <summary>The words of each clause stand under the very article or heading that it names.</summary>
public sealed partial class ArticleTests
{
    public static IEnumerable<object[]> Bases => RuleProfiles.BuiltIn.All
        .SelectMany(profile => profile.Clauses).SelectMany(clauses => clauses)
        .SelectMany(clause => clause.Basis.Concat((clause as RepostClause)?.LimitedReach?.Basis ?? []))
        .Select(basis => (basis.File, basis.Article, basis.Quote)).Distinct()
        .Select(basis => new object[] { basis.File, basis.Article, basis.Quote });

    [RegulationsTheory]
    [MemberData(nameof(Bases))]
    public void The_words_stand_under_the_article_that_is_named(string file, string article, string quote)
    {
        var before = Before(quote, File.ReadAllText(Path.Combine(Regulations.Root!, file)));

        var expected = Sections(article);

        Assert.Equal(expected, article.Contains('>', StringComparison.Ordinal) ? Headings(expected, before) : Numbers(article, before));
    }

    /// <summary>第四十条（八） → 第四十条, （八）; 二（二）一 → 二、, （二）, 一要; a heading path → its headings.</summary>
    private static List<string> Sections(string article) =>
        article.Contains('>', StringComparison.Ordinal) ? [.. article.Split(" > ")]
        : Article().Match(article) is { Success: true } named
            ? [named.Groups["article"].Value, .. named.Groups["item"].Success ? [named.Groups["item"].Value] : Array.Empty<string>()]
        : Point().Match(article) is { Success: true } point
            ? [point.Groups[1].Value + "、", point.Groups[2].Value, .. point.Groups[3].Length > 0 ? [point.Groups[3].Value + "要"] : Array.Empty<string>()]
        : throw new ArgumentException($"{article}: an article in no known form", nameof(article));

    private static List<string> Numbers(string article, string before) => article[0] == '第'
        ? [.. Sections(article).Select((section, at) => Last(at == 0 ? ArticleStart() : Item(), before))]
        : [.. Sections(article).Select((_, at) => Last(at switch { 0 => PartStart(), 1 => ItemStart(), _ => PointStart() }, before))];

    private static string Last(Regex number, string before) => number.Matches(before) is [.., var last]
        ? last.Groups[1].Value.Replace('條', '条').Replace('(', '（').Replace(')', '）') : "none";

    /// <summary>The headings that are found going up from the words, each above the one before.</summary>
    private static List<string> Headings(IEnumerable<string> path, string before)
    {
        var lines = before.Split('\n').Select(line => line.Trim()).ToList();
        var found = new List<string>();
        foreach (var heading in path.Reverse())
        {
            var at = lines.LastIndexOf(heading);
            found.Insert(0, at < 0 ? "none" : heading);
            lines = lines[..Math.Max(at, 0)];
        }

        return found;
    }

    /// <summary>The text before the words, which may be broken by spaces and lines there.</summary>
    private static string Before(string quote, string text)
    {
        var letters = text.Select((letter, at) => (letter, at)).Where(item => !char.IsWhiteSpace(item.letter)).ToList();
        var found = string.Concat(letters.Select(item => item.letter))
            .IndexOf(string.Concat(quote.Where(letter => !char.IsWhiteSpace(letter))), StringComparison.Ordinal);
        Assert.True(found >= 0, $"the words are not there: {quote}");
        return text[..letters[found].at];
    }

    [GeneratedRegex("^(?<article>第[一二三四五六七八九十]+条)(?<item>（[一二三四五六七八九十]+）)?")]
    private static partial Regex Article();

    [GeneratedRegex("^([一二三])(（[一二三四五]）)([一二三四]?)$")]
    private static partial Regex Point();

    [GeneratedRegex(@"(?m)^\s*(第[一二三四五六七八九十]+[条條])")]
    private static partial Regex ArticleStart();

    [GeneratedRegex("([（(][一二三四五六七八九十]+[）)])")]
    private static partial Regex Item();

    [GeneratedRegex(@"(?m)^\s*([一二三]、)")]
    private static partial Regex PartStart();

    [GeneratedRegex(@"(?m)^\s*(（[一二三四五]）)")]
    private static partial Regex ItemStart();

    [GeneratedRegex(@"(?m)^\s*([一二三四]要)")]
    private static partial Regex PointStart();
}
