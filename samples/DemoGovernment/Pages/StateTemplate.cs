using System.Globalization;
using DemoGovernment.Sites;

namespace DemoGovernment.Pages;

/// <summary>The State portal: a table of the document's facts above its text.</summary>
internal sealed class StateTemplate : Template
{
    public override string ItemPath(Item item, DateTimeOffset published) =>
        string.Create(CultureInfo.InvariantCulture, $"/zhengce/content/{published:yyyyMM}/content_{item.Id}.htm");

    public override string ListPath(Column column, int page) =>
        page == 1 ? $"/zhengce/{column.Id}/home.htm" : $"/zhengce/{column.Id}/home_{page - 1}.htm";

    public override string Item(PageView page) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <title>{Html.Escape(page.Title)}_{Html.Escape(page.Column.Name)}_{Html.Escape(page.Site.Name)}</title>
        <meta name="SiteName" content="{Html.Escape(page.Site.Name)}">
        <meta name="SiteDomain" content="{page.Authority}">
        <meta name="SiteIDCode" content="{page.Site.Code}">
        <meta name="ColumnName" content="{Html.Escape(page.Column.Name)}">
        <meta name="ColumnType" content="{Html.Escape(page.Column.Type)}">
        <meta name="ArticleTitle" content="{Html.Escape(page.Title)}">
        <meta name="PubDate" content="{Html.Date(page.Published, "yyyy-MM-dd HH:mm")}">
        <meta name="ContentSource" content="{Html.Escape(page.Source)}">
        <link rel="stylesheet" href="/css/site.css">
        </head>
        <body class="state">
        {Header(page.Site)}
        <div class="crumbs"><a href="/">首页</a> &gt; <a href="{ListPath(page.Column, 1)}">{Html.Escape(page.Column.Name)}</a> &gt; 正文</div>
        <div class="article">
        {(page.Number is null ? NewsHead(page) : FactTable(page))}
        <div class="pages_content" id="UCAP-CONTENT">
        {Html.Each(page.Paragraphs, Html.Paragraph)}</div>
        {AttachmentBlock(page)}{LinkBlocks(page)}</div>
        {Footer()}
        </body>
        </html>
        """;

    public override string List(ListView list) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <title>{Html.Escape(list.Column.Name)}_{Html.Escape(list.Site.Name)}</title>
        <meta name="SiteName" content="{Html.Escape(list.Site.Name)}">
        <meta name="SiteIDCode" content="{list.Site.Code}">
        <meta name="ColumnName" content="{Html.Escape(list.Column.Name)}">
        <meta name="ColumnType" content="{Html.Escape(list.Column.Type)}">
        <link rel="stylesheet" href="/css/site.css">
        </head>
        <body class="state">
        {Header(list.Site)}
        <div class="crumbs"><a href="/">首页</a> &gt; {Html.Escape(list.Column.Name)}</div>
        <div class="news_box"><div class="list">
        {Html.Each(list.Entries, entry => $"""
            <h4><a href="{entry.Path}" target="_blank">{Html.Escape(entry.Title)}</a><span class="date">{Html.Date(entry.Published, "yyyy-MM-dd")}</span></h4>

            """)}</div>
        <div class="pager">{Html.Each(PagesOf(list), page => $"<a href=\"{ListPath(list.Column, page)}\">{page}</a> ")}</div>
        </div>
        {Footer()}
        </body>
        </html>
        """;

    private static string NewsHead(PageView page) => $"""
        <h1>{Html.Escape(page.Title)}</h1>
        <div class="pages-date">{Html.Date(page.Published, "yyyy-MM-dd HH:mm")}　来源：{Html.Escape(page.Source)}</div>
        """;

    private static string FactTable(PageView page) => $"""
        <table class="bd1" width="660">
        <tr><td><b>标　　题：</b></td><td colspan="3">{Html.Escape(page.Title)}</td></tr>
        <tr><td><b>发文机关：</b></td><td>{Html.Escape(page.IssuingBody)}</td><td><b>发文字号：</b></td><td>{Html.Escape(page.Number)}</td></tr>
        <tr><td><b>来　　源：</b></td><td>{Html.Escape(page.Source)}</td><td><b>公文种类：</b></td><td>{FormOf(page.Title)}</td></tr>
        <tr><td><b>成文日期：</b></td><td>{(page.Signed is { } day ? Html.Date(day, "yyyy年MM月dd日") : "")}</td><td><b>发布日期：</b></td><td>{Html.Date(page.Published, "yyyy年MM月dd日 HH:mm")}</td></tr>
        </table>
        """;

    /// <summary>Form of the document (文种): the last word of its title.</summary>
    private static string FormOf(string title) => title.EndsWith("意见", StringComparison.Ordinal) ? "意见"
        : title.EndsWith("批复", StringComparison.Ordinal) ? "批复" : "通知";

    private string Header(DemoSite site) => $"""
        <div class="header"><div class="logo">{Html.Escape(site.Name)}</div>
        <div class="nav">{Navigation(site, (href, text) => $"<a href=\"{href}\">{Html.Escape(text)}</a> ")}</div></div>
        """;

    private static string Footer() => """
        <div class="footer">示例网站，内容均为虚构　网站标识码 bm01000001　主办单位：国务院办公厅（示例）</div>
        """;
}
