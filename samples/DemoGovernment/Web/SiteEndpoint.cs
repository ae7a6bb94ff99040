using DemoGovernment.Pages;
using DemoGovernment.Scripting;
using DemoGovernment.Sites;

namespace DemoGovernment.Web;

/// <summary>Answers for one site: home, lists, feeds, articles, attachments, and the receiver of pushed tasks.</summary>
internal sealed class SiteEndpoint(
    DemoSite site, Government government, PublicationGate gate, ContentFolder content, WebhookReceiver receiver)
{
    private const string Attachments = "/attachment/";

    private readonly ColumnPages columns = new(site, government, content);

    public Task AnswerAsync(HttpContext context)
    {
        if (government.IsDown(site))
        {
            context.Abort();
            return Task.CompletedTask;
        }

        var path = context.Request.Path.Value ?? "/";
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return AnswerReaderAsync(context, path);
        }

        return path == WebhookReceiver.Path && site.ReceivesPush
            ? receiver.ReceiveAsync(site, context)
            : Reply.StatusAsync(context, StatusCodes.Status405MethodNotAllowed);
    }

    private Task AnswerReaderAsync(HttpContext context, string path)
    {
        var template = government.TemplateOf(site);
        var address = path + context.Request.QueryString.Value;
        var barrier = government.BarrierOf(site);
        if (barrier == BarrierKind.Challenge)
        {
            return Reply.PageAsync(context, template, BarrierPage.Challenge(template));
        }

        if (path == "/")
        {
            return Reply.PageAsync(context, template, HomePage.Render(site, template, columns.Of));
        }

        if (path == "/css/site.css")
        {
            return Reply.TextAsync(context, "text/css", SiteStyle.Css);
        }

        if (path.StartsWith(Attachments, StringComparison.Ordinal))
        {
            return AnswerAttachmentAsync(context, path);
        }

        if (site == government.StatePortal && content.Find(path) is { } file)
        {
            context.Response.ContentType = "text/html";
            return context.Response.SendFileAsync(file, context.RequestAborted);
        }

        if (government.Pages(site).FirstOrDefault(page => page.Path == address) is { } article)
        {
            return Reply.PageAsync(context, template, template.Item(article), article.IsMislabelled);
        }

        return columns.Find(address) is not { } list ? Reply.StatusAsync(context, StatusCodes.Status404NotFound)
            : barrier == BarrierKind.JavaScript ? Reply.PageAsync(context, template, BarrierPage.Scripted(template, site))
            : AnswerColumnAsync(context, address, list);
    }

    /// <summary>Only what one of the site's own pages offers.</summary>
    private Task AnswerAttachmentAsync(HttpContext context, string path) =>
        government.Pages(site).Any(page => page.Attachments.Any(link => link.Href == path))
            ? Reply.BytesAsync(context, "application/pdf", SamplePdf.Bytes(path[Attachments.Length..]))
            : Reply.StatusAsync(context, StatusCodes.Status404NotFound);

    private Task AnswerColumnAsync(HttpContext context, string address, ColumnText list)
    {
        if (site == government.StatePortal)
        {
            context.Response.OnCompleted(() =>
            {
                gate.Read(address);
                return Task.CompletedTask;
            });
        }

        return Reply.BytesAsync(context, list.ContentType, government.TemplateOf(site).Encoding.GetBytes(list.Text));
    }
}
