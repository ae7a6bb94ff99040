using System.Globalization;
using DemoGovernment.Sites;

namespace DemoGovernment.Pages;

/// <summary>Disclosure platform (政府信息公开): a table of 索引号, 发布机构, 文号 above the text; site meta tags only.</summary>
internal sealed class DisclosureTemplate : Template
{
    public override string ItemPath(Item item, DateTimeOffset published) =>
        string.Create(CultureInfo.InvariantCulture, $"/gkmlpt/content/{item.Id / 100_000}/{item.Id / 1000}/post_{item.Id}.html");

    public override string ListPath(Column column, int page) =>
        page == 1 ? $"/gkmlpt/{column.Id}/index.html" : $"/gkmlpt/{column.Id}/index_{page}.html";

    public override string Item(PageView page) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <title>{Html.Escape(page.Title)}_政府信息公开_{Html.Escape(page.Site.Name)}</title>
        <meta name="SiteName" content="{Html.Escape(page.Site.Name)}">
        <meta name="SiteIDCode" content="{page.Site.Code}">
        <meta name="ColumnName" content="{Html.Escape(page.Column.Name)}">
        <meta name="ColumnType" content="{Html.Escape(page.Column.Type)}">
        <link rel="stylesheet" href="/css/site.css">
        </head>
        <body class="disclosure">
        {Header(page.Site)}
        <div class="container">
        <div class="crumb"><a href="/">首页</a> / <a href="{ListPath(page.Column, 1)}">{Html.Escape(page.Column.Name)}</a></div>
        <div class="classify"><table>
        <tr><td class="label">索引号：</td><td>{page.Site.Code}/{Html.Date(page.Published, "yyyy")}-{page.Id % 100_000:00000}</td><td class="label">分类：</td><td>{Html.Escape(page.Column.Name)}</td></tr>
        <tr><td class="label">发布机构：</td><td>{Html.Escape(page.IssuingBody ?? page.Site.SponsoringBody)}</td><td class="label">成文日期：</td><td>{(page.Signed is { } day ? Html.Date(day, "yyyy-MM-dd") : "")}</td></tr>
        <tr><td class="label">名称：</td><td colspan="3">{Html.Escape(page.Title)}</td></tr>
        <tr><td class="label">文号：</td><td>{Html.Escape(page.Number)}</td><td class="label">发布日期：</td><td>{page.Time("yyyy-MM-dd HH:mm", "yyyy-MM-dd")}</td></tr>
        <tr><td class="label">主题词：</td><td colspan="3"></td></tr>
        </table></div>
        <div class="content">
        <h1 class="title document-number">{Html.Escape(page.Title)}</h1>
        <div class="date-row">{Html.When(page.Time("yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"), time => $"<span>发布日期：{time}</span>　")}{Html.When(page.Source, source => $"<span>来源：{Html.Escape(source)}</span>　")}<span>【字体：大 中 小】</span></div>
        <div class="article-content">
        {Html.Each(page.Paragraphs, Html.Paragraph)}</div>
        {AttachmentBlock(page)}{LinkBlocks(page)}</div>
        </div>
        {Footer(page.Site)}
        </body>
        </html>
        """;

    public override string List(ListView list) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <title>{Html.Escape(list.Column.Name)}_政府信息公开_{Html.Escape(list.Site.Name)}</title>
        <meta name="SiteName" content="{Html.Escape(list.Site.Name)}">
        <meta name="SiteIDCode" content="{list.Site.Code}">
        <meta name="ColumnName" content="{Html.Escape(list.Column.Name)}">
        <meta name="ColumnType" content="{Html.Escape(list.Column.Type)}">
        <link rel="stylesheet" href="/css/site.css">
        </head>
        <body class="disclosure">
        {Header(list.Site)}
        <div class="container">
        <div class="crumb"><a href="/">首页</a> / {Html.Escape(list.Column.Name)}</div>
        <table class="table-list">
        <thead><tr><th>序号</th><th>标题</th><th>文号</th><th>发布日期</th></tr></thead>
        <tbody>
        {Html.Each(list.Entries.Select((entry, index) => (entry, index)), row => $"""
            <tr><td>{row.index + 1}</td><td class="first"><a href="{row.entry.Path}" title="{Html.Escape(row.entry.Title)}">{Html.Escape(row.entry.Title)}</a></td><td>{Html.Escape(row.entry.Number)}</td><td>{Html.Date(row.entry.Published, "yyyy-MM-dd")}</td></tr>

            """)}</tbody>
        </table>
        <div class="pagination">{Html.Each(PagesOf(list), page => $"<a href=\"{ListPath(list.Column, page)}\">{page}</a> ")}</div>
        </div>
        {Footer(list.Site)}
        </body>
        </html>
        """;

    private string Header(DemoSite site) => $"""
        <div class="gk-header"><div class="gk-logo">{Html.Escape(site.Name)} · 政府信息公开</div>
        <ul class="gk-nav">{Navigation(site, (href, text) => $"<li><a href=\"{href}\">{Html.Escape(text)}</a></li>")}</ul></div>
        """;

    private static string Footer(DemoSite site) => $"""
        <div class="gk-footer">版权所有：{Html.Escape(site.SponsoringBody)}　网站标识码 {site.Code}　示例网站，内容均为虚构</div>
        """;
}
