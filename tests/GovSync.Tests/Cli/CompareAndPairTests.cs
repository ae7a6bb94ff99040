using System.Text.Json;
using GovSync.Cli;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Cli;

public sealed class CompareAndPairTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("govsync-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Compare_prints_the_verdict_and_what_differs()
    {
        var original = Write("original.html", Html(Documents.Body));
        var candidate = Write("candidate.html", Html(Documents.Body.Replace("1200元", "1500元", StringComparison.Ordinal)));

        var (code, json) = Run("compare", original, candidate, "--json");

        Assert.Equal(1, code);
        Assert.Equal("altered", json[0].GetProperty("verdict").GetString());
        Assert.Equal("missing", json[0].GetProperty("attribution").GetString());
        Assert.Equal("amount", json[0].GetProperty("differences")[0].GetProperty("kind").GetString());
        Assert.InRange(json[0].GetProperty("coverage").GetDouble(), 0.9, 1);
        Assert.InRange(json[0].GetProperty("fidelity").GetDouble(), 0.9, 1);
    }

    [Fact]
    public void A_faithful_repost_with_its_source_is_no_finding()
    {
        var original = Write("original.html", Html(Documents.Body));
        var candidate = Write("candidate.html", Html(Documents.Body, "<meta name=\"ContentSource\" content=\"青河市人民政府办公厅\">"));

        var (code, json) = Run("compare", original, candidate, "--json");

        Assert.Equal(("same", "present"), (json[0].GetProperty("verdict").GetString(), json[0].GetProperty("attribution").GetString()));
        Assert.Equal(0, code);
    }

    [Fact]
    public void A_batch_answers_each_line_in_order_and_goes_on_after_a_bad_one()
    {
        Write("original.html", Html(Documents.Body));
        var batch = Write("batch.jsonl", string.Join('\n',
            JsonSerializer.Serialize(new { original = "original.html", candidate = new { title = Documents.Title, text = Documents.Body } }),
            JsonSerializer.Serialize(new { original = "gone.html", candidate = "original.html" }),
            "no json",
            JsonSerializer.Serialize(new { original = "original.html", candidate = new { title = "临水县召开会议", text = "3月20日，临水县召开老旧小区改造工作推进会，县长出席并讲话，各乡镇负责人参加。" } })));

        var (code, json) = Run("compare", "--batch", batch, "--json");

        Assert.Equal(0, code);
        Assert.Equal(4, json.Count);
        Assert.Equal("same", json[0].GetProperty("verdict").GetString());
        Assert.True(json[1].TryGetProperty("error", out _));
        Assert.True(json[2].TryGetProperty("error", out _));
        Assert.Equal("different", json[3].GetProperty("verdict").GetString());
    }

    [Fact]
    public void Pair_says_whether_and_why_and_which_way_the_pages_link()
    {
        var batch = Write("batch.jsonl", JsonSerializer.Serialize(new
        {
            policy = new { title = Documents.Title, url = "https://www.qinghe.example.cn/1.html", text = Documents.Body },
            interpretation = new
            {
                title = $"《{Documents.Title}》政策解读",
                url = "https://www.qinghe.example.cn/2.html",
                html = "<html><body><h1>政策解读</h1><div class=\"content\"><p>现将有关内容解读如下，请各单位结合实际抓好贯彻落实工作。</p><p><a href=\"/1.html\">文件原文</a></p></div></body></html>",
            },
        }));

        var (code, json) = Run("pair", "--batch", batch, "--json");

        Assert.Equal(0, code);
        Assert.True(json[0].GetProperty("related").GetBoolean());
        Assert.True(json[0].GetProperty("interpretationLinksPolicy").GetBoolean());
        Assert.False(json[0].GetProperty("policyLinksInterpretation").GetBoolean());
        Assert.InRange(json[0].GetProperty("score").GetDouble(), 0.5, 1);
        Assert.NotEqual(0, json[0].GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public void A_file_that_is_not_there_is_bad_input()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(2, CommandLine.Run(["compare", Path.Combine(_folder.FullName, "a"), Path.Combine(_folder.FullName, "b")], output, error));
        Assert.NotEmpty(error.ToString());
        Assert.Empty(output.ToString());
    }

    private static (int Code, IReadOnlyList<JsonElement> Json) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, output, error);
        return (code, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)]);
    }

    private static string Html(string body, string head = "") =>
        $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{Documents.Title}</title>{head}</head><body><h1>{Documents.Title}</h1><div class=\"content\">"
        + string.Concat(body.Split('\n').Skip(2).Select(line => $"<p>{line}</p>")) + "</div></body></html>";

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
