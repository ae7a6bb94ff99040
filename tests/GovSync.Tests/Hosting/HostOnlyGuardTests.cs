using System.Globalization;

namespace GovSync.Tests.Hosting;

/// <summary>A trigger must not be callable from outside, however the request is dressed up.</summary>
public sealed class HostOnlyGuardTests
{
    [Theory]
    [InlineData("Host: 127.0.0.1:{port}\r\nX-Forwarded-For: 1.2.3.4\r\n")]
    [InlineData("Host: 127.0.0.1:{port}\r\nX-Forwarded-Host: gov.example\r\n")]
    [InlineData("Host: 127.0.0.1:{port}\r\nX-Forwarded-Proto: https\r\n")]
    [InlineData("Host: 127.0.0.1:{port}\r\nx-forwarded-proto: \r\n")]
    [InlineData("Host: 127.0.0.1\r\n")]
    [InlineData("Host: 127.0.0.1:1\r\n")]
    [InlineData("Host: localhost:{port}\r\n")]
    [InlineData("Host: gov.example\r\n")]
    [InlineData("Host: gov.example\r\nX-Azure-Functions-InvocationId: 47db5b3e-6a0e-4a50-9c2f-0b6d5d1f6f11\r\nUser-Agent: Azure-Functions-Host/4.1045\r\n")]
    public async Task A_trigger_called_by_anyone_but_the_host_does_not_exist(string headers)
    {
        await using var handler = await RunningHandler.StartAsync();

        var (status, _) = await handler.SendAsync(
            "POST /ScanSample", WithPort(headers, handler), InvocationFixture.Read("queue-single-encoded.json"));

        Assert.Equal(404, status);
        Assert.Empty(handler.Calls.Received);
    }

    [Theory]
    [InlineData("POST /api/../ScanSample")]
    [InlineData("POST /api/%2e%2e/ScanSample")]
    [InlineData("POST /api/%252e%252e/ScanSample")]
    [InlineData("POST /api/..%2fScanSample")]
    [InlineData("POST /api/x/../../ScanSample")]
    [InlineData("POST //ScanSample")]
    [InlineData("POST /SCANSAMPLE")]
    [InlineData("POST /ScanSample/")]
    [InlineData("POST /api/..;/ScanSample")]
    [InlineData("POST /api/.%2e/ScanSample")]
    [InlineData("POST /api/..%5cScanSample")]
    [InlineData("POST /api/%c0%ae%c0%ae/ScanSample")]
    [InlineData("POST http://127.0.0.1:{port}/ScanSample")]
    [InlineData("POST http://gov.example/ScanSample")]
    [InlineData("POST http://gov.example/api/../ScanSample")]
    [InlineData("GET /ScanSample")]
    public async Task No_path_leads_a_proxied_client_to_a_trigger(string target)
    {
        await using var handler = await RunningHandler.StartAsync();
        var proxied = $"Host: 127.0.0.1:{handler.Port}\r\nX-Forwarded-Host: gov.example\r\nX-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Proto: https\r\n";
        var forwarded = "Host: gov.example\r\n";

        var (_, throughProxy) =
            await handler.SendAsync(WithPort(target, handler), proxied, InvocationFixture.Read("queue-single-encoded.json"));
        var (_, throughOldHost) =
            await handler.SendAsync(WithPort(target, handler), forwarded, InvocationFixture.Read("queue-single-encoded.json"));

        Assert.Empty(handler.Calls.Received);
        Assert.DoesNotContain("ReturnValue", throughProxy + throughOldHost, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host: gov.example\r\nHost: 127.0.0.1:{port}\r\n")]
    [InlineData("Host: 127.0.0.1:{port}\r\nHost: gov.example\r\n")]
    [InlineData("Host: 127.0.0.1:{port}\r\nHost: 127.0.0.1:{port}\r\n")]
    [InlineData("Host: 127.0.0.1:{port}, gov.example\r\n")]
    [InlineData("Host: gov.example@127.0.0.1:{port}\r\n")]
    [InlineData("Host: \r\n")]
    [InlineData("")]
    public async Task A_Host_that_is_doubled_missing_or_more_than_the_loopback_authority_reaches_no_trigger(string headers)
    {
        await using var handler = await RunningHandler.StartAsync();

        var (status, _) = await handler.SendAsync(
            "POST /ScanSample", WithPort(headers, handler), InvocationFixture.Read("queue-single-encoded.json"));

        Assert.Contains(status, new[] { 400, 404 });
        Assert.Empty(handler.Calls.Received);
    }

    [Fact]
    public async Task What_is_public_is_reached_through_the_proxy()
    {
        await using var handler = await RunningHandler.StartAsync();

        var (status, text) =
            await handler.SendAsync("GET /api/tasks", "Host: gov.example\r\nX-Forwarded-For: 1.2.3.4\r\n");

        Assert.Equal(200, status);
        Assert.Contains("public tasks", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_itself_is_let_in()
    {
        await using var handler = await RunningHandler.StartAsync();

        Assert.Equal(
            200, (await handler.InvokeAsync("ScanSample", InvocationFixture.Read("queue-single-encoded.json"))).Status);
    }

    private static string WithPort(string text, RunningHandler handler) =>
        text.Replace("{port}", handler.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
