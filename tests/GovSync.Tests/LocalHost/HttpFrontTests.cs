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
    private readonly TemporaryFolder timers = new();
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private HttpFront front = null!;

    public async Task InitializeAsync()
    {
        var admin =
            new AdminEndpoint(
                App, worker, "the key", timers.Path, new ClockFile(null, TimeProvider.System), TimeProvider.System);
        front = await HttpFront.StartAsync(
            0, App, _ => Task.FromResult(raw.Address), admin, TimeProvider.System, CancellationToken.None);
        client.BaseAddress = front.Address;
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await front.DisposeAsync();
        raw.Dispose();
        timers.Dispose();
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
        using var response = await RunByHandAsync(function, key);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(invocations, worker.Invocations.Count);
    }

    [Theory]
    [InlineData("{", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{\"input\":\"hello\"}", "text/plain")]
    public async Task What_cannot_be_read_runs_nothing(string body, string type)
    {
        using var response = await RunByHandAsync("Scan", "the key", body, type);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(worker.Invocations);
    }

    [Fact]
    public async Task A_timer_run_by_hand_is_told_its_schedule()
    {
        new TimerTrack(
            (AppFunction.OnSchedule)App.Functions[2], timers.Path, new(2026, 3, 1, 8, 32, 10, TimeSpan.Zero)).ToString();

        using var response = await RunByHandAsync("Sweep", "the key");

        Assert.Contains("\"Next\":\"2026-03-01T08:33:00+00:00\"", Assert.Single(worker.Invocations).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_of_another_origin_is_allowed_to_run_a_function()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Options, "/admin/functions/Scan");
        asked.Headers.Add("Origin", "http://gov.example");
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        asked.Headers.Add("Access-Control-Request-Headers", "x-functions-key");

        using var response = await client.SendAsync(asked);

        Assert.False(response.IsSuccessStatusCode);
        Assert.DoesNotContain(
            response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    private Task<HttpResponseMessage> RunByHandAsync(
        string function, string key, string body = "{\"input\":\"hello\"}", string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/admin/functions/{function}")
        {
            Content = new StringContent(body, null, type),
        };
        request.Headers.Add("x-functions-key", key);
        return client.SendAsync(request);
    }
}
