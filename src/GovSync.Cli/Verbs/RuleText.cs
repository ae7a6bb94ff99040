using System.Collections;
using System.Globalization;
using GovSync.Core.Rules;

namespace GovSync.Cli.Verbs;

/// <summary>The clauses in force for people: each topic with what its text says and the words, or that no text says anything.</summary>
internal static class RuleText
{
    private const string Unsaid = "文本未规定 (the text does not say)";

    public static string Of(ClausesInForce inForce) =>
        string.Join('\n', Enum.GetValues<ClauseTopic>().SelectMany(topic => Lines(topic, [.. inForce.Clauses[topic]])));

    /// <summary>The clause's fields in one line.</summary>
    public static string Says(Clause clause) =>
        string.Join(", ", ClauseFields.Of(clause).Select(field => $"{field.Name} {Shown(field.Value)}"));

    private static IEnumerable<string> Lines(ClauseTopic topic, IReadOnlyList<Clause> clauses) => clauses.Count == 0
        ? [$"{ProfileWord.Of(topic)}: {Unsaid}"]
        : clauses.SelectMany(clause => clause.Basis.Select(Shown).Prepend(
            $"{ProfileWord.Of(topic)}: {Says(clause)} ({clause.Profile})"));

    private static string Shown(ClauseBasis basis) =>
        $"  {basis.Document} {basis.Article}{(basis.IsParallel ? " (parallel)" : "")}: {basis.Quote}";

    private static string Shown(object? value) => value switch
    {
        null => "none",
        bool flag => flag ? "yes" : "no",
        string text => text,
        Enum choice => Camel(choice.ToString()),
        IDictionary<string, object?> parts => string.Join(' ', parts.Select(part => $"{part.Key} {Shown(part.Value)}")),
        IEnumerable many => string.Join('+', many.Cast<object>().Select(Shown)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
