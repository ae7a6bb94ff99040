using DemoGovernment.Sites;

namespace DemoGovernment.Pages;

/// <summary>A site's front page: the newest entries of each column.</summary>
internal static class HomePage
{
    private const int EntriesPerColumn = 6;

    /// <param name="pages">A column's pages, newest first.</param>
    public static string Render(DemoSite site, Template template, Func<Column, IReadOnlyList<PageView>> pages) => $"""
        <!DOCTYPE html>
        <html>
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset={template.Encoding.WebName}">
        <title>{Html.Escape(site.Name)}</title>
        <meta name="SiteName" content="{Html.Escape(site.Name)}">
        <meta name="SiteIDCode" content="{site.Code}">
        <link rel="stylesheet" href="/css/site.css">
        </head>
        <body class="home">
        <div class="header"><div class="logo">{Html.Escape(site.Name)}</div></div>
        {Html.Each(site.Columns, column => $"""
            <div class="box"><h2>{Html.Escape(column.Name)} <a class="more" href="{Html.Escape(template.ListPath(column, 1))}">更多&gt;&gt;</a></h2><ul>
            {Html.Each(pages(column).Take(EntriesPerColumn), page => $"<li><a href=\"{Html.Escape(page.Path)}\">{Html.Escape(page.Title)}</a><span>{Html.Date(page.Published, "MM-dd")}</span></li>\n")}</ul></div>

            """)}
        <div class="footer">示例网站，内容均为虚构　主办单位：{Html.Escape(site.SponsoringBody)}</div>
        </body>
        </html>
        """;
}
