using System.Text.RegularExpressions;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Docs;

/// <summary>A document's links and the paths it names lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents => new(
        new[] { "README.md", "CHANGELOG.md", "infra/README.md", "samples/DemoGovernment/README.md" }
            .Concat(Directory.EnumerateFiles(RepositoryFolder.PathOf("docs"), "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/'))));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_relative_link_leads_to_a_file_or_folder(string document)
    {
        var folder = Path.GetDirectoryName(RepositoryFolder.PathOf(document))!;

        foreach (Match link in Link().Matches(RepositoryFolder.Read(document)))
        {
            var target = link.Groups[1].Value.Split('#')[0];
            Assert.True(target.Length == 0 || Path.Exists(Path.Combine(folder, target)), $"{document}: nothing is at {target}");
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_path_of_the_repository_that_is_named_exists(string document)
    {
        foreach (var path in MarkdownTable.Code(RepositoryFolder.Read(document)).Where(code => RepositoryPath().IsMatch(code)))
        {
            Assert.True(Path.Exists(RepositoryFolder.PathOf(path)), $"{document}: nothing is at {path}");
        }
    }

    [GeneratedRegex(@"\]\((?!https?:|mailto:)([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^(src|tests|samples|docs|infra|benchmarks)/[A-Za-z0-9_./-]+$")]
    private static partial Regex RepositoryPath();
}
