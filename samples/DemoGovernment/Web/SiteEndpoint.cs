using DemoGovernment.Pages;
using DemoGovernment.Sites;
using GovSync.Core;

namespace DemoGovernment.Web;

/// <summary>Answers for one site: home, lists, feeds, articles, attachments, and the receiver of pushed tasks.</summary>
internal sealed class SiteEndpoint(
    DemoSite site, Government government, PublicationGate gate, ContentFolder content, WebhookReceiver receiver)
{
    public async Task AnswerAsync(HttpContext context)
    {
        if (government.IsDown(site))
        {
            context.Abort();
            return;
        }

        var path = context.Request.Path.Value ?? "/";
        if (HttpMethods.IsPost(context.Request.Method))
        {
            await (path == WebhookReceiver.Path && site.ReceivesPush
                ? receiver.ReceiveAsync(site, context)
                : Reply.StatusAsync(context, StatusCodes.Status405MethodNotAllowed));
            return;
        }

        await (AnswerPortalAsync(context, path) ?? AnswerPageAsync(context, path));
    }

    /// <summary>Paths on which the registry's channels of this column are read.</summary>
    public static IReadOnlyList<string> ChannelPaths(Template template, Column column) =>
    [
        template.ListPath(column, 1),
        .. new[] { column.HasRss ? RssPath(column) : null, column.HasAtom ? AtomPath(column) : null, column.HasIndex ? IndexPath(column) : null }
            .OfType<string>(),
    ];

    public static string RssPath(Column column) => $"/{column.Id}/rss.xml";

    public static string AtomPath(Column column) => $"/{column.Id}/atom.xml";

    public static string IndexPath(Column column) => $"/{column.Id}/ZUIXINZHENGCE.json";

    /// <summary>Feeds, indexes and brought-along pages; null if the path is none of them.</summary>
    private Task? AnswerPortalAsync(HttpContext context, string path)
    {
        if (site == government.StatePortal && content.Find(path) is { } file)
        {
            context.Response.ContentType = "text/html";
            return context.Response.SendFileAsync(file, context.RequestAborted);
        }

        foreach (var column in site.Columns)
        {
            if (column.HasRss && path == RssPath(column))
            {
                return AnswerChannelAsync(context, path, "application/rss+xml; charset=utf-8", PortalIndex.Rss(site.Name + column.Name, Home, Entries(column)));
            }

            if (column.HasAtom && path == AtomPath(column))
            {
                return AnswerChannelAsync(context, path, "application/atom+xml; charset=utf-8", PortalIndex.AtomFeed(site.Name + column.Name, Home, Entries(column)));
            }

            if (column.HasIndex && path == IndexPath(column))
            {
                return AnswerChannelAsync(context, path, "application/json", PortalIndex.Json(Entries(column)));
            }
        }

        return null;
    }

    private string Home => government.AddressOf(site.Key) + "/";

    private Task AnswerPageAsync(HttpContext context, string path)
    {
        var template = government.TemplateOf(site);
        var address = path + context.Request.QueryString.Value;
        if (path == "/css/site.css")
        {
            return Reply.TextAsync(context, "text/css", SiteStyle.Css);
        }

        if (path.StartsWith("/attachment/", StringComparison.Ordinal))
        {
            return AnswerAttachmentAsync(context, path["/attachment/".Length..]);
        }

        if (path == "/")
        {
            return Reply.PageAsync(context, template, HomePage.Render(site, template, column => Pages(column)));
        }

        if (government.Pages(site).FirstOrDefault(page => page.Path == address) is { } article)
        {
            return Reply.PageAsync(context, template, template.Item(article));
        }

        return FindList(template, address) is { } list
            ? AnswerChannelAsync(context, address, template.ContentType, template.List(list))
            : Reply.StatusAsync(context, StatusCodes.Status404NotFound);
    }

    private Task AnswerAttachmentAsync(HttpContext context, string file) =>
        government.Pages(site).Any(page => page.Attachments.Any(link => link.Href == $"/attachment/{file}"))
            ? Reply.BytesAsync(context, "application/pdf", SamplePdf.Bytes(file))
            : Reply.StatusAsync(context, StatusCodes.Status404NotFound);

    private ListView? FindList(Template template, string address)
    {
        foreach (var column in site.Columns)
        {
            var pages = Pages(column);
            var count = Math.Max(1, (pages.Count + column.PageSize - 1) / column.PageSize);
            var number = Enumerable.Range(1, count).FirstOrDefault(page => template.ListPath(column, page) == address);
            if (number > 0)
            {
                return new ListView
                {
                    Site = site,
                    Column = column,
                    Authority = government.AuthorityOf(site.Key),
                    Entries = [.. pages.Skip((number - 1) * column.PageSize).Take(column.PageSize)],
                    Page = number,
                    PageCount = count,
                };
            }
        }

        return null;
    }

    /// <summary>The column's pages; on the State portal's first column also those brought along.</summary>
    private IReadOnlyList<PageView> Pages(Column column)
    {
        var pages = government.Pages(site, column);
        return site != government.StatePortal || column != site.Columns[0] ? pages :
        [
            .. content.Pages.Select(page => new PageView
            {
                Site = site,
                Column = column,
                Authority = government.AuthorityOf(site.Key),
                Path = page.Path,
                Id = 0,
                Title = page.Title,
                Published = ChinaTime.InBeijing(page.PublishedAt),
                Prints = Scripting.PrintedTime.Minute,
                Paragraphs = [],
                Attachments = [],
                Links = [],
            }),
            .. pages,
        ];
    }

    private List<IndexEntry> Entries(Column column) =>
        [.. Pages(column).Select(page => new IndexEntry(page.Title, $"http://{page.Authority}{page.Path}", page.Published))];

    private Task AnswerChannelAsync(HttpContext context, string path, string contentType, string text)
    {
        if (site == government.StatePortal)
        {
            context.Response.OnCompleted(() =>
            {
                gate.Read(path);
                return Task.CompletedTask;
            });
        }

        return Reply.BytesAsync(context, contentType, government.TemplateOf(site).Encoding.GetBytes(text));
    }
}
