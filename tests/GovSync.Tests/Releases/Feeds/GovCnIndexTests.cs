using System.Text;
using GovSync.Core.Releases;
using GovSync.Core.Sites;

namespace GovSync.Tests.Releases.Feeds;

public class GovCnIndexTests
{
    [Theory]
    [InlineData("{0}")]
    [InlineData("callback({0});")]
    [InlineData("var list = {0};")]
    public void A_columns_index_is_read_bare_or_as_a_scripts_call(string frame)
    {
        var json = """[{"TITLE":"关于<em>防汛</em>的<br/>通知","SUB_TITLE":"","URL":"./202607/content_1.htm","DOCRELPUBTIME":"2026-07-24"},{"X":1},]""";

        var reading = Read(frame.Replace("{0}", json, StringComparison.Ordinal));

        var entry = Assert.Single(reading.Entries);
        Assert.Equal(("gov-cn-index", null), (reading.Format, reading.Fault));
        Assert.Equal("关于防汛的 通知", entry.Title);
        Assert.Equal("https://www.example.gov.cn/zhengce/202607/content_1.htm", entry.Url);
        Assert.Equal(TimePrecision.Day, entry.PublishedAt!.Value.Precision);
    }

    [Fact]
    public void A_search_answer_gives_each_document_once_with_the_minute_of_its_publication()
    {
        var reading = Read("""
            {"searchVO":{"listVO":null,"catMap":{
              "gongwen":{"listVO":[{"id":"7","title":"某办法","pcode":"国办发〔2026〕1号","puborg":"国务院办公厅","url":"https://a.gov.cn/1.htm","pubtime":1784858400000,"ptime":1,"pubtimeStr":"2026.07.24"}]},
              "otherfile":{"listVO":[{"title":"某办法","url":"https://a.gov.cn/1.htm"},{"title":"某解读","url":"https://a.gov.cn/2.htm","pubtime":0,"pubtimeStr":"2026.07.23","pcode":""}]}}}}
            """);

        Assert.Equal("gov-cn-search", reading.Format);
        Assert.Equal(["7", null], reading.Entries.Select(entry => entry.Id));
        Assert.Equal(("国办发〔2026〕1号", "国务院办公厅"), (reading.Entries[0].DocumentNumber, reading.Entries[0].IssuingBody));
        Assert.Equal("2026-07-24T10:00:00", $"{reading.Entries[0].PublishedAt!.Value.At:s}");
        Assert.Equal("2026-07-23T00:00:00", $"{reading.Entries[1].PublishedAt!.Value.At:s}");
        Assert.Null(reading.Entries[1].DocumentNumber);
    }

    [Fact]
    public void The_list_made_for_other_sites_to_embed_is_read()
    {
        var reading = Read("""pushInfoJsonpCallBack([{"title":"关于防汛的通知","link":"https://www.example.gov.cn/1.htm","pubDate":"2026-07-24"}])""");

        var entry = Assert.Single(reading.Entries);
        Assert.Equal(("gov-cn-pushinfo", "关于防汛的通知", "https://www.example.gov.cn/1.htm"), (reading.Format, entry.Title, entry.Url));
        Assert.Equal("2026-07-24", $"{entry.PublishedAt!.Value.At:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("[]", ChannelFault.NoEntries)]
    [InlineData("[1, null, []]", ChannelFault.UnknownFormat)]
    [InlineData("{\"searchVO\":{}}", ChannelFault.NoEntries)]
    [InlineData("<html></html>", ChannelFault.UnexpectedHtml)]
    [InlineData("<rss/>", ChannelFault.UnknownFormat)]
    public void An_answer_that_is_no_index_says_so(string body, ChannelFault expected) => Assert.Equal(expected, Read(body).Fault);

    private static ChannelReading Read(string body) => ChannelReader.Read(
        Encoding.UTF8.GetBytes(body), "application/json", "https://www.example.gov.cn/zhengce/list.json", ChannelFormat.Json);
}
