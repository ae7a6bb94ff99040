using System.Text;
using GovSync.Core.Releases;
using GovSync.Core.Sites;

namespace GovSync.Tests.Releases;

/// <summary>Nothing that a server may answer throws, hangs or overflows the stack.</summary>
public class AbsurdChannelTests
{
    private const int Big = 5_000_000;
    private const int Small = 500_000;

    private static readonly string[] Seeds =
    [
        "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>政策</title><item><title><![CDATA[甲 & 乙]]></title>"
            + "<link>https://a.gov.cn/1</link><guid isPermaLink='false'>1</guid><dc:date>2026-07-24T10:00:00Z</dc:date></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='xhtml'><div>甲</div></title><link href='a' rel='alternate'/><updated>2026-07-24T00:00:00Z</updated></entry></feed>",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"a\",\"items\":[{\"id\":\"1\",\"url\":\"/1\",\"title\":\"\\u7532\",\"date_published\":\"2026-07-24\"}]}",
        "{\"searchVO\":{\"catMap\":{\"a\":{\"listVO\":[{\"title\":\"甲\",\"url\":\"/1\",\"pubtime\":1784858400000}]}}}}",
        "<html><base href='/x/'><body><%= a %><ul><li><a href='/202607/t20260724_1.html' title='关于做好防汛工作的通知'>关于做好...</a><span>07-24</span></li>"
            + "<li><div><b>24</b><i>2026-07</i></div><a href='/2.html'><h3>关于征集意见的公告</h3><p>摘要</p></a></li></ul><table><tr><td onclick='x()'>某通知公告</td><td>2026年7月24日</td></tr></table>",
    ];

    private static readonly string[] Pieces =
        ["<", ">", "&", "\"", "'", "</", "<li>", "</li>", "<a href=", "<![CDATA[", "]]>", "<!--", "-->", "<?", "<!DOCTYPE a [", "&#x0;", "&#55296;", "\\ud800", "\0", "2026-02-30", "99999999999", "{", "[", "]", "<%", "%>", "\uD800", "xmlns:", "http://[", "://", "//", "\u3000"];

    [Fact]
    public void Mutated_feeds_indexes_and_lists_are_read_or_refused()
    {
        var chance = new Random(20260724);
        for (var round = 0; round < 4000; round++)
        {
            var text = new StringBuilder(Seeds[round % Seeds.Length]);
            for (var i = chance.Next(1, 12); i > 0; i--)
            {
                Mutate(text, chance);
            }

            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            if (round % 7 == 0 && bytes.Length > 0)
            {
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            }

            var reading = ChannelReader.Read(bytes, "text/html; charset=gbk", round % 3 == 0 ? null : "https://www.example.gov.cn/a/", (ChannelFormat)(round % 4), round % 11 == 0 ? "ul li > a[href^='/']" : null);

            Assert.True(reading.Fault is not null || reading.Entries.Count > 0, text.ToString());
            Assert.Equal(reading.Fault is null, reading.FaultDetail is null);
            Assert.All(reading.Entries, entry => Assert.True(entry.Url is null || Uri.TryCreate(entry.Url, UriKind.Absolute, out _), entry.Url));
        }
    }

    [Fact]
    public void Random_selectors_are_understood_or_refused()
    {
        var chance = new Random(7);
        const string Signs = "ul.#[]='\"^$*~>, a:\u4E2D(";
        for (var round = 0; round < 2000; round++)
        {
            var selector = string.Concat(Enumerable.Range(0, chance.Next(1, 14)).Select(_ => Signs[chance.Next(Signs.Length)]));

            ChannelReader.Read(Encoding.UTF8.GetBytes(Seeds[4]), null, null, ChannelFormat.List, selector);
        }
    }

    [Theory]
    [InlineData("x", Big)]
    [InlineData("<", Big)]
    [InlineData("&", Small)]
    [InlineData("[", Small)]
    [InlineData("{\"a\":", Small)]
    [InlineData("<div>", Big)]
    [InlineData("<p>a", Small)]
    [InlineData("<li><a href=x>关于某事项的通知<span>2026-07-24", Big)]
    [InlineData("<table><tr><td>", Small)]
    [InlineData("<form>", Small)]
    [InlineData("<a b=\"c\" ", Small)]
    [InlineData("<!--", Small)]
    [InlineData("<script type=text/xml>", Small)]
    [InlineData("<rss><channel><item>", Big)]
    [InlineData("<rss a:b='c'>", Small)]
    [InlineData("<![CDATA[", Small)]
    [InlineData("<%", Small)]
    public void Megabytes_of_one_thing_in_one_line_come_to_an_end(string unit, int length)
    {
        var text = new StringBuilder(length + unit.Length);
        while (text.Length < length)
        {
            text.Append(unit);
        }

        var reading = ChannelReader.Read(Encoding.UTF8.GetBytes(text.ToString()), null, "https://www.example.gov.cn/");

        Assert.True(reading.Fault is not null || reading.Entries.Count > 0);
    }

    private static void Mutate(StringBuilder text, Random chance)
    {
        var at = chance.Next(text.Length + 1);
        switch (chance.Next(4))
        {
            case 0:
                text.Insert(at, Pieces[chance.Next(Pieces.Length)]);
                break;
            case 1:
                text.Remove(at, Math.Min(chance.Next(12), text.Length - at));
                break;
            case 2:
                text.Length = Math.Max(1, at);
                break;
            default:
                text.Insert(at, text.ToString(0, Math.Min(at, 200)));
                break;
        }
    }
}
