using System.Text.Json;
using GovSync.Cli;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Cli;

/// <summary>The verb <c>scan</c>, as an operator tries a source before it is registered.</summary>
public sealed class ScanVerbTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("govsync").FullName;
    private LoopbackWeb web = null!;

    public async Task InitializeAsync()
    {
        web = await LoopbackWeb.StartAsync();
        web.Serve("/tz/", "<ul class='list'><li><a href='1.html'>关于做好防汛工作的通知</a> 2026-07-24</li></ul><a href='index_1.html'>下一页</a>");
        web.Serve("/list.json", """{"data":[{"t":"关于征集意见的公告","id":7}]}""", "application/json");
    }

    public async Task DisposeAsync()
    {
        await web.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void An_address_is_previewed_with_what_it_yields()
    {
        var (code, output, _) = Run("scan", web.Url("/tz/"), "--dry-run", "--allow", web.Authority, "--json");

        var preview = JsonDocument.Parse(output).RootElement;
        Assert.Equal((0, 1, "list"), (code, preview.GetProperty("count").GetInt32(), preview.GetProperty("format").GetString()));
        Assert.Equal(web.Url("/tz/1.html"), preview.GetProperty("entries")[0].GetProperty("url").GetString());
        Assert.Equal(web.Url("/tz/index_1.html"), preview.GetProperty("nextPage").GetString());
    }

    [Fact]
    public void The_options_are_the_columns_of_a_row()
    {
        var (code, output, _) = Run(
            "scan", web.Url("/list.json"), "--dry-run", "--allow", web.Authority, "--json", "--format", "json", "--selector", "data", "--title-at", "t",
            "--link-at", "/a/{id}.html");

        Assert.Equal(0, code);
        Assert.Equal(web.Url("/a/7.html"), JsonDocument.Parse(output).RootElement.GetProperty("entries")[0].GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("channels.csv", "siteCode,id,kind,url,selector\n1,a,releases,{0}/tz/,ul.list li\n1,b,releases,{0}/gone,\n")]
    [InlineData("channels.json", """{"channels":[{"siteCode":"1","id":"a","kind":"releases","url":"{0}/tz/"},{"siteCode":"1","id":"b","kind":"releases","url":"{0}/gone"}]}""")]
    public void Every_row_of_a_file_is_previewed_or_the_one_that_is_named(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text.Replace("{0}", $"http://{web.Authority}", StringComparison.Ordinal));

        var all = Run("scan", file, "--dry-run", "--allow", web.Authority, "--json");
        var one = Run("scan", file, "--dry-run", "--allow", web.Authority, "--json", "--only", "1~a");

        Assert.Equal((1, 2), (all.Code, all.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains("NotFound", all.Output, StringComparison.Ordinal);
        Assert.Equal((0, 1), (one.Code, one.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Equal(2, Run("scan", file, "--dry-run", "--only", "c").Code);
    }

    [Fact]
    public void The_fence_holds_for_the_command_line_too()
    {
        var (code, output, _) = Run("scan", web.Url("/tz/"), "--dry-run", "--json");

        Assert.Equal(1, code);
        Assert.Equal("Forbidden", JsonDocument.Parse(output).RootElement.GetProperty("fault").GetString());
        Assert.Equal(0, web.Requests("/tz/"));
    }

    [Theory]
    [InlineData("--dry-run", "scan", "http://a.example/")]
    [InlineData("selector", "scan", "http://a.example/", "--dry-run", "--format", "list", "--selector", "ul >")]
    [InlineData("charset", "scan", "http://a.example/", "--dry-run", "--charset", "latin1")]
    [InlineData("cannot be read", "scan", "missing.csv", "--dry-run")]
    public void What_cannot_be_used_is_named(string named, params string[] arguments)
    {
        var (code, _, error) = Run(arguments);

        Assert.Equal(2, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (CommandLine.Run(arguments, output, error), output.ToString(), error.ToString());
    }
}
