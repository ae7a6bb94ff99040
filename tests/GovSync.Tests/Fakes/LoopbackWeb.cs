using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GovSync.Tests.Fakes;

/// <summary>A web server on a free port of loopback whose pages the test puts up, changes and takes down; 404 for the rest.</summary>
internal sealed class LoopbackWeb : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> requests = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private LoopbackWeb(WebApplication app) => this.app = app;

    public string Authority => new Uri(app.Urls.Single()).Authority;

    public static async Task<LoopbackWeb> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var web = new LoopbackWeb(app);
        app.Run(web.AnswerAsync);
        await app.StartAsync();
        return web;
    }

    public string Url(string path) => $"http://{Authority}{path}";

    public int Requests(string path) => requests.GetValueOrDefault(path);

    public bool Serves(string path) => pages.ContainsKey(path);

    public void Serve(string path, RequestDelegate answer) => pages[path] = answer;

    public void Serve(string path, string body, string contentType = "text/html; charset=utf-8") => Serve(path, context =>
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body);
    });

    public void Serve(string path, int status) => Serve(path, context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    /// <param name="location">As it stands in the header.</param>
    public void Redirect(string path, string location) => Serve(path, context =>
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        requests.AddOrUpdate(path, 1, (_, count) => count + 1);
        if (pages.TryGetValue(path, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
