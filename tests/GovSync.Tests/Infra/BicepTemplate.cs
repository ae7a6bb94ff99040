using System.Text.RegularExpressions;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Infra;

/// <summary>The little of a deployment template that can be read without its compiler: lists of names, and resources made from them.</summary>
internal sealed partial class BicepTemplate(string text)
{
    public static BicepTemplate Main { get; } = new(RepositoryFolder.Read("infra/main.bicep"));

    /// <summary>Names of all resources of a type that are made from a list, e.g. <c>queueServices/queues</c>.</summary>
    public IReadOnlyList<string> NamesOf(string type)
    {
        var loops = Loops().Matches(text).Where(loop => loop.Groups["type"].Value == $"Microsoft.Storage/storageAccounts/{type}");
        return [.. loops.SelectMany(loop => List(loop.Groups["list"].Value)
            .Select(item => Fill(loop.Groups["name"].Value, loop.Groups["item"].Value, item)))];
    }

    /// <summary>Names of the app settings in <c>var settings</c> and whatever else is given to the app.</summary>
    public IReadOnlyList<string> AppSettings => [.. Setting().Matches(text).Select(match => match.Groups[1].Value)];

    private IEnumerable<string> List(string name)
    {
        var found = Regex.Match(text, $@"^var {name} = \[(?<items>[^\]]*)^\]", RegexOptions.Multiline);
        Assert.True(found.Success, $"infra/main.bicep: found no list {name}");
        return Quoted().Matches(found.Groups["items"].Value).Select(match => match.Groups[1].Value);
    }

    private static string Fill(string expression, string item, string value) =>
        expression == item ? value : expression.Trim('\'').Replace($"${{{item}}}", value, StringComparison.Ordinal);

    [GeneratedRegex(@"^resource \w+ '(?<type>[^@']+)@[^']+' = \[for (?<item>\w+) in (?<list>\w+): \{[^}]*?^  name: (?<name>.+?)$", RegexOptions.Multiline)]
    private static partial Regex Loops();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^  \{ name: '([^']+)', value: ", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
