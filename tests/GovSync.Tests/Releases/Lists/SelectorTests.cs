using GovSync.Core.Releases;
using GovSync.Core.Sites;

namespace GovSync.Tests.Releases.Lists;

/// <summary>The selectors that channels are registered with.</summary>
public class SelectorTests
{
    private const string Page = """
        <div id="top" class="box first"><ul class="news list"><li data-kind="doc-1"><a href="/1.html">关于做好防汛工作的通知</a><span>2026-07-24</span></li>
        <li><a href="/2.html">关于征集意见的公告</a></li></ul></div>
        <div class="box"><p><a href="/3.html">示例县年度工作报告</a></p><div><p><a href="/4.html">示例县预算执行情况</a></p></div></div>
        """;

    [Theory]
    [InlineData("ul.list li", "1 2")]
    [InlineData("UL.news.list > li", "1 2")]
    [InlineData("#top a", "1 2")]
    [InlineData("ul.list", "1 2")]
    [InlineData("div", "1 2 3 4")]
    [InlineData("li[data-kind]", "1")]
    [InlineData("li[data-kind='doc-1']", "1")]
    [InlineData("li[data-kind^=doc]", "1")]
    [InlineData("a[href$=\"3.html\"]", "3")]
    [InlineData("a[href*='2.h']", "2")]
    [InlineData("[class~=first] a", "1 2")]
    [InlineData(".box > p", "3")]
    [InlineData(".box p", "3 4")]
    [InlineData("li[data-kind], .box > p", "1 3")]
    [InlineData("* > p > a", "3 4")]
    public void A_selector_finds(string selector, string expected)
    {
        var reading = ListPageTests.Read(Page, selector);

        Assert.Null(reading.Fault);
        Assert.Equal(expected, string.Join(' ', reading.Entries.Select(entry => entry.Href[1..2])));
    }

    [Fact]
    public void A_selected_entry_has_its_date()
    {
        var reading = ListPageTests.Read(Page, "ul.list > li > a");

        Assert.NotNull(reading.Entries[0].PublishedAt);
        Assert.Null(reading.Entries[1].PublishedAt);
    }

    [Theory]
    [InlineData("ul.missing li", "finds 0 elements")]
    [InlineData("span", "finds 1 elements, none")]
    [InlineData("li:first-child", "\":\" at position 3")]
    [InlineData("li[data-kind", "expected ]")]
    [InlineData("a[href='x", "expected '")]
    [InlineData("ul >", "found the end")]
    [InlineData("ul,", "found the end")]
    [InlineData(".", "expected a name")]
    [InlineData("<li>", "\"<\" at position 1")]
    public void A_selector_that_finds_nothing_or_is_not_understood_says_so(string selector, string detail)
    {
        var reading = ListPageTests.Read(Page, selector);

        Assert.Equal(ChannelFault.SelectorFindsNothing, reading.Fault);
        Assert.Contains(detail, reading.FaultDetail, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_redesign_the_list_is_found_by_itself_beside_the_fault()
    {
        var reading = ListPageTests.Read("<table><tr><td><a href='/1.html'>关于做好防汛工作的通知</a></td><td>2026-07-24</td></tr></table>", "ul.list li");

        Assert.Equal(ChannelFault.SelectorFindsNothing, reading.Fault);
        Assert.Equal("关于做好防汛工作的通知", Assert.Single(reading.Entries).Title);
    }

    [Fact]
    public void The_parts_of_an_entry_stand_where_the_row_says()
    {
        var reading = ChannelReader.Read(
            System.Text.Encoding.UTF8.GetBytes("""
                <div class="doc" data-at="1784858400000"><h3 title="关于做好防汛抗旱工作的通知">关于做好…</h3><p><a href="/about">发文机关简介页面</a><a class="go" href="/1.html">查看</a></p></div>
                <div class="doc" data-at="x"><h3 title="关于征集意见的公告">关于征集…</h3><p><a class="go" href="/2.html">查看</a></p></div>
                """),
            null, "https://www.example.gov.cn/zc/",
            new ChannelShape { Format = ChannelFormat.List, Entries = "div.doc", Title = "h3@title", Link = "a.go", Time = "@data-at", TimeFormat = "unixMs" });

        Assert.Null(reading.Fault);
        Assert.Equal(
            ["关于做好防汛抗旱工作的通知 https://www.example.gov.cn/1.html", "关于征集意见的公告 https://www.example.gov.cn/2.html"],
            reading.Entries.Select(entry => $"{entry.Title} {entry.Url}"));
        Assert.Equal("2026-07-24T10:00:00", $"{reading.Entries[0].PublishedAt!.Value.At:s}");
        Assert.Null(reading.Entries[1].PublishedAt);
    }

    [Fact]
    public void A_challenge_before_the_list_is_not_blamed_on_the_selector()
    {
        var reading = ListPageTests.Read("<html><body>请完成安全验证</body></html>", "ul.list li");

        Assert.Equal(ChannelFault.Challenge, reading.Fault);
    }
}
