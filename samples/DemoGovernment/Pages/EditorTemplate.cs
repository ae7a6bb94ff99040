using System.Globalization;
using DemoGovernment.Sites;

namespace DemoGovernment.Pages;

/// <summary>Sites of a publishing system: dated addresses, the editor's own paragraph markup, no article meta tags.</summary>
internal sealed class EditorTemplate : Template
{
    public override string ItemPath(Item item, DateTimeOffset published) => string.Create(
        CultureInfo.InvariantCulture, $"/art/{published.Year}/{published.Month}/{published.Day}/art_{item.Column.Id}_{item.Id}.html");

    public override string ListPath(Column column, int page) =>
        page == 1 ? $"/col/col{column.Id}/index.html" : $"/col/col{column.Id}/index.html?pageNum={page}";

    public override string Item(PageView page) => $"""
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml">
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <title>{Html.Escape(page.Title)}_{Html.Escape(page.Site.Name)}</title>
        <meta name="SiteName" content="{Html.Escape(page.Site.Name)}" />
        <meta name="SiteIDCode" content="{page.Site.Code}" />
        <link href="/css/site.css" rel="stylesheet" type="text/css" />
        </head>
        <body class="editor">
        {Header(page.Site)}
        <div class="main">
        <div class="bt-box-1170">
        <div class="dqwz">您的位置：<a href="/">首页</a> → <a href="{ListPath(page.Column, 1)}">{Html.Escape(page.Column.Name)}</a> → 详细内容</div>
        <div class="xxgk_title">{Html.Escape(page.Title)}</div>
        <div class="xxgk_info">{InfoLine(page)}</div>
        <div class="xxgk_text"><div class="TRS_Editor">
        {Html.Each(page.Paragraphs, Paragraph)}</div>
        {AttachmentBlock(page)}</div>
        {LinkBlocks(page)}<div class="bottom-tools"><a href="javascript:window.print();">【打印】</a> <a href="javascript:window.close();">【关闭】</a></div>
        </div></div>
        {Footer(page.Site)}
        </body>
        </html>
        """;

    public override string List(ListView list) => $"""
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml">
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <title>{Html.Escape(list.Column.Name)}_{Html.Escape(list.Site.Name)}</title>
        <link href="/css/site.css" rel="stylesheet" type="text/css" />
        </head>
        <body class="editor">
        {Header(list.Site)}
        <div class="main">
        <div class="left-menu"><ul>{Navigation(list.Site, (href, text) => $"<li><a href=\"{href}\">{Html.Escape(text)}</a></li>")}</ul></div>
        <div class="right-list"><div class="lm-title">{Html.Escape(list.Column.Name)}</div>
        <ul class="list">
        {Html.Each(list.Entries, entry => $"""
            <li><a href="{entry.Path}" target="_blank">{Html.Escape(entry.Title)}</a><span>{Html.Date(entry.Published, "yyyy-MM-dd")}</span></li>

            """)}</ul>
        <div class="pages">第 {list.Page} 页 / 共 {list.PageCount} 页 {Html.Each(PagesOf(list), page => $"<a href=\"{ListPath(list.Column, page)}\">{page}</a> ")}</div>
        </div></div>
        {Footer(list.Site)}
        </body>
        </html>
        """;

    private static string InfoLine(PageView page) => string.Join("　", new[]
    {
        Html.When(page.Time("yyyy-MM-dd HH:mm", "yyyy-MM-dd"), time => $"<span>发布日期：{time}</span>"),
        Html.When(page.Source, source => $"<span>来源：{Html.Escape(source)}</span>"),
        $"<span>浏览次数：<i id=\"hits\">{page.Id % 977}</i></span>",
        "<span>字体：[<a href=\"javascript:;\">大</a> <a href=\"javascript:;\">中</a> <a href=\"javascript:;\">小</a>]</span>",
    }.Where(part => part.Length > 0));

    /// <summary>As word processors leave it: a span in each paragraph, the indent as two wide spaces.</summary>
    private static string Paragraph(string line) => line[0] switch
    {
        '^' => $"<p align=\"center\"><span style=\"font-size:18pt;font-family:宋体\"><b>{Html.Escape(line[1..])}</b></span></p>\n",
        '>' => $"<p align=\"right\"><span style=\"font-family:仿宋\">{Html.Escape(line[1..])}&nbsp;&nbsp;&nbsp;&nbsp;</span></p>\n",
        _ => $"<p><span style=\"font-size:16pt;font-family:仿宋\">　　{Html.Escape(line)}</span></p>\n",
    };

    private string Header(DemoSite site) => $"""
        <div class="top"><div class="site-name">{Html.Escape(site.Name)}</div></div>
        <div class="menu">{Navigation(site, (href, text) => $"<a href=\"{href}\">{Html.Escape(text)}</a> | ")}</div>
        """;

    private static string Footer(DemoSite site) => $"""
        <div class="foot">主办单位：{Html.Escape(site.SponsoringBody)}　标识码：{site.Code}<br />示例网站，内容均为虚构</div>
        """;
}
