using System.Net;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Front;
using GovSync.LocalHost.Timers;
using GovSync.LocalHost.Worker;

namespace GovSync.Tests.LocalHost;

#pragma warning disable CA1001 // xunit ends it through IAsyncLifetime.
public sealed class HttpFrontTests : IAsyncLifetime
{
    private static readonly AppFolder App = new(
        ".",
        new HostSettings { Executable = "app" },
        [
            new AppFunction.OnRequest("Web", "request", "{*path}", []),
            new AppFunction.OnMessage("Scan", "message", "samples", "AzureWebJobsStorage"),
            new AppFunction.OnSchedule("Sweep", "timer", "0 * * * * *", RunOnStartup: false, UseMonitor: true),
        ]);

    private readonly RawWorker raw = new(RawWorker.Json(200, "{\"from\":\"worker\"}"), end: "\r\n\r\n");
    private readonly FakeWorker worker = new(InvocationOutcome.Succeeded);
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private HttpFront front = null!;

    public async Task InitializeAsync()
    {
        var admin =
            new AdminEndpoint(App, worker, "the key", new ClockFile(null, TimeProvider.System), TimeProvider.System);
        front = await HttpFront.StartAsync(
            0, App, _ => Task.FromResult(raw.Address), admin, TimeProvider.System, CancellationToken.None);
        client.BaseAddress = front.Address;
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await front.DisposeAsync();
        raw.Dispose();
    }

    [Fact]
    public async Task A_public_request_is_proxied_with_the_hosts_own_headers_in_place_of_the_clients()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/tasks?a=1&a=2");
        request.Headers.Host = "gov.example";
        request.Headers.Add("X-Forwarded-For", "9.9.9.9");
        request.Headers.Add("X-Azure-Functions-InvocationId", "forged");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", "forged");

        using var response = await client.SendAsync(request);

        Assert.Equal("{\"from\":\"worker\"}", await response.Content.ReadAsStringAsync());
        var seen = await raw.Request;
        Assert.StartsWith("GET /api/tasks?a=1&a=2 HTTP/1.1\r\n", seen, StringComparison.Ordinal);
        Assert.Contains($"Host: 127.0.0.1:{raw.Address.Port}\r\n", seen, StringComparison.Ordinal);
        Assert.Contains("X-Forwarded-Host: gov.example\r\n", seen, StringComparison.Ordinal);
        Assert.Contains("X-Forwarded-For: 127.0.0.1\r\n", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("forged", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("9.9.9.9", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_leads_to_the_console()
    {
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Redirect, "/api/"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("/Scan")]
    [InlineData("/Sweep")]
    [InlineData("/runtime/webhooks")]
    [InlineData("/admin/functions")]
    [InlineData("/apix")]
    public async Task Nothing_else_exists(string path)
    {
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False(raw.Request.IsCompleted);
    }

    [Fact]
    public async Task While_draining_new_requests_are_turned_away()
    {
        front.Drain();

        using var response = await client.GetAsync(new Uri("/api/tasks", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Theory]
    [InlineData("Scan", "the key", HttpStatusCode.Accepted, 1)]
    [InlineData("sweep", "the key", HttpStatusCode.Accepted, 1)]
    [InlineData("Scan", "another", HttpStatusCode.Unauthorized, 0)]
    [InlineData("Scan", "", HttpStatusCode.Unauthorized, 0)]
    [InlineData("Web", "the key", HttpStatusCode.NotFound, 0)]
    [InlineData("None", "the key", HttpStatusCode.NotFound, 0)]
    public async Task A_function_is_run_by_hand_only_with_the_key(
        string function, string key, HttpStatusCode expected, int invocations)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/admin/functions/{function}")
        {
            Content = new StringContent("{\"input\":\"hello\"}", null, "application/json"),
        };
        request.Headers.Add("x-functions-key", key);

        using var response = await client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(invocations, worker.Invocations.Count);
    }
}
