using System.Text;
using GovSync.Core.Releases;
using GovSync.Core.Sites;

namespace GovSync.Tests.Releases.Lists;

/// <summary>Templates of list pages, written for the test: one of each kind that sites use.</summary>
public class ListPageTests
{
    private const string Url = "https://www.example.gov.cn/zwgk/tzgg/index.html";

    [Fact]
    public void A_plain_list_gives_title_link_and_date_and_leaves_navigation_out()
    {
        var reading = Read("""
            <html><head><title>通知公告_示例县人民政府</title></head><body>
            <div class="nav"><ul><li><a href="/">网站首页</a></li><li><a href="/zwgk/">政务公开栏目</a></li></ul></div>
            <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="./">通知公告栏目</a></div>
            <ul class="list">
              <li><a href="./202607/t20260724_101.html">关于做好防汛工作的通知</a><span>2026-07-24</span></li>
              <li><a href="./202607/t20260722_100.html">关于征集意见的公告</a><span>[2026-07-23]</span></li>
            </ul>
            <div class="page"><a href="index_1.html">下一页</a> <a href="index_9.html">最后一页</a></div>
            <div class="footer"><a href="/about/">关于我们网站说明</a></div></body></html>
            """);

        Assert.Equal("list", reading.Format);
        Assert.Equal("通知公告_示例县人民政府", reading.Title);
        Assert.Equal(
            [
                "2026-07-24 关于做好防汛工作的通知 https://www.example.gov.cn/zwgk/tzgg/202607/t20260724_101.html",
                "2026-07-23 关于征集意见的公告 https://www.example.gov.cn/zwgk/tzgg/202607/t20260722_100.html",
            ],
            Printed(reading));
    }

    [Theory]
    [InlineData("a card with the day over the month", """
        <div class="row"><div class="d"><b>24</b><i>2026-07</i></div><div><h3><a href="/1.html">关于做好防汛工作的通知</a></h3><p>2020年1月1日起施行的办法作了修改，各县区要按照本通知要求抓好落实，确保安全。</p></div></div>
        <div class="row"><div class="d"><b>22</b><i>2026-07</i></div><div><h3><a href="/2.html">关于征集意见的公告</a></h3><p>现向社会公开征集意见。</p></div></div>
        """)]
    [InlineData("one link around everything", """
        <ul><li><a href="/1.html"><h4>关于做好防汛工作的通知</h4><p>各县区要按照本通知要求抓好落实</p><em>2026/07/24</em></a></li>
        <li><a href="/2.html"><h4>关于征集意见的公告</h4><p>现向社会公开征集意见</p><em>2026/07/22</em></a></li></ul>
        """)]
    [InlineData("a table with column, office and date", """
        <table><tr><th>名称</th><th>发布机构</th><th>日期</th></tr>
        <tr><td>1</td><td><a href="/1.html">关于做好防汛工作的通知</a></td><td><a href="/sw/">县水务局</a></td><td>2026年7月24日</td></tr>
        <tr><td>2</td><td><a href="/2.html">关于征集意见的公告</a></td><td><a href="/fg/">县发改局办</a></td><td>2026年7月22日</td></tr></table>
        """)]
    [InlineData("rows each in a table of its own", """
        <table><tr><td>·<a href="/1.html">关于做好防汛工作的通知</a></td><td>(2026.07.24)</td></tr></table>
        <table><tr><td>·<a href="/2.html">关于征集意见的公告</a></td><td>(2026.07.22)</td></tr></table>
        """)]
    [InlineData("links and dates in one cell", """
        <table><tr><td><a href="/1.html">关于做好防汛工作的通知</a> 2026-07-24<br><a href="/2.html">关于征集意见的公告</a> 2026-07-22<br></td></tr></table>
        """)]
    [InlineData("dates before their links", """
        <div><span>2026-07-24</span><a href="/1.html">关于做好防汛工作的通知</a><br><span>2026-07-22</span><a href="/2.html">关于征集意见的公告</a></div>
        """)]
    [InlineData("a definition list", """
        <dl><dt><a href="/1.html">关于做好防汛工作的通知</a></dt><dd>2026-07-24</dd><dt><a href="/2.html">关于征集意见的公告</a></dt><dd>2026-07-22</dd></dl>
        """)]
    [InlineData("a column before each title", """
        <ul><li>[<a href="/tz/">通知公告</a>] <a href="/1.html">关于做好防汛工作的通知</a> <span>2026-07-24</span></li>
        <li>[<a href="/yj/">意见征集</a>] <a href="/2.html">关于征集意见的公告</a> <span>2026-07-22</span></li></ul>
        """)]
    [InlineData("interpretations inside the items", """
        <ul><li><a href="/1.html">关于做好防汛工作的通知</a><div><ul><li><a href="/9.html">一图读懂防汛工作的通知</a></li></ul></div><span>2026-07-24</span></li>
        <li><a href="/2.html">关于征集意见的公告</a><div><ul></ul></div><span>2026-07-22</span></li></ul>
        """)]
    [InlineData("written and published dates", """
        <ul><li><a href="/1.html">关于做好防汛工作的通知</a><span>成文日期：2026-07-01</span><span>发布日期：2026-07-24</span></li>
        <li><a href="/2.html">关于征集意见的公告</a><span>成文日期：2026-07-01</span><span>发布日期：2026-07-22</span></li></ul>
        """)]
    [InlineData("unclosed items", """
        <ul><li><a href="/1.html">关于做好防汛工作的通知</a><span>2026-07-24</span><li><a href="/2.html">关于征集意见的公告</a><span>2026-07-22</span></ul>
        """)]
    [InlineData("records stored in a script", """
        <div id="1"><script type="text/xml"><datastore><recordset>
        <record><![CDATA[<li><a href="/1.html">关于做好防汛工作的通知</a><span>2026-07-24</span></li>]]></record>
        <record><![CDATA[<li><a href="/2.html">关于征集意见的公告</a><span>2026-07-22</span></li>]]></record>
        </recordset></datastore></script></div>
        """)]
    [InlineData("server code left in", """
        <%@ page language="java" %><ul><% for (;;) { <li><a href="/0.html">没有执行过的代码行</a>2020-01-01</li> } %>
        <li><a href="/1.html">关于做好防汛工作的通知</a><span>2026-07-24</span></li><li><a href="/2.html">关于征集意见的公告</a><span>2026-07-22</span></li></ul>
        """)]
    [InlineData("a picture of the first entry above the list, a sidebar beside it", """
        <div><a href="/1.html"><img src="1.jpg" alt="关于做好防汛工作的通知"></a></div>
        <ul><li><a href="/1.html">关于做好防汛工作的通知</a><span>2026-07-24</span></li><li><a href="/2.html">关于征集意见的公告</a><span>2026-07-22</span></li></ul>
        <div class="sidebar"><ul><li><a href="/7.html">最受关注的文件第一</a><span>2025-07-24</span></li><li><a href="/8.html">最受关注的文件第二</a><span>2025-07-24</span></li></ul></div>
        """)]
    [InlineData("dates in brackets at the end of the links", """
        <ul><li><a href="/1.html">关于做好防汛工作的通知[2026-07-24]</a></li><li><a href="/2.html">关于征集意见的公告 (2026-07-22)</a></li></ul>
        """)]
    [InlineData("years of two digits", """
        <ul><li><a href="/1.html">关于做好防汛工作的通知</a><span>[26-07-24]</span></li><li><a href="/2.html">关于征集意见的公告</a><span>26-07-22</span></li></ul>
        """)]
    [InlineData("days of the week", """
        <ul><li><a href="/1.html">关于做好防汛工作的通知</a><span>2026-07-24 星期五</span></li><li><a href="/2.html">关于征集意见的公告</a><span>2026-07-22（周三）</span></li></ul>
        """)]
    [InlineData("a hidden card with another date in each item", """
        <ul><li><a href="/1.html">关于做好防汛工作的通知</a><span>2026-07-24</span><table><tr><td>成文日期：</td><td>2026年07月01日</td></tr></table></li>
        <li><a href="/2.html">关于征集意见的公告</a><span>2026-07-22</span><table><tr><td>成文日期：</td><td>2026年07月02日</td></tr></table></li></ul>
        """)]
    [InlineData("a table whose header tells the dates apart", """
        <table><tr><th>文件名称</th><th>发布日期</th><th>成文日期</th></tr>
        <tr><td><a href="/1.html">关于做好防汛工作的通知</a></td><td>2026-07-24</td><td>2026-07-01</td></tr>
        <tr><td><a href="/2.html">关于征集意见的公告</a></td><td>2026-07-22</td><td>2026-07-02</td></tr></table>
        """)]
    [InlineData("addresses with line breaks in them", """
        <ul><li><a href="
          /1.html  ">关于做好防汛工作的通知</a><span>2026-07-24</span></li><li><a href=" //www.example.gov.cn/2.html">关于征集意见的公告</a><span>2026-07-22</span></li></ul>
        """)]
    public void Entries_are_found_by_themselves_in(string template, string html)
    {
        var reading = Read($"<html><body><div class='menu'><ul><li><a href='/a/'>机构职能介绍</a></li><li><a href='/b/'>政策文件公开</a></li></ul></div>{html}</body></html>");

        Assert.True(reading.Fault is null, $"{template}: {reading.FaultDetail}");
        Assert.Equal(
            ["2026-07-24 关于做好防汛工作的通知 https://www.example.gov.cn/1.html", "2026-07-22 关于征集意见的公告 https://www.example.gov.cn/2.html"],
            Printed(reading));
    }

    [Theory]
    [InlineData("title=\"关于做好防汛抗旱工作的紧急通知\"", "关于做好防汛...", "关于做好防汛抗旱工作的紧急通知")]
    [InlineData("title=\"关于做好防汛抗旱工作的紧急通知\"", "关于做好防汛…", "关于做好防汛抗旱工作的紧急通知")]
    [InlineData("title=\"关于做好防汛抗旱工作的紧急通知\"", "关于做好防汛抗旱", "关于做好防汛抗旱工作的紧急通知")]
    [InlineData("title=\"标题：关于做好防汛抗旱工作的紧急通知&#10;时间：2026-07-24\"", "关于做好防汛...", "关于做好防汛抗旱工作的紧急通知")]
    [InlineData("title=\"点击查看这份文件的全部内容\"", "关于做好防汛工作的通知", "关于做好防汛工作的通知")]
    [InlineData("title=\"\"", "· 关于做好&ldquo;防汛&rdquo;工作的通知", "关于做好“防汛”工作的通知")]
    [InlineData("", "关于做好防汛...", "关于做好防汛...")]
    public void A_title_that_the_page_cut_is_completed_from_its_attribute(string attribute, string shown, string expected)
    {
        var reading = Read($"<ul><li><a href='/1.html' {attribute}>{shown}</a> 2026-07-24</li></ul>");

        Assert.Equal(expected, Assert.Single(reading.Entries).Title);
    }

    [Theory]
    [InlineData("./201712/t20171231_1.html", "01.02", "2018-01-02")]
    [InlineData("./201801/t20180101_1.html", "12-31", "2017-12-31")]
    [InlineData("./201710/t20171010_1.html", "10.11", "2017-10-11")]
    [InlineData("./202607/t20260724_1.html", "", "2026-07-24")]
    [InlineData("/art/2026/7/4/art_1_2.html", "", "2026-07-04")]
    [InlineData("../20260916/dbc37cd0/c.html", "", "2026-09-16")]
    [InlineData("./202607/t20260724_1.html", "2026-07-25", "2026-07-25")]
    [InlineData("/n1/20269999/1.html", "07-24", "")]
    public void A_date_without_a_year_and_a_missing_one_come_from_the_links_path(string href, string shown, string expected)
    {
        var reading = Read($"""
            <ul class="list"><li><a href="{href}">关于做好防汛抗旱工作的紧急通知一</a><span>{shown}</span></li>
            <li><a href="{href}?2">关于做好防汛抗旱工作的紧急通知二</a><span>{shown}</span></li>
            <li><a href="{href}?3">关于做好防汛抗旱工作的紧急通知三</a><span>{shown}</span></li></ul>
            """);

        Assert.Equal(3, reading.Entries.Count);
        Assert.All(reading.Entries, entry => Assert.Equal(expected, Day(entry)));
    }

    [Fact]
    public void A_month_and_day_take_the_year_of_the_nearest_entry_that_has_one()
    {
        var reading = Read("""
            <ul><li><a href="/1.html">关于做好防汛工作的通知</a><span>01-03</span></li><li><a href="/2.html">关于征集意见的公告</a><span>2025-12-30</span></li></ul>
            """);

        Assert.Equal(["2026-01-03", "2025-12-30"], reading.Entries.Select(Day));
    }

    [Fact]
    public void A_cut_title_may_stand_whole_on_its_item() => Assert.Equal(
        "关于做好防汛抗旱工作的紧急通知",
        Assert.Single(Read("<ul><li title='关于做好防汛抗旱工作的紧急通知'><a href='/1.html'>关于做好防汛…</a><span>2026-07-24</span></li></ul>").Entries).Title);

    [Fact]
    public void A_short_title_counts_where_a_date_stands_beside_it()
    {
        var reading = Read("""
            <ul><li><a href="/1.html">公告</a><span>2026-07-24</span></li><li><a href="/2.html">任免通知</a><span>2026-07-22</span></li></ul>
            """);

        Assert.Equal(["公告", "任免通知"], reading.Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void A_date_in_words_at_the_end_belongs_to_the_title()
    {
        var reading = Read("<ul><li><a href='/1.html'>国务院任免国家工作人员（2026年7月24日）</a><span>2026-07-25</span></li></ul>");

        Assert.Equal("国务院任免国家工作人员（2026年7月24日）", Assert.Single(reading.Entries).Title);
    }

    [Theory]
    [InlineData("<a href='index_2.html'>下一页</a>", "https://www.example.gov.cn/zwgk/tzgg/index_2.html")]
    [InlineData("<a href='?page=3' title='下一页'><i></i></a>", "https://www.example.gov.cn/zwgk/tzgg/index.html?page=3")]
    [InlineData("<a rel='next' href='/p2'>更早</a>", "https://www.example.gov.cn/p2")]
    [InlineData("<script>createPageHTML(9, 0, \"index\", \"html\");</script>", "https://www.example.gov.cn/zwgk/tzgg/index_1.html")]
    [InlineData("<script>createPageHTML('page_div',9, 3,'index','shtml',180);</script>", "https://www.example.gov.cn/zwgk/tzgg/index_4.shtml")]
    [InlineData("<script>createPageHTML(1, 0, \"index\", \"html\");</script>", null)]
    [InlineData("<a href='javascript:void(0)'>下一页</a>", null)]
    [InlineData("<a href='https://other.example.cn/2.html'>下一页</a>", null)]
    [InlineData("<a href='index.html'>下一页</a>", null)]
    [InlineData("<a href='index_1.html'>2</a>", null)]
    public void The_next_page_is_where_the_list_says(string pager, string? expected) => Assert.Equal(
        expected, Read($"<ul><li><a href='/1.html'>关于做好防汛工作的通知</a> 2026-07-24</li></ul><div>{pager}</div>").NextPage);

    [Fact]
    public void A_shown_clock_time_is_kept_with_its_precision()
    {
        var reading = Read("<ul><li><a href='/1.html'>关于做好防汛工作的通知</a><span>2026-07-24 16∶05</span></li></ul>");

        var time = Assert.Single(reading.Entries).PublishedAt!.Value;
        Assert.Equal(new DateTimeOffset(2026, 7, 24, 16, 5, 0, TimeSpan.FromHours(8)), time.At);
        Assert.Equal(TimePrecision.Minute, time.Precision);
    }

    [Fact]
    public void A_list_without_any_date_is_told_from_navigation_by_its_long_titles()
    {
        var reading = Read("""
            <div class="menu"><ul><li><a href="/c1/">领导信息</a></li><li><a href="/c2/">机构职能</a></li><li><a href="/c3/">政策文件</a></li></ul></div>
            <ul><li><a href="/content/1001.html">关于做好全县防汛抗旱工作的紧急通知</a></li><li><a href="/content/1002.html">关于公开征集立法项目建议的公告</a></li>
            <li><a href="/content/1003.html">关于印发全县营商环境行动方案的通知</a></li></ul>
            """);

        Assert.Equal(3, reading.Entries.Count);
        Assert.All(reading.Entries, entry => Assert.Null(entry.PublishedAt));
    }

    [Fact]
    public void Links_that_lead_to_no_page_keep_their_title_and_have_no_address()
    {
        var reading = Read("""
            <ul><li><a href="javascript:void(0)" onclick="open(1)">关于做好防汛工作的通知</a><span>2026-07-24</span></li>
            <li><a href="mailto:a@example.gov.cn">关于征集意见的公告</a><span>2026-07-22</span></li></ul>
            """);

        Assert.Equal(["javascript:void(0)", "mailto:a@example.gov.cn"], reading.Entries.Select(entry => entry.Href));
        Assert.All(reading.Entries, entry => Assert.Null(entry.Url));
    }

    [Theory]
    [InlineData("<a href='javascript:void(0)' onclick=\"window.open('/1.html')\">关于做好防汛工作的通知</a>", "/1.html")]
    [InlineData("<p onclick=\"location.href='/1.html';\">关于做好防汛工作的通知</p>", "/1.html")]
    [InlineData("<a href='#' onclick=\"window.open('/view?id=' + 1)\">关于做好防汛工作的通知</a>", "#")]
    [InlineData("<p onclick='show(1)'>关于做好防汛工作的通知</p>", "")]
    public void An_address_that_a_script_opens_is_the_link_unless_it_is_computed(string link, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($"<ul><li>{link}<span>2026-07-24</span></li></ul>").Entries).Href);

    [Fact]
    public void On_an_index_page_undated_lists_count_and_on_a_columns_page_they_are_sidebars()
    {
        const string Dated = "<ul>{0}</ul>";
        const string Undated = "<ul><li><a href='/yw/202607/t20260724_2.html'>要闻标题第二要闻</a></li><li><a href='/yw/202607/t20260724_3.html'>要闻标题第三要闻</a></li>"
            + "<li><a href='/yw/202607/t20260724_4.html'>要闻标题第四要闻</a></li></ul>";
        string Page(int rows) => Undated + Dated.Replace("{0}", string.Concat(Enumerable.Range(1, rows).Select(row =>
            $"<li><a href='/tz/{row}.html'>关于第{row}号事项的通知</a><span>2026-07-24</span></li>")), StringComparison.Ordinal);

        Assert.Equal(5, Read(Page(2)).Entries.Count);
        Assert.Equal(8, Read(Page(8)).Entries.Count);
    }

    [Fact]
    public void The_pages_own_base_address_counts()
    {
        var reading = Read("<head><base href='https://other.example.gov.cn/x/'></head><ul><li><a href='1.html'>关于做好防汛工作的通知</a> 2026-07-24</li></ul>");

        Assert.Equal("https://other.example.gov.cn/x/1.html", Assert.Single(reading.Entries).Url);
    }

    [Theory]
    [InlineData("<html><body><div id=\"app\"></div><script src='/js/app.js'></script></body></html>", ChannelFault.NeedsJavaScript)]
    [InlineData("<ul><li v-for=\"x in list\"><a :href=\"x.url\">{{x.title}}</a></li></ul>", ChannelFault.NeedsJavaScript)]
    [InlineData("<html><head><title>安全验证</title></head><body>请完成安全验证后继续访问</body></html>", ChannelFault.Challenge)]
    [InlineData("<html><script>document.cookie='__jsl_clearance=1'</script></html>", ChannelFault.Challenge)]
    [InlineData("<html><body><p>栏目建设中</p></body></html>", ChannelFault.NoEntries)]
    [InlineData("  \n ", ChannelFault.Empty)]
    public void A_page_without_entries_says_why(string html, ChannelFault expected)
    {
        var reading = Read(html);

        Assert.Empty(reading.Entries);
        Assert.Equal(expected, reading.Fault);
        Assert.False(string.IsNullOrEmpty(reading.FaultDetail));
    }

    internal static ChannelReading Read(string html, string? selector = null) =>
        ChannelReader.Read(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Url, ChannelFormat.List, selector);

    private static IEnumerable<string> Printed(ChannelReading reading) =>
        reading.Entries.Select(entry => $"{Day(entry)} {entry.Title} {entry.Url}");

    private static string Day(ChannelEntry entry) => entry.PublishedAt is { } time ? $"{time.At:yyyy-MM-dd}" : "";
}
