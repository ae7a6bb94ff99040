using System.Text.RegularExpressions;
using System.Xml.Linq;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Docs;

/// <summary>Decisions are numbered without a gap, whole, and found from their index; each package has its reason.</summary>
public sealed partial class DecisionsTests
{
    private const string Folder = "docs/decisions";

    private static readonly string[] Files =
        [.. Directory.EnumerateFiles(RepositoryFolder.PathOf(Folder), "0*.md").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Records => new(Files);

    [Fact]
    public void Records_are_numbered_from_one_without_a_gap() => Assert.Equal(
        Enumerable.Range(1, Files.Length).Select(number => number.ToString("D4", null)),
        Files.Select(file => file[..4]));

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_has_status_context_decision_and_consequences(string record)
    {
        var text = RepositoryFolder.Read($"{Folder}/{record}");

        Assert.Matches($"^# {record[..4]}:? .+\n", text);
        Assert.Matches(@"(?m)^(\*\*Status:\*\*|Status:) \S", text);
        Assert.Equal(["Context", "Decision", "Consequences"], SectionTitle().Matches(text).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void The_index_leads_to_each_record(string record) =>
        Assert.Contains($"]({record})", RepositoryFolder.Read($"{Folder}/README.md"), StringComparison.Ordinal);

    [Fact]
    public void Every_package_is_used_and_has_its_reason()
    {
        var versions = Elements("Directory.Packages.props", "PackageVersion").Order(StringComparer.Ordinal).ToList();
        var used = Projects().Append("Directory.Build.props").SelectMany(file => Elements(file, "PackageReference")).ToHashSet();

        // Pins: brought along by another package, in a version that every feed has.
        string[] pins = ["Azure.Storage.Common", "FSharp.Core"];
        Assert.Equal(versions, used.Union(pins).Order(StringComparer.Ordinal));
        var record = Files.Single(name => name.EndsWith("packages.md", StringComparison.Ordinal));
        Assert.Equal(versions, MarkdownTable.Below($"{Folder}/{record}", "Decision").Names.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Projects() => new[] { "src", "tests", "samples", "benchmarks" }.SelectMany(folder =>
        Directory.EnumerateFiles(RepositoryFolder.PathOf(folder), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFolder.Root, file)));

    private static IEnumerable<string> Elements(string file, string name) =>
        XDocument.Parse(RepositoryFolder.Read(file)).Descendants(name).Select(element => (string)element.Attribute("Include")!);

    [GeneratedRegex("(?m)^## (.+)$")]
    private static partial Regex SectionTitle();
}
