using System.Net;
using GovSync.Functions.Console;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
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
        builder.WebHost.UseTestServer();
        builder.Services.AddConsole();
        builder.Services.AddSingleton(new GovSync.Functions.Hosting.BusinessClock(TimeProvider.System));
        await using var app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ConsoleFaults.ShowAsync });
        app.MapGet("/api/console/broken", string () => throw new InvalidOperationException("secret detail"));
        await app.StartAsync();
        using var client = app.GetTestClient();

        var answer = await client.GetAsync(new Uri("/api/console/broken", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("暂时无法显示", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", text, StringComparison.Ordinal);
        Assert.Equal(ConsoleHeaders.ContentSecurityPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
    }
}
