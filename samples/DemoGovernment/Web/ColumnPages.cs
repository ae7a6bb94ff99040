using DemoGovernment.Pages;
using DemoGovernment.Scripting;
using DemoGovernment.Sites;
using GovSync.Core;

namespace DemoGovernment.Web;

/// <summary>A text with its Content-Type.</summary>
internal sealed record ColumnText(string ContentType, string Text);

/// <summary>What a site's columns show now: as lists, feeds and indexes.</summary>
internal sealed class ColumnPages(DemoSite site, Government government, ContentFolder content)
{
    private string Home => government.AddressOf(site.Key) + "/";

    /// <summary>Paths on which the registry's channels of this column are read.</summary>
    public static IReadOnlyList<string> ChannelPaths(Template template, Column column)
    {
        var others = new[]
        {
            column.HasRss ? RssPath(column) : null,
            column.HasAtom ? AtomPath(column) : null,
            column.HasIndex ? IndexPath(column) : null,
        };
        return [template.ListPath(column, 1), .. others.OfType<string>()];
    }

    public static string RssPath(Column column) => $"/{column.Id}/rss.xml";

    public static string AtomPath(Column column) => $"/{column.Id}/atom.xml";

    public static string IndexPath(Column column) => $"/{column.Id}/ZUIXINZHENGCE.json";

    /// <summary>The list, feed or index at an address; null if there is none.</summary>
    /// <param name="address">Path and query.</param>
    public ColumnText? Find(string address) =>
        site.Columns.Select(column => Feed(column, address) ?? List(column, address)).FirstOrDefault(found => found is not null);

    /// <summary>The column's pages, newest first; on the State portal's first column also those brought along.</summary>
    public IReadOnlyList<PageView> Of(Column column)
    {
        var pages = government.Pages(site, column);
        return site == government.StatePortal && column == site.Columns[0]
            ? [.. content.Pages.Select(page => Brought(page, column)), .. pages]
            : pages;
    }

    private ColumnText? Feed(Column column, string address)
    {
        if (column.HasRss && address == RssPath(column))
        {
            return new("application/rss+xml; charset=utf-8", PortalIndex.Rss(site.Name + column.Name, Home, Entries(column)));
        }

        if (column.HasAtom && address == AtomPath(column))
        {
            return new("application/atom+xml; charset=utf-8", PortalIndex.AtomFeed(site.Name + column.Name, Home, Entries(column)));
        }

        return column.HasIndex && address == IndexPath(column)
            ? new("application/json", PortalIndex.Json(Entries(column)))
            : null;
    }

    private ColumnText? List(Column column, string address)
    {
        var template = government.TemplateOf(site);
        var pages = Of(column);
        var count = Math.Max(1, (pages.Count + column.PageSize - 1) / column.PageSize);
        var number = Enumerable.Range(1, count).FirstOrDefault(page => template.ListPath(column, page) == address);
        return number == 0 ? null : new(template.ContentType, template.List(new ListView
        {
            Site = site,
            Column = column,
            Authority = government.AuthorityOf(site.Key),
            Entries = [.. pages.Skip((number - 1) * column.PageSize).Take(column.PageSize)],
            Page = number,
            PageCount = count,
        }));
    }

    private PageView Brought(ContentPage page, Column column) => new()
    {
        Site = site,
        Column = column,
        Authority = government.AuthorityOf(site.Key),
        Path = page.Path,
        Id = 0,
        Title = page.Title,
        Published = ChinaTime.InBeijing(page.PublishedAt),
        Prints = PrintedTime.Minute,
        Paragraphs = [],
        Attachments = [],
        Links = [],
    };

    private List<IndexEntry> Entries(Column column) =>
        [.. Of(column).Select(page => new IndexEntry(page.Title, $"http://{page.Authority}{page.Path}", page.Published))];
}
