using System.Net;
using GovSync.Functions.Console;
using GovSync.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovSync.Tests.Console;

public sealed class ConsoleFaultsTests
{
    [Fact]
    public async Task A_visitor_is_told_of_a_fault_in_words_and_sees_nothing_of_the_inside()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddConsole();
        builder.Services.AddSingleton(new BusinessClock(TimeProvider.System));
        await using var app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ConsoleFaults.ShowAsync });
        app.MapGet("/api/console/broken", string () => throw new InvalidOperationException("secret detail"));
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler, disposeHandler: false) { BaseAddress = new Uri(app.Urls.Single()) };

        var answer = await client.GetAsync(new Uri("/api/console/broken", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("暂时无法显示", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", text, StringComparison.Ordinal);
        Assert.Equal(ConsoleHeaders.ContentSecurityPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
    }
}
