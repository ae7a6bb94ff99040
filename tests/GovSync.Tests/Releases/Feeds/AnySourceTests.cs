using System.Text;
using GovSync.Core.Releases;
using GovSync.Core.Sites;

namespace GovSync.Tests.Releases.Feeds;

/// <summary>Sources of no standard shape: JSON by paths, JSON found by itself, sitemaps, and charsets that a source tells wrongly.</summary>
public class AnySourceTests
{
    private const string Nested = """
        {"code":200,"data":{"page":1,"list":[
          {"docId":7,"bt":"关于做好防汛工作的通知","meta":{"fbsj":"24/07/2026 10:30"},"tags":["要闻"]},
          {"docId":8,"bt":"关于征集意见的公告","meta":{"fbsj":"22/07/2026 09:00"}},
          {"docId":9}]}}
        """;

    [Theory]
    [InlineData("data.list")]
    [InlineData("$.data.list[*]")]
    [InlineData("DATA.List")]
    public void Any_JSON_is_read_by_the_paths_of_its_row(string path)
    {
        var reading = Read(Nested, new()
        {
            Format = ChannelFormat.Json, Entries = path, Title = "bt", Link = "/art/{docId}.html", Time = "meta.fbsj", TimeFormat = "dd/MM/yyyy HH:mm",
        });

        Assert.Equal(("json", null), (reading.Format, reading.Fault));
        Assert.Equal(
            ["2026-07-24 10:30 关于做好防汛工作的通知 https://www.example.gov.cn/art/7.html", "2026-07-22 09:00 关于征集意见的公告 https://www.example.gov.cn/art/8.html"],
            reading.Entries.Take(2).Select(entry => $"{entry.PublishedAt!.Value.At:yyyy-MM-dd HH:mm} {entry.Title} {entry.Url}"));
        Assert.Equal(TimePrecision.Minute, reading.Entries[0].PublishedAt!.Value.Precision);
    }

    [Theory]
    [InlineData("data.rows")]
    [InlineData("data.list[7]")]
    public void A_path_that_leads_nowhere_is_a_fault(string path) =>
        Assert.Equal(ChannelFault.SelectorFindsNothing, Read(Nested, new() { Format = ChannelFormat.Json, Entries = path, Title = "bt" }).Fault);

    [Theory]
    [InlineData("""{"result":{"records":[{"title":"某通知","url":"/1.html","publishTime":"2026-07-24 10:00:00"}],"menu":[{"name":"首页"}]}}""")]
    [InlineData("""{"rows":[{"DOCTITLE":"某通知","docPubUrl":"/1.html","docRelTime":"2026-07-24 10:00:00"}]}""")]
    [InlineData("""[{"title":"某通知","link":"/1.html","date":1784858400000}]""")]
    [InlineData("""[{"title":"某通知","href":"/1.html","time":"1784858400"}]""")]
    public void JSON_with_the_usual_names_is_found_by_itself(string json)
    {
        var entry = Assert.Single(Read(json, ChannelShape.ByItself).Entries);

        Assert.Equal(("某通知", "https://www.example.gov.cn/1.html"), (entry.Title, entry.Url));
        Assert.Equal("2026-07-24T10:00:00", $"{entry.PublishedAt!.Value.At:s}");
    }

    [Fact]
    public void A_sitemap_gives_its_pages_newest_change_first()
    {
        var reading = Read("""
            <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://www.example.gov.cn/1.html</loc><lastmod>2026-07-22</lastmod></url>
            <url><loc>https://www.example.gov.cn/2.html</loc><lastmod>2026-07-24T10:00:00+08:00</lastmod>
            <news:news><news:publication_date>2026-07-24T09:00:00+08:00</news:publication_date><news:title>某通知</news:title></news:news></url></urlset>
            """, new() { Format = ChannelFormat.Sitemap });

        Assert.Equal(("sitemap", null), (reading.Format, reading.Fault));
        Assert.Equal(["https://www.example.gov.cn/2.html", "https://www.example.gov.cn/1.html"], reading.Entries.Select(entry => entry.Url));
        Assert.Equal(("某通知", "2026-07-24T09:00:00"), (reading.Entries[0].Title, $"{reading.Entries[0].PublishedAt!.Value.At:s}"));
    }

    [Fact]
    public void An_index_of_sitemaps_names_those_that_can_be_registered()
    {
        var reading = Read("<sitemapindex><sitemap><loc>https://www.example.gov.cn/s1.xml</loc></sitemap></sitemapindex>", ChannelShape.ByItself);

        Assert.Equal(ChannelFault.UnknownFormat, reading.Fault);
        Assert.Contains("https://www.example.gov.cn/s1.xml", reading.FaultDetail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"next_url\":\"/2.json\",\"items\":[{\"id\":\"1\",\"url\":\"/1\"}]}", "https://www.example.gov.cn/2.json")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><link rel='next' href='/2.xml'/><entry><id>1</id><title>通知</title></entry></feed>", "https://www.example.gov.cn/2.xml")]
    public void A_feed_names_its_next_page(string text, string expected) => Assert.Equal(expected, Read(text, ChannelShape.ByItself).NextPage);

    [Fact]
    public void The_charset_of_the_row_wins_over_what_the_bytes_seem_to_be()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("big5").GetBytes("<rss version='2.0'><channel><item><title>關於做好防汛工作的通知</title><link>/1.html</link></item></channel></rss>");

        var reading = ChannelReader.Read(bytes, "text/xml; charset=gb2312", "https://www.example.gov.cn/", new ChannelShape { Charset = "Big5" });

        Assert.Equal("關於做好防汛工作的通知", Assert.Single(reading.Entries).Title);
    }

    private static ChannelReading Read(string text, ChannelShape shape) =>
        ChannelReader.Read(Encoding.UTF8.GetBytes(text), null, "https://www.example.gov.cn/list", shape);
}
