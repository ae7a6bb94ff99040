using GovSync.Core;
using GovSync.Core.Releases;

namespace GovSync.Tests.Releases;

/// <summary>Title, time, source and number of pages without meta tags.</summary>
public class PageHeaderTests
{
    private const string Title = "某市人民政府办公室关于加强节约用水工作的通知";

    [Theory]
    [InlineData("<title>某市水务局</title>", $"<div class=title>{Title}</div>")]
    [InlineData("<title>政务公开</title>", $"<table><tr><td><b>{Title}</b></td></tr></table>")]
    [InlineData("<title>某市水务局门户网站</title>", $"<div>首页 &gt; 政务公开 &gt; 通知</div><p>{Title}</p>")]
    [InlineData($"<title>{Title}_某市人民政府</title>", "<h2>某市人民政府办公室<br>关于加强节约用水工作的通知</h2>")]
    [InlineData("<title>信息公开</title>", "<p>某市人民政府办公室</p><p>关于加强节约用水工作的通知</p>")]
    [InlineData("<title>通知公告</title>", $"<div class=title>通知公告</div><div class=wz><div class=title>{Title}</div></div>")]
    [InlineData($"<title>{Title}</title>", $"<div class=logo><h1>某市人民政府</h1></div><h2>{Title}</h2>")]
    [InlineData($"<title>某市人民政府-{Title}</title>", "")]
    [InlineData("", $"<table><tr><th>标　题</th><td>{Title}</td></tr></table>")]
    public void The_title_is_found_where_a_reader_sees_it(string head, string header)
        => Assert.Equal(Title, Read(head, $"{header}<div>发布时间：2026-03-02 10:33　来源：某市水务局</div>").Title);

    [Theory]
    [InlineData("2026-03-02 10:33　来源：某市水务局")]
    [InlineData("<span>2026-03-02</span><span>10:33</span> <span>来源：</span><span>某市水务局</span>")]
    [InlineData("来源：某市水务局　2026-03-02 10:33")]
    [InlineData("<em>发布时间</em><i>2026-03-02 10:33</i><em>来源</em><i>某市水务局</i>")]
    [InlineData("来源:某市水务局发布时间:2026-03-02 10:33浏览次数:12")]
    [InlineData("【信息来源：某市水务局】【信息时间：2026/3/2 10:33】【我要打印】")]
    [InlineData("<b>【发布时间】</b>2026年3月2日 10:33 <b>【来源】</b>某市水务局")]
    [InlineData("稿源：某市水务局 | 作者：张三 | 2026-03-02 10:33")]
    [InlineData("发布时间 2026-03-02 10:33 来源 某市水务局")]
    [InlineData("发布时间：2026-03-02 10:33 信息来源：某市水务局 (责任编辑：王五)")]
    [InlineData("<table><tr><td>来源</td><td>某市水务局</td><td>公开日期</td><td>2026-03-02 10:33</td></tr></table>")]
    public void Time_and_source_are_found_in_every_shape_of_their_line(string line)
    {
        var page = Read($"<title>{Title}</title>", $"<h1>{Title}</h1><div>{line}</div>");

        Assert.Equal(new(2026, 3, 2, 10, 33, 0, ChinaTime.Offset), page.PublishedAt?.At);
        Assert.Equal("某市水务局", page.Source);
    }

    [Theory]
    [InlineData("成文日期：2026-02-27")]
    [InlineData("自2026-02-27起施行的规定")]
    [InlineData("<a href=a.html>关于某事的公告 2026-02-27</a>")]
    public void Other_days_of_the_header_are_not_the_publication(string line)
        => Assert.Null(Read($"<title>{Title}</title>", $"<h1>{Title}</h1><div>{line}</div>").PublishedAt);

    [Theory]
    [InlineData("Mon Mar 02 10:33:00 CST 2026")]
    [InlineData("Mar 2, 2026 10:33:00 AM")]
    [InlineData("03/02/2026 10:33:00")]
    [InlineData("1772418780000")]
    [InlineData("1772418780")]
    [InlineData("20260302103300")]
    [InlineData("2026-03-02T10:33:00+08:00")]
    [InlineData("２０２６年３月２日 10：33")]
    public void PubDate_is_read_however_a_system_prints_it(string value)
        => Assert.Equal(
            new DateTimeOffset(2026, 3, 2, 10, 33, 0, ChinaTime.Offset),
            Read($"<meta name=PubDate content='{value}'>", "").PublishedAt?.At);

    [Theory]
    [InlineData("content=\"关于\"十五五\"规划的通知\" name=ArticleTitle")]
    [InlineData("name=\"ArticleTitle\" content=\"关于\"十五五\"规划的通知\"/")]
    public void A_value_with_quotes_inside_its_quotes_is_whole(string attributes)
        => Assert.Equal("关于\"十五五\"规划的通知", Read($"<meta {attributes}>", "").Title);

    [Theory]
    [InlineData("某政办发〔2026〕5号（已废止）")]
    [InlineData("某政办发 [2026] 5 号")]
    public void The_number_is_told_from_what_the_table_adds(string value)
        => Assert.Equal("某政办发〔2026〕5号", Read("", $"<table><tr><td>发文字号</td><td>{value}</td></tr></table>").DocumentNumber);

    private static PageReading Read(string head, string header)
        => Pages.Read($"<html><head>{head}</head><body>{header}<div class=TRS_Editor>{Pages.Paragraphs}</div></body></html>");
}
