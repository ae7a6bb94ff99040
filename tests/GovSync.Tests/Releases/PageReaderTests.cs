using GovSync.Core;
using GovSync.Core.Releases;

namespace GovSync.Tests.Releases;

public class PageReaderTests
{
    [Fact]
    public void The_demanded_meta_tags_are_read()
    {
        var page = Pages.Read(Pages.WithBody(Pages.Paragraphs));

        Assert.Equal("某市人民政府办公室关于印发垃圾分类管理办法的通知", page.Title);
        Assert.Equal(new DeclaredTime(new(2026, 3, 1, 9, 5, 0, ChinaTime.Offset), TimePrecision.Minute), page.PublishedAt);
        Assert.Equal("某市人民政府办公室", page.Source);
        Assert.Equal("某市人民政府门户网站", page.SiteName);
        Assert.Equal("1234560001", page.SiteIdCode);
        Assert.Equal("政策文件", page.ColumnType);
    }

    [Theory]
    [InlineData("<META NAME='articletitle' CONTENT='标题甲乙丙'>")]
    [InlineData("<meta content=\"标题甲乙丙\" name=\"ArticleTitle\"/>")]
    [InlineData("<meta name=ArticleTitle content=标题甲乙丙>")]
    [InlineData("<meta name=\"ArticleTitle\"content=\"标题甲乙丙\">")]
    [InlineData("<meta\n  name=\"ArticleTitle\"\n  content=\"标题甲乙丙\n  \">")]
    [InlineData("<meta name=ArticleTitle content=''><meta name=ArticleTitle content='标题甲乙丙'>")]
    [InlineData("<meta name=ArticleTitle content='别的标题'><meta name=ArticleTitle content='标题甲乙丙'><h1>标题甲乙丙</h1>")]
    [InlineData("<%-- <meta name=ArticleTitle content='注释'> --%><meta name=ArticleTitle content='标题甲乙丙'>")]
    [InlineData("<!-- <meta name=ArticleTitle content='注释'> --><meta name=ArticleTitle content='标题甲乙丙'>")]
    [InlineData("<title>标题甲乙丙_某市人民政府</title>")]
    [InlineData("<title>某某省自然资源厅 - 关于标题甲乙丙</title>", "关于标题甲乙丙")]
    public void Meta_tags_are_read_in_every_shape(string head, string expected = "标题甲乙丙")
        => Assert.Equal(expected, Pages.Read($"<html><head>{head}</head><body><p>正文</p></body></html>").Title);

    [Theory]
    [InlineData("<span>发布时间：2026-03-01 09:05</span><span>来源：某市司法局</span><span>浏览次数：12</span>")]
    [InlineData("<p>时间：2026年3月1日 9:05　　信息来源: 某市司法局 【字体：大 中 小】</p>")]
    [InlineData("<ul><li>发布日期：</li><li>2026-03-01 09∶05</li><li>文章来源：</li><li>某市司法局</li></ul>")]
    [InlineData("<table><tr><td>发布日期</td><td>2026/03/01 09:05</td><td>稿件来源</td><td>某市司法局</td></tr></table>")]
    [InlineData("<div>2026-03-01 09:05</div><div>来　源：某市司法局</div>")]
    [InlineData("<div>[来源：某市司法局] 发表时间：2026.03.01 09:05</div>")]
    public void Time_and_source_are_read_from_the_line_under_the_title(string header)
    {
        var page = Pages.Read($"<body><h1>关于做好春季植树工作的通知</h1><div>{header}</div><div id=zoom>{Pages.Paragraphs}</div></body>");

        Assert.Equal(new(2026, 3, 1, 9, 5, 0, ChinaTime.Offset), page.PublishedAt?.At);
        Assert.Equal("某市司法局", page.Source);
    }

    [Theory]
    [InlineData(499, 499)]
    [InlineData(500, 500)]
    [InlineData(501, 500)]
    public void A_title_has_500_characters_at_most(int written, int read) => Assert.Equal(
        read, Pages.Read($"<title>{new string('题', written)}</title><p>正文</p>").Title.Length);

    [Fact]
    public void The_rendering_time_in_PubDate_is_not_the_publication()
    {
        var page = Pages.Read(
            "<head><meta name=PubDate content='2026-08-16 10:33:59'><meta name=others content='页面生成时间 2026-08-16 10:33:59'></head>"
            + $"<body><p>发布日期：2026-05-11</p><div id=zoom>{Pages.Paragraphs}</div></body>");

        Assert.Equal(new(2026, 5, 11, 0, 0, 0, ChinaTime.Offset), page.PublishedAt?.At);
    }

    [Fact]
    public void The_day_of_writing_is_not_the_publication()
        => Assert.Null(Pages.Read("<body><p>成文日期：2026-02-27</p><div id=zoom>正文正文正文正文正文正文正文正文正文正文正文正文正文正文正文</div></body>").PublishedAt);

    [Fact]
    public void Words_of_the_text_are_no_source_attribution()
        => Assert.Null(Pages.Read($"<body><div id=zoom>{Pages.Paragraphs}<p>数据来源：各县统计局。</p></div></body>").Source);

    [Fact]
    public void The_body_is_its_paragraphs_and_table_rows_without_furniture()
    {
        var page = Pages.Read(
            $"<html><head>{Pages.Metas}</head><body><div class=nav><a href=/>首页</a></div><div class=TRS_Editor><p>第一段文字，说明情况和要求。</p>"
            + "<table><tr><td><p>序号</p></td><td>名称</td></tr><tr><td>1</td><td>垃圾<br>分类</td></tr></table><p>第二段文字，说明实施的安排。</p>"
            + "<div class=share>分享到：</div><p>【打印】【关闭】</p><script>var x = '脚本';</script><div style='display: none'>隐藏</div></div>"
            + "<div class=footer>版权所有：某市人民政府</div></body></html>");

        Assert.Equal("第一段文字，说明情况和要求。\n序号 名称\n1 垃圾 分类\n第二段文字，说明实施的安排。", page.Text);
    }

    [Fact]
    public void Without_a_known_container_the_densest_part_is_the_body()
    {
        var page = Pages.Read(
            $"<html><head>{Pages.Metas}</head><body><ul><li><a href=a>政务公开</a></li><li><a href=b>政民互动</a></li></ul>"
            + $"<div class=abc><div class=xyz>{Pages.Paragraphs}</div></div><div>主办：某市人民政府</div></body></html>");

        Assert.StartsWith("各县（市、区）人民政府", page.Text, StringComparison.Ordinal);
        Assert.EndsWith("2026年2月27日", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Attachments_and_links_of_body_and_neighbourhood_are_told_from_navigation()
    {
        var page = Pages.Read(
            $"<html><head>{Pages.Metas}</head><body><div class=menu><a href='/zcjd/'>市级政策文件解读栏目</a></div><div id=zoom>{Pages.Paragraphs}"
            + "<p>附件：<a href='./P020260301.docx'>申报表</a> <a href='/down.jsp?filename=2.pdf'>清单</a> <a href='javascript:void(0)'>打印</a></p>"
            + "<p>见<a href='http://www.gov.cn/a.htm'>原文</a></p></div>"
            + "<div><h3>相关解读</h3><ul><li><a href='../jd/1.html'>《某市垃圾分类管理办法》解读</a></li></ul></div></body></html>",
            "https://www.example.gov.cn/zwgk/wj/1.html");

        Assert.Equal(
            [new("申报表", "./P020260301.docx", "https://www.example.gov.cn/zwgk/wj/P020260301.docx"),
             new("清单", "/down.jsp?filename=2.pdf", "https://www.example.gov.cn/down.jsp?filename=2.pdf")],
            page.Attachments);
        Assert.Equal(["http://www.gov.cn/a.htm", "https://www.example.gov.cn/zwgk/jd/1.html"], page.Links.Select(link => link.Url));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<<<>>><div")]
    [InlineData("<html><body><table><tr><td><p><a href=")]
    public void A_broken_page_gives_empty_fields(string markup)
    {
        var page = Pages.Read(markup);

        Assert.Null(page.PublishedAt);
        Assert.Equal(ReleaseKind.Other, page.Kind);
    }

    [Fact]
    public void Bottomless_markup_ends_neither_the_stack_nor_the_patience()
        => Assert.NotNull(Pages.Read(string.Concat(Enumerable.Repeat("<div><table><tr><td>", 50_000))));

    [Fact]
    public void A_reading_can_be_made_of_parts()
    {
        var page = PageReadings.FromParts(
            "国务院办公厅关于加强某项工作的意见", "https://www.gov.cn/1.htm", null, "中国政府网",
            "国办发〔2026〕7号\n各省、自治区、直辖市人民政府：\n为加强某项工作，经国务院同意，提出如下意见。", null);

        Assert.Equal("国办发〔2026〕7号", page.DocumentNumber);
        Assert.Equal(["国务院办公厅"], page.IssuingBodies);
        Assert.Equal("中国政府网", page.Source);
        Assert.True(page.Importance.IsImportant);
    }
}
