using System.Text.Json;
using GovSync.Core.Releases;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Releases;

public class RealPagesTests
{
    [SharedDataFact]
    public void Of_the_State_Councils_pages_title_number_and_issuing_body_are_right()
    {
        using var index = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("pages/gov-cn/index.json")));
        var wrong = index.RootElement.EnumerateArray().Where(row =>
        {
            var page = Read("pages/gov-cn/" + row.GetProperty("file").GetString());
            return page.Title != row.GetProperty("title").GetString()
                || page.DocumentNumber != row.GetProperty("release_number").GetString()
                || string.Join('、', page.IssuingBodies) != row.GetProperty("release_office").GetString();
        });

        Assert.Empty(wrong.Select(row => row.GetProperty("file").GetString()));
    }

    [SharedDataTheory]
    [InlineData("title", 0.99)]
    [InlineData("source", 0.99)]
    [InlineData("siteName", 0.99)]
    [InlineData("siteIdCode", 0.99)]
    [InlineData("columnType", 0.99)]
    [InlineData("documentNumber", 0.98)]
    [InlineData("issuingBody", 0.98)]
    [InlineData("kind", 0.95)]
    public void Labelled_fields_are_read_as_a_careful_reader_does(string field, double share)
    {
        var labelled = File.ReadLines(SharedData.PathOf("labels/read.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(label => label.TryGetProperty(field, out _))
            .ToList();
        var misses = labelled
            .Where(label => label.GetProperty(field).GetString() != ValueOf(field, Read(label.GetProperty("file").GetString()!)))
            .Select(label => label.GetProperty("file").GetString())
            .ToList();

        Assert.NotEmpty(labelled);
        Assert.True(misses.Count <= labelled.Count * (1 - share), string.Join(", ", misses));
    }

    private static string? ValueOf(string field, PageReading page) => field switch
    {
        "title" => page.Title,
        "source" => page.Source,
        "siteName" => page.SiteName,
        "siteIdCode" => page.SiteIdCode,
        "columnType" => page.ColumnType,
        "documentNumber" => page.DocumentNumber,
        "issuingBody" => string.Join('、', page.IssuingBodies),
        _ => page.Kind.ToString().ToLowerInvariant(),
    };

    private static PageReading Read(string file) => PageReader.Read(File.ReadAllBytes(SharedData.PathOf(file)));
}
