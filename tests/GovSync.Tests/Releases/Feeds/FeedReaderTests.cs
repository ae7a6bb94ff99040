using System.Text;
using GovSync.Core.Releases;
using GovSync.Core.Sites;

namespace GovSync.Tests.Releases.Feeds;

/// <summary>Feeds as they should be, and what real ones get wrong.</summary>
public class FeedReaderTests
{
    private const string Url = "https://www.example.gov.cn/rss/feed.xml";

    [Fact]
    public void An_RSS_item_gives_id_title_link_and_Beijing_time()
    {
        var reading = Read("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel><title>示例县 政策</title><item><title>关于做好
              防汛工作的通知</title><link>/zwgk/1.html</link><guid isPermaLink="false">doc-1</guid>
              <pubDate>Fri, 24 Jul 2026 01:30:15 GMT</pubDate></item></channel></rss>
            """);

        var entry = Assert.Single(reading.Entries);
        Assert.Equal(("rss", "示例县 政策", null), (reading.Format, reading.Title, reading.Fault));
        Assert.Equal(("doc-1", "关于做好 防汛工作的通知", "/zwgk/1.html"), (entry.Id, entry.Title, entry.Href));
        Assert.Equal("https://www.example.gov.cn/zwgk/1.html", entry.Url);
        Assert.Equal(new DateTimeOffset(2026, 7, 24, 9, 30, 15, TimeSpan.FromHours(8)), entry.PublishedAt!.Value.At);
        Assert.Equal(TimeSpan.FromHours(8), entry.PublishedAt.Value.At.Offset);
    }

    [Theory]
    [InlineData("<guid>https://a.gov.cn/1.html</guid>", "https://a.gov.cn/1.html")]
    [InlineData("<guid isPermaLink='false'>https://a.gov.cn/1.html</guid>", null)]
    [InlineData("<guid>doc-1</guid>", null)]
    [InlineData("<link href='https://a.gov.cn/2.html'/>", "https://a.gov.cn/2.html")]
    [InlineData("<atom:link href='https://a.gov.cn/3.html'/>", "https://a.gov.cn/3.html")]
    [InlineData("<atom:link rel='self' href='https://a.gov.cn/3.html'/>", null)]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<link>mailto:a@a.gov.cn</link>", null)]
    [InlineData("<link><![CDATA[ https://a.gov.cn/4.html?a=1&b=2 ]]></link>", "https://a.gov.cn/4.html?a=1&b=2")]
    [InlineData("<link>https://a.gov.cn/5.html?a=1&b=2</link>", "https://a.gov.cn/5.html?a=1&b=2")]
    public void The_link_is_found_where_feeds_put_it(string item, string? expected)
    {
        var reading = Read($"<rss version='2.0'><channel><item><title>某通知</title>{item}</item></channel></rss>");

        Assert.Equal(expected, Assert.Single(reading.Entries).Url);
    }

    [Theory]
    [InlineData("<pubDate>Fri, 24 Jul 2026 10:00:00 +0800</pubDate>", "2026-07-24T10:00:00", TimePrecision.Second)]
    [InlineData("<pubDate>2026-07-24 10:00</pubDate>", "2026-07-24T10:00:00", TimePrecision.Minute)]
    [InlineData("<pubDate>2026-07-24</pubDate>", "2026-07-24T00:00:00", TimePrecision.Day)]
    [InlineData("<pubDate>2026-07-24 00:00:00</pubDate>", "2026-07-24T00:00:00", TimePrecision.Day)]
    [InlineData("<dc:date>2026-07-24T10:00:00+08:00</dc:date>", "2026-07-24T10:00:00", TimePrecision.Second)]
    [InlineData("<pubDate></pubDate><dc:date>2026-07-24T02:00:00Z</dc:date>", "2026-07-24T10:00:00", TimePrecision.Second)]
    [InlineData("<pubDate>soon</pubDate><a10:updated>2026-07-24T10:00:00+08:00</a10:updated>", "2026-07-24T10:00:00", TimePrecision.Second)]
    public void The_time_is_found_where_feeds_put_it_declared_prefix_or_not(string item, string expected, TimePrecision precision)
    {
        var reading = Read($"<rss version='2.0'><channel><item><title>某通知</title>{item}</item></channel></rss>");

        var time = Assert.Single(reading.Entries).PublishedAt!.Value;
        Assert.Equal((expected, precision), ($"{time.At:s}", time.Precision));
    }

    [Fact]
    public void Atom_published_counts_before_updated_and_the_page_before_other_links()
    {
        var reading = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://www.example.gov.cn/zwgk/"><title type="html">&lt;b&gt;政策&lt;/b&gt;</title>
            <entry><id>urn:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">关于<b>防汛</b>的通知</div></title>
            <link rel="edit" href="edit/1"/><link rel="alternate" type="application/pdf" href="1.pdf"/><link rel="alternate" type="text/html" href="1.html"/>
            <updated>2026-07-25T10:00:00+08:00</updated><published>2026-07-24T10:00:00+08:00</published></entry></feed>
            """);

        var entry = Assert.Single(reading.Entries);
        Assert.Equal(("atom", "政策"), (reading.Format, reading.Title));
        Assert.Equal(("关于防汛的通知", "https://www.example.gov.cn/zwgk/1.html"), (entry.Title, entry.Url));
        Assert.Equal("2026-07-24", $"{entry.PublishedAt!.Value.At:yyyy-MM-dd}");
    }

    [Fact]
    public void RDF_items_stand_beside_their_channel()
    {
        var reading = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>政策</title></channel>
            <item rdf:about="https://a.gov.cn/1.html"><title>某通知</title></item></rdf:RDF>
            """);

        Assert.Equal(("政策", "https://a.gov.cn/1.html"), (reading.Title, Assert.Single(reading.Entries).Url));
    }

    [Fact]
    public void A_JSON_feed_is_a_feed()
    {
        var reading = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"政策","items":[{"id":"1","url":"/1.html","title":"某通知","date_published":"2026-07-24T10:00:00+08:00"},{"id":2}]}
            """);

        Assert.Equal(("json-feed", "政策", 2), (reading.Format, reading.Title, reading.Entries.Count));
        Assert.Equal(("1", "https://www.example.gov.cn/1.html"), (reading.Entries[0].Id, reading.Entries[0].Url));
        Assert.Equal("2", reading.Entries[1].Id);
    }

    [Theory]
    [InlineData("<item><title>甲&nbsp;乙&mdash;丙 &undeclared; &#1; &#x4E01;</title></item>", "甲 乙—丙 &undeclared; 丁")]
    [InlineData("<item><title>A & B <3 &copy 2026</title></item>", "A & B <3 &copy 2026")]
    [InlineData("<item><title>甲\u0001\u000B乙\uFFFF</title></item>", "甲乙")]
    [InlineData("<item><title><![CDATA[<b>甲</b>\u0002乙 & 丙]]></title></item>", "甲乙 & 丙")]
    [InlineData("<item><title>关于印发<<某办法>>的通知</title></item>", "关于印发<<某办法>>的通知")]
    [InlineData("<item><media:title>图</media:title><title>某通知</title><x:y/></item>", "某通知")]
    [InlineData("<item><!-- <title>旧</title> --><?php echo 1 ?><title>某通知</title></item>", "某通知")]
    public void What_feeds_get_wrong_every_day_is_mended(string item, string expected)
    {
        var reading = Read($"Warning: mysql_connect() in <b>/www/index.php</b>\n<?xml version='1.0'?><rss version='2.0'><channel>{item}</channel></rss>junk");

        Assert.Equal(expected, Assert.Single(reading.Entries).Title);
        Assert.Null(reading.Fault);
    }

    [Theory]
    [InlineData("<item><title>丙")]
    [InlineData("<item><title>丙</titel></item></channel></rss>")]
    [InlineData("<item a='1' a='2'><title>丙</title></item></channel></rss>")]
    [InlineData("")]
    public void A_feed_that_breaks_off_gives_what_stands_before_the_break(string rest)
    {
        var reading = Read($"<rss version='2.0'><channel><item><title>甲</title></item><item><title>乙</title></item>{rest}");

        Assert.Equal(["甲", "乙"], reading.Entries.Select(entry => entry.Title));
        Assert.Equal(ChannelFault.BrokenXml, reading.Fault);
        Assert.Contains("after 2 entries", reading.FaultDetail, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_that_a_feed_declares_are_never_expanded_nor_fetched()
    {
        var reading = Read("""
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY secret SYSTEM "file:///etc/passwd">]>
            <rss version="2.0"><channel><item><title>x &b; &secret; y</title></item></channel></rss>
            """);

        Assert.Equal("x &b; &secret; y", Assert.Single(reading.Entries).Title);
    }

    [Theory]
    [InlineData("gb18030", "<?xml version='1.0' encoding='gb2312'?>")]
    [InlineData("gb18030", "<?xml version='1.0' encoding='utf-8'?>")]
    [InlineData("utf-8", "<?xml version='1.0' encoding='gb2312'?>")]
    [InlineData("utf-16", "<?xml version='1.0' encoding='utf-16'?>")]
    public void A_wrong_encoding_label_does_not_spoil_the_titles(string encoding, string declaration)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"{declaration}<rss version='2.0'><channel><item><title>国务院办公厅关于进一步做好防汛抗旱工作的通知</title></item></channel></rss>";
        var writer = Encoding.GetEncoding(encoding);
        var bytes = encoding == "utf-16" ? [.. writer.GetPreamble(), .. writer.GetBytes(text)] : writer.GetBytes(text);

        var reading = ChannelReader.Read(bytes, null, Url);

        Assert.Equal("国务院办公厅关于进一步做好防汛抗旱工作的通知", Assert.Single(reading.Entries).Title);
    }

    [Theory]
    [InlineData("<html><body>404 页面不存在</body></html>", ChannelFault.UnexpectedHtml)]
    [InlineData("<!DOCTYPE html><html><body>请完成安全验证</body></html>", ChannelFault.Challenge)]
    [InlineData("plain words", ChannelFault.UnexpectedHtml)]
    [InlineData("<rss version='2.0'><channel><title>空</title></channel></rss>", ChannelFault.NoEntries)]
    [InlineData("<sitemap><url/></sitemap>", ChannelFault.UnknownFormat)]
    [InlineData("<?xml version='1.0'?><sitemap><url>", ChannelFault.BrokenXml)]
    [InlineData("{\"a\": [}", ChannelFault.BrokenJson)]
    [InlineData("{\"code\": 500}", ChannelFault.UnknownFormat)]
    [InlineData("", ChannelFault.Empty)]
    public void What_is_no_feed_says_what_it_is(string body, ChannelFault expected)
    {
        var reading = ChannelReader.Read(Encoding.UTF8.GetBytes(body), null, Url, ChannelFormat.Feed);

        Assert.Equal(expected, reading.Fault);
        Assert.False(string.IsNullOrEmpty(reading.FaultDetail));
        Assert.Empty(reading.Entries);
    }

    private static ChannelReading Read(string text) => ChannelReader.Read(Encoding.UTF8.GetBytes(text), "text/xml", Url);
}
