using System.Text.Json;
using DemoGovernment.Pages;
using GovSync.Core;

namespace DemoGovernment.Web;

/// <summary>Where the next scripted thing happens.</summary>
internal sealed record NextEvent(DateTimeOffset? At);

/// <summary>The control port: what the local host asks and tells, and a page with links for people.</summary>
internal sealed class ControlEndpoint(
    Government government,
    Registry registry,
    Credentials credentials,
    WebhookReceiver receiver,
    SiteCalls calls,
    Func<IReadOnlyDictionary<FaultKind, string>> faultAddresses)
{
    public Task AnswerAsync(HttpContext context) => (context.Request.Method, context.Request.Path.Value) switch
    {
        ("GET", "/") => Reply.TextAsync(context, "text/html", Overview()),
        ("GET", "/css/site.css") => Reply.TextAsync(context, "text/css", SiteStyle.Css),
        ("GET", "/registry.json") => Reply.JsonAsync(context, registry.Export(faultAddresses())),
        ("GET", "/scenario.json") => Reply.JsonAsync(context, ScenarioExport.Of(government)),
        ("GET", "/received") => Reply.JsonAsync(context, receiver.Received),
        ("GET", "/next") => Reply.JsonAsync(context, new NextEvent(NextAt())),
        ("POST", "/credentials") => TakeAsync<List<SiteCredentials>>(context, given => true, credentials.Put),
        ("POST", "/connect") => TakeAsync<Connection>(
            context, given => Uri.TryCreate(given.BaseUrl, UriKind.Absolute, out _), given => credentials.Connection = given),
        ("POST", "/tick") => TickAsync(context),
        _ => Reply.StatusAsync(context, StatusCodes.Status404NotFound),
    };

    private static async Task TakeAsync<T>(HttpContext context, Func<T, bool> isSound, Action<T> take)
        where T : class
    {
        try
        {
            var value = await context.Request.ReadFromJsonAsync<T>(Reply.Json, context.RequestAborted);
            if (value is null || !isSound(value))
            {
                await Reply.StatusAsync(context, StatusCodes.Status400BadRequest);
                return;
            }

            take(value);
            await Reply.StatusAsync(context, StatusCodes.Status204NoContent);
        }
        catch (JsonException)
        {
            await Reply.StatusAsync(context, StatusCodes.Status400BadRequest);
        }
    }

    private async Task TickAsync(HttpContext context)
    {
        await calls.RunDueAsync(context.RequestAborted);
        await Reply.StatusAsync(context, StatusCodes.Status204NoContent);
    }

    /// <summary>The earliest of what changes on the pages and what the sites have to call.</summary>
    private DateTimeOffset? NextAt()
    {
        var change = government.NextChangeAfter(government.Clock.Now);
        return new[] { change, credentials.Connection is null ? null : calls.NextAt }.Min();
    }

    private string Overview() => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><title>示例政府网站群</title><link rel="stylesheet" href="/css/site.css"></head>
        <body class="control">
        <div class="header"><div class="logo">示例政府网站群</div></div>
        <div class="content">
        <p>业务时间 {Html.Date(ChinaTime.InBeijing(government.Clock.Now), "yyyy-MM-dd HH:mm:ss")}，下一事件 {(NextAt() is { } next ? Html.Date(ChinaTime.InBeijing(next), "MM-dd HH:mm") : "无")}。机构、文件和网站均为虚构。</p>
        <table><tr><th>网站</th><th>标识码</th><th>模板</th><th>栏目</th><th>接收方式</th></tr>
        {Html.Each(government.Sites, site => $"""
            <tr><td><a href="{government.AddressOf(site.Key)}/">{Html.Escape(site.Name)}</a></td><td>{site.Code}</td><td>{site.Template}</td><td>{Html.Each(site.Columns, column =>
                $"<a href=\"{government.AddressOf(site.Key)}{Html.Escape(government.TemplateOf(site).ListPath(column, 1))}\">{Html.Escape(column.Name)}</a> ")}</td><td>{(site.ReceivesPush ? "推送" : "拉取")}</td></tr>

            """)}</table>
        <p><a href="/scenario.json">scenario.json</a>　<a href="/registry.json">registry.json</a>　<a href="/received">received</a></p>
        </div></body></html>
        """;
}
