using System.Text.Json;
using GovSync.Cli;

namespace GovSync.Tests.Cli;

/// <summary>The verbs <c>feed</c> and <c>list</c>, as an operator calls them.</summary>
public sealed class ChannelVerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("govsync").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Feed_prints_one_object_with_its_entries()
    {
        var file = Write("feed.xml", "<rss version='2.0'><channel><title>政策</title><item><title>某通知</title><guid isPermaLink='false'>1</guid>"
            + "<link>https://a.gov.cn/1.html</link><pubDate>2026-07-24</pubDate></item></channel></rss>");

        var (code, output) = Run("feed", file, "--json");

        var feed = JsonDocument.Parse(output).RootElement;
        var entry = Assert.Single(feed.GetProperty("entries").EnumerateArray());
        Assert.Equal((0, "rss", "政策"), (code, feed.GetProperty("format").GetString(), feed.GetProperty("title").GetString()));
        Assert.Equal("1", entry.GetProperty("id").GetString());
        Assert.Equal("某通知", entry.GetProperty("title").GetString());
        Assert.Equal("https://a.gov.cn/1.html", entry.GetProperty("url").GetString());
        Assert.Equal("2026-07-24T00:00:00+08:00", entry.GetProperty("publishedAt").GetString());
    }

    [Fact]
    public void List_resolves_links_against_the_given_address_and_takes_a_selector()
    {
        var file = Write("list.html", "<ul><li><a href='1.html'>关于做好防汛工作的通知</a> 2026-07-24</li></ul><p class=x><a href='2.html'>关于征集意见的公告</a></p>");

        var found = JsonDocument.Parse(Run("list", file, "--url", "https://a.gov.cn/tz/", "--json").Output).RootElement;
        var selected = JsonDocument.Parse(Run("list", file, "--url", "https://a.gov.cn/tz/", "--selector", "p.x", "--json").Output).RootElement;

        Assert.Equal("https://a.gov.cn/tz/1.html", found.GetProperty("entries")[0].GetProperty("url").GetString());
        Assert.Equal("https://a.gov.cn/tz/2.html", selected.GetProperty("entries")[0].GetProperty("url").GetString());
    }

    [Fact]
    public void A_fault_of_the_channel_is_a_finding_and_a_missing_file_bad_input()
    {
        Assert.Equal(1, Run("list", Write("none.html", "<p>栏目建设中</p>")).Code);
        Assert.Equal(2, Run("feed", Path.Combine(_folder, "missing.xml")).Code);
    }

    [Fact]
    public void A_batch_answers_line_by_line_and_a_bad_line_stops_nothing()
    {
        Write("feed.xml", "<rss><channel><item><title>某通知</title></item></channel></rss>");
        var batch = Write("batch.jsonl", "{\"feed\": \"feed.xml\"}\n{\"feed\": \"missing.xml\"}\n{\"feed\": \"feed.xml\"}\n");

        var (code, output) = Run("feed", "--batch", batch, "--json");

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal((0, 3), (code, lines.Count));
        Assert.True(lines[1].TryGetProperty("error", out _));
        Assert.Equal("某通知", lines[2].GetProperty("entries")[0].GetProperty("title").GetString());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (CommandLine.Run(arguments, output, error), output.ToString());
    }
}
