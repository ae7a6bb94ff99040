using System.Text.Json.Nodes;
using GovSync.Cli;
using GovSync.Tests.Releases;

namespace GovSync.Tests.Cli;

public sealed class ReadVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("govsync-read-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_page_is_one_camelCase_object_with_its_Chinese_as_it_is()
    {
        File.WriteAllText(Path.Combine(_folder, "page.html"), Pages.WithBody("<p>某府办〔2026〕5号</p>" + Pages.Paragraphs));

        var (code, output, error) = Run("read", Path.Combine(_folder, "page.html"), "--url", "https://www.example.gov.cn/1.html", "--json");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("垃圾分类", output, StringComparison.Ordinal);
        var page = JsonNode.Parse(output)!;
        Assert.Equal("某府办〔2026〕5号", (string?)page["documentNumber"]);
        Assert.Equal("某市人民政府办公室", (string?)page["issuingBodies"]![0]);
        Assert.Equal("2026-03-01T09:05:00+08:00", (string?)page["publishedAt"]);
        Assert.Equal("minute", (string?)page["publishedPrecision"]);
        Assert.Equal("policy", (string?)page["kind"]);
        Assert.Equal("utf-8", (string?)page["charset"]);
        Assert.NotEmpty(page["importance"]!["reasons"]!.AsArray());
        Assert.Equal(
            ["title", "documentNumber", "issuingBodies", "publishedAt", "publishedPrecision", "source", "siteName", "siteIdCode", "columnName",
             "columnType", "text", "attachments", "links", "charset", "kind", "kindCertain", "kindReasons", "important", "certain", "importance", "reach"],
            page.AsObject().Select(field => field.Key));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-01T00:00:00+08:00", "day")]
    [InlineData("2026-03-01 09:05:07", "2026-03-01T09:05:07+08:00", "minute")]
    [InlineData("", null, "none")]
    public void The_time_is_printed_with_its_precision(string written, string? printed, string precision)
    {
        var (_, output, _) = RunBatch($$$"""{"page": {"title": "通知", "text": "正文", "publishedAt": "{{{written}}}"}}""");

        Assert.Equal((printed, precision), ((string?)JsonNode.Parse(output)!["publishedAt"], (string?)JsonNode.Parse(output)!["publishedPrecision"]));
    }

    [Fact]
    public void A_batch_answers_line_by_line_in_order_and_goes_on_after_errors()
    {
        File.WriteAllText(Path.Combine(_folder, "page.html"), Pages.WithBody(Pages.Paragraphs));

        var (code, output, _) = RunBatch(
            """
            {"page": "page.html", "url": "https://www.example.gov.cn/1.html"}
            {"page": "missing.html"}
            not json

            [1]
            {"page": 5}
            {"title": "no page"}
            {"page": {"title": "某市垃圾分类管理办法", "text": "摘录"}}
            """);

        var lines = output.TrimEnd().Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(0, code);
        Assert.Equal([false, true, true, true, true, true, false], lines.Select(line => line["error"] is not null));
        Assert.Equal("某市垃圾分类管理办法", (string?)lines[^1]["title"]);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "nowhere.html")]
    [InlineData("read", "--batch", "nowhere.jsonl", "--json")]
    [InlineData("read", "a", "b")]
    [InlineData("unknown")]
    public void Bad_input_is_told_on_stderr_and_leaves_stdout_empty(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(error);
    }

    private (int Code, string Output, string Error) RunBatch(string lines)
    {
        var file = Path.Combine(_folder, "batch.jsonl");
        File.WriteAllText(file, lines);
        return Run("read", "--batch", file, "--json");
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        return (CommandLine.Run(arguments, output, error), output.ToString(), error.ToString());
    }
}
