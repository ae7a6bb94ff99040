using System.Text.Json;
using GovSync.Core.Releases;

namespace GovSync.Tests.Releases;

/// <summary>
/// Labelled pages written for the project, <c>Fixtures/Pages</c>: what the real ones lack. A label has the fields of the real ones' labels, and
/// what the text begins and ends with, holds and lacks.
/// </summary>
public class WrittenPagesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Pages");

    private static readonly Dictionary<string, Func<PageReading, JsonElement, bool>> Checks = new()
    {
        ["title"] = (page, label) => page.Title == label.GetString(),
        ["publishedAt"] = (page, label) => IsTime(page.PublishedAt, label.GetString()!),
        ["source"] = (page, label) => page.Source == label.GetString(),
        ["siteName"] = (page, label) => page.SiteName == label.GetString(),
        ["siteIdCode"] = (page, label) => page.SiteIdCode == label.GetString(),
        ["columnType"] = (page, label) => page.ColumnType == label.GetString(),
        ["documentNumber"] = (page, label) => page.DocumentNumber == label.GetString(),
        ["noNumber"] = (page, _) => page.DocumentNumber is null,
        ["issuingBody"] = (page, label) => string.Join('、', page.IssuingBodies) == label.GetString(),
        ["kind"] = (page, label) => page.Kind.ToString().Equals(label.GetString(), StringComparison.OrdinalIgnoreCase),
        ["important"] = (page, label) => page.Importance.IsImportant == label.GetBoolean(),
        ["charset"] = (page, label) => page.Charset == label.GetString(),
        ["begins"] = (page, label) => page.Text.StartsWith(label.GetString()!, StringComparison.Ordinal),
        ["ends"] = (page, label) => page.Text.EndsWith(label.GetString()!, StringComparison.Ordinal),
        ["has"] = (page, label) => Strings(label).All(text => page.Text.Contains(text, StringComparison.Ordinal)),
        ["absent"] = (page, label) => !Strings(label).Any(text => page.Text.Contains(text, StringComparison.Ordinal)),
        ["text"] = (page, label) => page.Text == label.GetString(),
        ["attachments"] = (page, label) => page.Attachments.Select(link => link.Text).SequenceEqual(Strings(label)),
        ["links"] = (page, label) => page.Links.Select(link => link.Text).SequenceEqual(Strings(label)),
    };

    public static TheoryData<string> Files => new(Labels().Select(label => label.GetProperty("file").GetString()!));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_page_is_read_as_it_is_labelled(string file)
    {
        var label = Labels().Single(row => row.GetProperty("file").GetString() == file);
        var page = PageReader.Read(File.ReadAllBytes(Path.Combine(Folder, file)));

        var wrong = label.EnumerateObject().Where(field => field.Name != "file" && !Checks[field.Name](page, field.Value)).Select(field => field.Name);
        Assert.True(!wrong.Any(), $"{string.Join(", ", wrong)} of {page}");
    }

    [Fact]
    public void Every_written_page_has_its_label()
        => Assert.Equal(
            Directory.GetFiles(Folder, "*.html").Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Labels().Select(label => label.GetProperty("file").GetString()).Order(StringComparer.Ordinal));

    private static IEnumerable<JsonElement> Labels()
        => File.ReadLines(Path.Combine(Folder, "labels.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    /// <summary>A label at 00:00 is a day without a time.</summary>
    private static bool IsTime(DeclaredTime? time, string label)
        => time is { } declared
            && declared.At.ToString("yyyy-MM-dd HH:mm", null) == label
            && (declared.Precision == TimePrecision.Day) == label.EndsWith("00:00", StringComparison.Ordinal);

    private static IEnumerable<string> Strings(JsonElement label) => label.EnumerateArray().Select(text => text.GetString()!);
}
