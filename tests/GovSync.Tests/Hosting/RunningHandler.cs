using System.Globalization;
using System.Net.Sockets;
using System.Text;
using GovSync.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovSync.Tests.Hosting;

/// <summary>
/// The sample functions behind a real Kestrel on loopback, called by raw text: a client library would tidy up the
/// paths.
/// </summary>
internal sealed class RunningHandler : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningHandler(WebApplication app) => this.app = app;

    public int Port => new Uri(app.Urls.Single()).Port;

    public Calls Calls => app.Services.GetRequiredService<Calls>();

    public LogLines Log => app.Services.GetRequiredService<LogLines>();

    public static async Task<RunningHandler> StartAsync(InvocationLimits? limits = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton<Calls>();
        builder.Services.AddSingleton<LogLines>();
        builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<LogLines>());
        if (limits is not null)
        {
            builder.Services.AddSingleton(limits);
        }

        builder.AddFunctionsHandler(SampleCatalog.Instance);
        var app = builder.Build();
        app.MapTriggers(SampleCatalog.Instance);
        app.MapGet("/api/{*path}", (string? path) => $"public {path}");
        app.MapPost("/api/{*path}", (string? path) => Results.Text($"public {path}"));
        await app.StartAsync();
        return new(app);
    }

    /// <summary>The host's own call of a trigger, as it stands on the wire.</summary>
    public Task<(int Status, string Text)> InvokeAsync(string function, string body) =>
        SendAsync(
            $"POST /{function}", $"Host: 127.0.0.1:{Port}\r\nContent-Type: application/json; charset=utf-8\r\n", body);

    /// <param name="target">Method and request target, exactly as sent.</param>
    /// <param name="headers">Each ends in CR LF.</param>
    public async Task<(int Status, string Text)> SendAsync(string target, string headers, string body = "")
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port);
        var stream = client.GetStream();
        var length = Encoding.UTF8.GetByteCount(body);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"{target} HTTP/1.1\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"));
        var text = await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync();
        return (int.Parse(text.Split(' ', 3)[1], CultureInfo.InvariantCulture), text);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
