using System.Net;
using System.Net.Sockets;
using GovSync.LocalHost;
using GovSync.LocalHost.Worker;

namespace GovSync.Tests.LocalHost;

public sealed class WorkerClientTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private int kills;

    [Fact]
    public async Task An_invocation_stands_on_the_wire_as_the_host_writes_it()
    {
        using var worker = new RawWorker(RawWorker.Json(200, "{}"));

        Assert.Equal(InvocationOutcome.Succeeded, await InvokeAsync(worker.Address, Long));

        var request = await worker.Request;
        Assert.StartsWith("POST /ScanSample HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"Host: 127.0.0.1:{worker.Address.Port}\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json; charset=utf-8\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Transfer-Encoding: chunked\r\n", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Length", request, StringComparison.Ordinal);
        Assert.Contains("User-Agent: Azure-Functions-Host/4", request, StringComparison.Ordinal);
        Assert.Matches("X-Azure-Functions-InvocationId: [0-9a-f-]{36}\r\n", request);
        Assert.Contains("\r\n\r\n9\r\n{\"Data\":1\r\n0\r\n", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "{}", "application/json")]
    [InlineData(500, "{}", "application/json")]
    [InlineData(200, "{}", "text/plain")]
    public async Task A_worker_that_answers_otherwise_failed(int status, string body, string type)
    {
        using var worker = new RawWorker(RawWorker.Json(status, body, type));

        Assert.Equal(InvocationOutcome.Failed, await InvokeAsync(worker.Address, Long));
        Assert.Equal(0, kills);
    }

    [Fact]
    public async Task A_success_without_a_body_hangs_until_the_worker_is_killed()
    {
        using var worker = new RawWorker(RawWorker.Json(200, ""));

        Assert.Equal(InvocationOutcome.TimedOut, await InvokeAsync(worker.Address, TimeSpan.FromMilliseconds(300)));
        Assert.Equal(1, kills);
    }

    [Fact]
    public async Task A_worker_that_dies_in_the_middle_failed()
    {
        using var worker = new RawWorker("HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\n{");

        Assert.Equal(InvocationOutcome.Failed, await InvokeAsync(worker.Address, Long));
    }

    [Fact]
    public async Task A_worker_that_does_not_listen_failed()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}");
        closed.Stop();

        Assert.Equal(InvocationOutcome.Failed, await InvokeAsync(address, Long));
    }

    private async Task<InvocationOutcome> InvokeAsync(Uri address, TimeSpan timeout)
    {
        using var client = new WorkerClient(
            _ => Task.FromResult(address), timeout, () => kills++, TimeProvider.System, new Journal(TextWriter.Null));
        return await client.InvokeAsync("ScanSample", "{\"Data\":1", CancellationToken.None);
    }
}
