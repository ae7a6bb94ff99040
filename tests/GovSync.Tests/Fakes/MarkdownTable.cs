using System.Text.RegularExpressions;

namespace GovSync.Tests.Fakes;

/// <summary>The first table below a heading of a document.</summary>
/// <param name="Rows">Cells of each row, the heading row left out.</param>
public sealed partial record MarkdownTable(IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <param name="file">Path from the repository's root.</param>
    /// <param name="heading">The heading's text without its signs.</param>
    public static MarkdownTable Below(string file, string heading)
    {
        var lines = RepositoryFolder.Read(file).Split('\n');
        var start = Array.FindIndex(lines, line => line.StartsWith('#') && line.TrimStart('#').Trim() == heading);
        Assert.True(start >= 0, $"{file}: found no heading \"{heading}\"");
        var rows = lines.Skip(start + 1)
            .TakeWhile(line => !line.StartsWith('#'))
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => (IReadOnlyList<string>)[.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())])
            .ToList();
        Assert.True(rows.Count > 0, $"{file}: found no table below \"{heading}\"");
        return new(rows);
    }

    /// <summary>What stands in backquotes in a text, in order.</summary>
    public static IReadOnlyList<string> Code(string text) => [.. InCode().Matches(text).Select(match => match.Groups[1].Value)];

    /// <summary>The first thing in backquotes of each row.</summary>
    public IEnumerable<string> Names => Rows.Select(row => Code(row[0])[0]);

    [GeneratedRegex("`([^`\\n]+)`")]
    private static partial Regex InCode();
}
