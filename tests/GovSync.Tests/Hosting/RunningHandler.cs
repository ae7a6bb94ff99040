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
        builder.Services.AddSingleton(new StorageAtStart(_ => Task.CompletedTask));
        builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<LogLines>());
        if (limits is not null)
        {
            builder.Services.AddSingleton(limits);
        }

        builder.AddFunctionsHandler(SampleCatalog.Instance);
        var app = builder.Build();
        app.UseFunctionsHost();
        app.MapGet("/api/{*path}", (string? path) => $"public {path}");
        app.MapPost("/api/{*path}", (string? path) => Results.Text($"public {path}"));
        await app.StartAsync();
        return new(app);
    }

    /// <summary>The host's own call of a trigger, as it stands on the wire.</summary>
    public Task<(int Status, string Text)> InvokeAsync(string function, string body) =>
        SendAsync(
            $"POST /{function}", $"Host: 127.0.0.1:{Port}\r\nContent-Type: application/json; charset=utf-8\r\n", body);

    /// <inheritdoc cref="RawHttp.SendAsync"/>
    public Task<(int Status, string Text)> SendAsync(string target, string headers, string body = "") =>
        RawHttp.SendAsync(Port, target, headers, body);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
