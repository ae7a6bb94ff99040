using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GovSync.Tests.LocalHost;

/// <summary>
/// A worker on loopback that keeps each request as it came over the wire and answers with a fixed text.
/// </summary>
internal sealed class RawWorker : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string answer;
    private readonly TaskCompletionSource<string> request = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="answer">The whole response but for its length.</param>
    /// <param name="end">The request is complete when it ends in this.</param>
    public RawWorker(string answer, string end = "0\r\n\r\n")
    {
        this.answer = answer;
        listener.Start();
        _ = ServeAsync(end);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>The first request.</summary>
    public Task<string> Request => request.Task;

    public static string Json(int status, string body, string type = "application/json") =>
        $"HTTP/1.1 {status} X\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync(string end)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var buffer = new byte[4096];
        var text = "";
        while (!text.EndsWith(end, StringComparison.Ordinal))
        {
            text += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer));
        }

        request.SetResult(text);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
    }
}
