using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace GovSync.Tests.Hosting;

/// <summary>Requests as plain text on a socket: a client library would tidy them up.</summary>
internal static class RawHttp
{
    /// <param name="target">Method and request target, exactly as sent.</param>
    /// <param name="headers">Each ends in CR LF.</param>
    /// <returns>The status, and the whole answer.</returns>
    public static async Task<(int Status, string Text)> SendAsync(int port, string target, string headers, string body = "")
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        var stream = client.GetStream();
        var length = Encoding.UTF8.GetByteCount(body);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"{target} HTTP/1.1\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"));
        var text = await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync();
        return (int.Parse(text.Split(' ', 3)[1], CultureInfo.InvariantCulture), text);
    }
}
