using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace GovSync.Functions.Web;

/// <summary>
/// A page and how it was had, as a response record of a WARC file (ISO 28500, WARC/1.1), compressed on its own: records one behind the
/// other are a file that any web-archive reader opens, and each can be taken out by its place.
/// </summary>
public static class WarcRecord
{
    private const string Break = "\r\n";

    /// <summary>What a file of such records is called.</summary>
    public const string Extension = ".warc.gz";

    /// <param name="hash">SHA-256 of the page's bytes, lower-case hex.</param>
    public static byte[] Of(FetchResult page, string hash)
    {
        // The body is as it came out of its transfer and compression, so the headers that told of them are left out.
        var answer = Latin1(page.Headers.Where(line => !line.StartsWith("Transfer-Encoding:", StringComparison.OrdinalIgnoreCase)).Prepend("HTTP/1.1 200 OK"));
        var record = Latin1(
        [
            "WARC/1.1",
            "WARC-Type: response",
            $"WARC-Record-ID: <urn:uuid:{IdOf(page, hash)}>",
            $"WARC-Date: {page.AskedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'}",
            $"WARC-Target-URI: {new Uri(page.FinalUrl).AbsoluteUri}",
            $"WARC-Payload-Digest: sha256:{hash}",
            "Content-Type: application/http; msgtype=response",
            string.Create(CultureInfo.InvariantCulture, $"Content-Length: {answer.Length + page.Bytes.Length}"),
        ]);
        using var kept = new MemoryStream();
        using (var packed = new GZipStream(kept, CompressionLevel.Optimal))
        {
            packed.Write(record);
            packed.Write(answer);
            packed.Write(page.Bytes);
            packed.Write(Latin1([""]));
        }

        return kept.ToArray();
    }

    /// <summary>The page's bytes.</summary>
    /// <exception cref="InvalidDataException">It is no such record.</exception>
    public static byte[] BodyOf(ReadOnlySpan<byte> record)
    {
        using var packed = new MemoryStream(record.ToArray());
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        unpacked.CopyTo(whole);
        var left = whole.ToArray().AsSpan();
        var block = AfterHead(left);
        var body = AfterHead(block);
        return body.EndsWith("\r\n\r\n"u8) ? body[..^4].ToArray() : throw new InvalidDataException("found a WARC record without its end, expected two empty lines");
    }

    private static ReadOnlySpan<byte> AfterHead(ReadOnlySpan<byte> text) => text.IndexOf("\r\n\r\n"u8) is >= 0 and var end
        ? text[(end + 4)..]
        : throw new InvalidDataException("found a WARC record without headers, expected an empty line behind them");

    /// <summary>Lines, with an empty one behind them.</summary>
    private static byte[] Latin1(IEnumerable<string> lines) => Encoding.Latin1.GetBytes(string.Concat(lines.Append("").Select(line => line + Break)));

    /// <summary>The same fetch has the same id.</summary>
    private static Guid IdOf(FetchResult page, string hash) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{page.FinalUrl} {page.AskedAt.UtcTicks} {hash}")).AsSpan(0, 16), bigEndian: true);
}
