using System.Net;
using GovSync.LocalHost.App;
using Yarp.ReverseProxy.Forwarder;

namespace GovSync.LocalHost.Front;

/// <summary>
/// The public side: proxies what the app's HTTP functions claim, leads from / to the console, and knows nothing else.
/// </summary>
internal sealed class HttpFront : IAsyncDisposable
{
    /// <summary>The Functions host gives a proxied request so long without any activity.</summary>
    private static readonly ForwarderRequestConfig Limits = new() { ActivityTimeout = TimeSpan.FromSeconds(240) };

    private readonly WebApplication web;
    private volatile bool isDraining;

    private HttpFront(WebApplication web) => this.web = web;

    public Uri Address => new(web.Urls.Single());

    /// <param name="port">0 = a free one.</param>
    /// <param name="worker">Where the worker listens, once it does.</param>
    public static async Task<HttpFront> StartAsync(
        int port,
        AppFolder app,
        Func<CancellationToken, Task<Uri>> worker,
        AdminEndpoint admin,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        builder.Services.AddHttpForwarder();
        var front = new HttpFront(builder.Build());
        front.Map(app, worker, admin, time);
        await front.web.StartAsync(cancellationToken);
        return front;
    }

    /// <summary>From now on new requests are answered with 503.</summary>
    public void Drain() => isDraining = true;

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private void Map(AppFolder app, Func<CancellationToken, Task<Uri>> worker, AdminEndpoint admin, TimeProvider time)
    {
        var client = new HttpMessageInvoker(new ConnectRetry(
            new SocketsHttpHandler
            {
                UseProxy = false,
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.None,
                ActivityHeadersPropagator = null,
            },
            time));
        var forwarder = web.Services.GetRequiredService<IHttpForwarder>();
        var transformer = new HostTransformer();
        web.Use((context, next) => isDraining ? AnswerDraining(context) : next(context));
        var prefix = app.Host.RoutePrefix is { Length: > 0 } segment ? $"/{segment}/" : "/";
        if (prefix != "/")
        {
            web.MapGet("/", () => Results.Redirect(prefix));
        }

        web.MapPost("/admin/functions/{name}", (Delegate)admin.PostAsync);
        foreach (var function in app.Functions.OfType<AppFunction.OnRequest>())
        {
            var endpoint = web.Map(prefix + function.Route, ForwardAsync);
            if (function.Methods.Count > 0)
            {
                endpoint.WithMetadata(
                    new HttpMethodMetadata(function.Methods.Select(method => method.ToUpperInvariant())));
            }
        }

        async Task ForwardAsync(HttpContext context)
        {
            var destination = (await worker(context.RequestAborted)).GetLeftPart(UriPartial.Authority);
            await forwarder.SendAsync(context, destination, client, Limits, transformer, context.RequestAborted);
        }
    }

    private static Task AnswerDraining(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
