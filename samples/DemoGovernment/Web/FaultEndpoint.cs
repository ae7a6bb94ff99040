using System.Text;
using GovSync.Core.Sites;

namespace DemoGovernment.Web;

/// <summary>The ways in which a portal's channel fails.</summary>
internal enum FaultKind
{
    /// <summary>Status 500.</summary>
    ServerError,

    /// <summary>Accepts the request and never answers.</summary>
    Hang,

    /// <summary>A feed of 50 MiB.</summary>
    Huge,

    RedirectLoop,
    BrokenXml,

    /// <summary>A list page without one entry.</summary>
    EmptyList,

    /// <summary>An error page with status 200 where a feed should be.</summary>
    HtmlForFeed,
}

/// <summary>Answers for one port of the portal that fails.</summary>
internal static class FaultEndpoint
{
    public const int HugeBytes = 50 * 1024 * 1024;

    private const string FeedType = "application/rss+xml; charset=utf-8";

    public static string NameOf(FaultKind kind) => kind switch
    {
        FaultKind.ServerError => "server-error",
        FaultKind.Hang => "hang",
        FaultKind.Huge => "huge",
        FaultKind.RedirectLoop => "redirect-loop",
        FaultKind.BrokenXml => "broken-xml",
        FaultKind.EmptyList => "empty-list",
        FaultKind.HtmlForFeed => "html-for-feed",
    };

    public static ChannelFormat FormatOf(FaultKind kind) => kind switch
    {
        FaultKind.EmptyList => ChannelFormat.List,
        FaultKind.ServerError or FaultKind.Hang or FaultKind.RedirectLoop => ChannelFormat.Auto,
        FaultKind.Huge or FaultKind.BrokenXml or FaultKind.HtmlForFeed => ChannelFormat.Feed,
    };

    /// <param name="stopping">Lets a hanging answer end with the program.</param>
    public static Task AnswerAsync(FaultKind kind, HttpContext context, CancellationToken stopping) => kind switch
    {
        FaultKind.ServerError => Reply.StatusAsync(context, StatusCodes.Status500InternalServerError),
        FaultKind.Hang => HangAsync(context, stopping),
        FaultKind.Huge => StreamAsync(context),
        FaultKind.RedirectLoop => RedirectAsync(context),
        FaultKind.BrokenXml => Reply.BytesAsync(context, FeedType, Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>故障</title><item><title>半条")),
        FaultKind.EmptyList => Reply.TextAsync(context, "text/html", "<html><head><title>最新政策</title></head><body><ul class=\"list\"></ul><p>暂无内容</p></body></html>"),
        FaultKind.HtmlForFeed => Reply.TextAsync(context, "text/html", "<html><head><title>系统维护</title></head><body><h1>系统维护中，请稍后访问</h1></body></html>"),
    };

    private static async Task HangAsync(HttpContext context, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }

    private static Task RedirectAsync(HttpContext context)
    {
        context.Response.Redirect(context.Request.Path == "/a" ? "/b" : "/a");
        return Task.CompletedTask;
    }

    private static async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = FeedType;
        var head = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>过长</title>");
        await context.Response.Body.WriteAsync(head, context.RequestAborted);
        var item = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<item><title>很长的订阅</title></item>", 1000)));
        for (var sent = 0; sent < HugeBytes; sent += item.Length)
        {
            await context.Response.Body.WriteAsync(item, context.RequestAborted);
        }
    }
}
