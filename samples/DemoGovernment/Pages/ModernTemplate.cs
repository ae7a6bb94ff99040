using System.Globalization;
using DemoGovernment.Sites;

namespace DemoGovernment.Pages;

/// <summary>Modern sites: every tag of the annex of 国办发〔2017〕47号.</summary>
internal sealed class ModernTemplate : Template
{
    public override string ItemPath(Item item, DateTimeOffset published) => string.Create(
        CultureInfo.InvariantCulture, $"/zwgk/{item.Column.Id}/{published:yyyyMM}/t{published:yyyyMMdd}_{item.Id}.html");

    public override string ListPath(Column column, int page) =>
        page == 1 ? $"/zwgk/{column.Id}/" : $"/zwgk/{column.Id}/index_{page - 1}.html";

    public override string Item(PageView page) => $"""
        <!DOCTYPE html>
        <html>
        <head>
        <meta charset="UTF-8">
        <meta http-equiv="X-UA-Compatible" content="IE=edge">
        <title>{Html.Escape(page.Title)}-{Html.Escape(page.Site.Name)}</title>
        {SiteTags(page.Site, page.Authority, page.Column)}
        <meta name="ArticleTitle" content="{Html.Escape(page.Title)}">
        {Html.When(page.Time("yyyy-MM-dd HH:mm", "yyyy-MM-dd"), time => $"<meta name=\"PubDate\" content=\"{time}\">")}
        {Html.When(page.Source, source => $"<meta name=\"ContentSource\" content=\"{Html.Escape(source)}\">")}
        <meta name="Url" content="http://{page.Authority}{page.Path}">
        <link rel="stylesheet" type="text/css" href="/css/site.css">
        </head>
        <body class="modern">
        {Header(page.Site)}
        <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="{ListPath(page.Column, 1)}">{Html.Escape(page.Column.Name)}</a></div>
        <div class="content">
        <h1 class="content_title">{Html.Escape(page.Title)}</h1>
        <div class="content_date">
        {Html.When(page.Time("yyyy-MM-dd HH:mm", "yyyy-MM-dd"), time => $"<span class=\"date\">发布时间：<b>{time}</b></span>")}
        {Html.When(page.Source, source => $"<span class=\"ly\">信息来源：<b>{Html.Escape(source)}</b></span>")}
        <span class="size">字号：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a></span>
        </div>
        <div class="article-content" id="zoom" ergodic="article">
        {Html.Each(page.Paragraphs, Html.Paragraph)}{AttachmentBlock(page)}</div>
        {LinkBlocks(page)}<div class="share">分享到：<a href="javascript:;">微信</a> <a href="javascript:window.print()">打印</a></div>
        </div>
        {Footer(page.Site)}
        </body>
        </html>
        """;

    public override string List(ListView list) => $"""
        <!DOCTYPE html>
        <html>
        <head>
        <meta charset="UTF-8">
        <title>{Html.Escape(list.Column.Name)}-{Html.Escape(list.Site.Name)}</title>
        {SiteTags(list.Site, list.Authority, list.Column)}
        <link rel="stylesheet" type="text/css" href="/css/site.css">
        </head>
        <body class="modern">
        {Header(list.Site)}
        <div class="position">当前位置：<a href="/">首页</a> &gt; {Html.Escape(list.Column.Name)}</div>
        <div class="content">
        <h2 class="column_title">{Html.Escape(list.Column.Name)}</h2>
        <ul class="news-list">
        {Html.Each(list.Entries, entry => $"""
            <li><span class="time">{Html.Date(entry.Published, "yyyy-MM-dd")}</span><a href="{entry.Path}" title="{Html.Escape(entry.Title)}" target="_blank">{Html.Escape(Cut(entry.Title))}</a></li>

            """)}</ul>
        <div class="page">{Html.Each(PagesOf(list), page => $"<a href=\"{ListPath(list.Column, page)}\">{page}</a> ")}</div>
        </div>
        {Footer(list.Site)}
        </body>
        </html>
        """;

    private static string SiteTags(DemoSite site, string authority, Column column) => $"""
        <meta name="SiteName" content="{Html.Escape(site.Name)}">
        <meta name="SiteDomain" content="{authority}">
        <meta name="SiteIDCode" content="{site.Code}">
        <meta name="ColumnName" content="{Html.Escape(column.Name)}">
        <meta name="ColumnDescription" content="{Html.Escape(site.Name + column.Name)}栏目">
        <meta name="ColumnKeywords" content="{Html.Escape(column.Name)}">
        <meta name="ColumnType" content="{Html.Escape(column.Type)}">
        """;

    /// <summary>Long titles are cut in lists, as these sites do; the title attribute has the whole.</summary>
    private static string Cut(string title) => title.Length > 34 ? title[..32] + "..." : title;

    private string Header(DemoSite site) => $"""
        <div class="header"><div class="container"><a class="logo" href="/">{Html.Escape(site.Name)}</a>
        <form class="search" action="/search"><input name="q" placeholder="请输入关键字"><input type="submit" value="搜索"></form></div></div>
        <div class="mainNav"><ul>{Navigation(site, (href, text) => $"<li><a href=\"{href}\">{Html.Escape(text)}</a></li>")}</ul></div>
        """;

    private static string Footer(DemoSite site) => $"""
        <div class="footer"><p>主办：{Html.Escape(site.SponsoringBody)}　网站标识码：{site.Code}</p>
        <p>示例网站，内容均为虚构　<a href="/">网站地图</a></p></div>
        """;
}
