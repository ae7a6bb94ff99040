using System.Globalization;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Front;
using GovSync.LocalHost.Timers;
using GovSync.LocalHost.Worker;
using GovSync.Tests.Hosting;

namespace GovSync.Tests.LocalHost;

/// <summary>From a client's socket through the host's front to the app's triggers: the whole way, and no library that tidies up.</summary>
#pragma warning disable CA1001 // xunit ends it through IAsyncLifetime.
public sealed class ForgedInvocationTests : IAsyncLifetime
{
    /// <summary>What a client may say of itself; {port} is the app's own.</summary>
    private static readonly string[] Dresses =
    [
        "Host: gov.example\r\n",
        "Host: 127.0.0.1:{port}\r\n",
        "Host: 127.0.0.1:{port}\r\nConnection: X-Forwarded-For, X-Forwarded-Host, X-Forwarded-Proto\r\n",
        "Host: 127.0.0.1:{port}\r\nX-Forwarded-For: \r\nX-Forwarded-Host: \r\nX-Forwarded-Proto: \r\n",
        "Host: gov.example\r\nX-Forwarded-Host: 127.0.0.1:{port}\r\nX-Original-URL: /ScanSample\r\nX-Rewrite-URL: /ScanSample\r\n",
        "Host: gov.example\r\nHost: 127.0.0.1:{port}\r\n",
        "Host: 127.0.0.1:{port}\r\nUser-Agent: Azure-Functions-Host/4.1045\r\nX-Azure-Functions-InvocationId: 1\r\n",
    ];

    private readonly TemporaryFolder timers = new();
    private RunningHandler handler = null!;
    private HttpFront front = null!;

    public async Task InitializeAsync()
    {
        handler = await RunningHandler.StartAsync();
        var app = new AppFolder(".", new() { Executable = "app" }, [new AppFunction.OnRequest("Web", "request", "{*path}", [])]);
        var admin = new AdminEndpoint(
            app, new FakeWorker(InvocationOutcome.Failed), "the key", timers.Path, new ClockFile(null, TimeProvider.System), TimeProvider.System);
        var worker = new Uri($"http://127.0.0.1:{handler.Port}");
        front = await HttpFront.StartAsync(
            0, app, _ => Task.FromResult(worker), admin, TimeProvider.System, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await front.DisposeAsync();
        await handler.DisposeAsync();
        timers.Dispose();
    }

    [Theory]
    [InlineData("POST /ScanSample")]
    [InlineData("POST //ScanSample")]
    [InlineData("POST /api/../ScanSample")]
    [InlineData("POST /api/..;/ScanSample")]
    [InlineData("POST /api/%2e%2e/ScanSample")]
    [InlineData("POST /api/.%2e/ScanSample")]
    [InlineData("POST /api/%252e%252e/ScanSample")]
    [InlineData("POST /api/%25252e%25252e/ScanSample")]
    [InlineData("POST /api/..%2fScanSample")]
    [InlineData("POST /api/..%252fScanSample")]
    [InlineData("POST /api/..%5cScanSample")]
    [InlineData("POST /api/x/../../ScanSample")]
    [InlineData("POST /api//../ScanSample")]
    [InlineData("POST /api?/../ScanSample")]
    [InlineData("POST /api%2f..%2fScanSample")]
    [InlineData("POST http://127.0.0.1:{port}/ScanSample")]
    [InlineData("POST http://127.0.0.1:{port}/api/../ScanSample")]
    [InlineData("POST http://gov.example/ScanSample")]
    public async Task However_a_client_asks_no_trigger_runs(string target)
    {
        foreach (var dress in Dresses)
        {
            var (_, text) = await SendAsync(target, dress);

            Assert.DoesNotContain("ReturnValue", text, StringComparison.Ordinal);
        }

        Assert.Empty(handler.Calls.Received);
    }

    [Fact]
    public async Task The_same_body_reaches_what_is_public_and_from_the_host_its_trigger()
    {
        var (_, text) = await SendAsync("POST /api/ScanSample", "Host: gov.example\r\n");
        await handler.InvokeAsync("ScanSample", Body);

        Assert.Contains("public ScanSample", text, StringComparison.Ordinal);
        Assert.Single(handler.Calls.Received);
    }

    private static string Body => InvocationFixture.Read("queue-single-encoded.json");

    private Task<(int Status, string Text)> SendAsync(string target, string headers)
    {
        var port = handler.Port.ToString(CultureInfo.InvariantCulture);
        return RawHttp.SendAsync(
            front.Address.Port,
            target.Replace("{port}", port, StringComparison.Ordinal),
            headers.Replace("{port}", port, StringComparison.Ordinal),
            Body);
    }
}
