using System.IO.Compression;
using System.Text;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;

namespace GovSync.Tests.Web;

public class WarcRecordTests
{
    private static readonly FetchResult Page = new()
    {
        Url = "http://www.example.gov.cn/1.html",
        FinalUrl = "http://www.example.gov.cn/政策/1.html",
        Status = 200,
        Bytes = "<p>示例</p>\r\n\r\n"u8.ToArray(),
        Headers = ["Content-Type: text/html", "Transfer-Encoding: chunked", "X-Name: caf\u00e9"],
        AskedAt = new(2026, 3, 1, 0, 10, 0, 125, TimeSpan.Zero),
    };

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("<p>示例</p>")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nx\r\n\r\n\r\n")]
    public void The_body_comes_out_as_it_went_in(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        Assert.Equal(bytes, WarcRecord.BodyOf(Record(Page with { Bytes = bytes })));
    }

    [Fact]
    public void The_record_is_a_response_of_that_address_at_that_instant_with_the_digest_of_its_body()
    {
        var (head, answer) = Parts(Page);

        Assert.Equal("WARC/1.1", head[0]);
        Assert.Contains("WARC-Type: response", head);
        Assert.Contains("WARC-Target-URI: http://www.example.gov.cn/%E6%94%BF%E7%AD%96/1.html", head);
        Assert.Contains("WARC-Date: 2026-03-01T00:10:00.1250000Z", head);
        Assert.Contains($"WARC-Payload-Digest: sha256:{BlobStore.NameOf(Page.Bytes)}", head);
        Assert.Contains($"Content-Length: {answer.Length}", head);
        Assert.StartsWith("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Name: caf\u00e9\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_fetch_has_the_same_id_and_another_one_another()
    {
        Assert.Equal(Parts(Page).Head, Parts(Page).Head);
        Assert.NotEqual(Id(Page), Id(Page with { AskedAt = Page.AskedAt.AddTicks(1) }));
        Assert.NotEqual(Id(Page), Id(Page with { FinalUrl = "http://www.example.gov.cn/2.html" }));

        static string Id(FetchResult page) => Assert.Single(Parts(page).Head, line => line.StartsWith("WARC-Record-ID: <urn:uuid:", StringComparison.Ordinal));
    }

    [Fact]
    public void Records_one_behind_the_other_are_one_file()
    {
        var file = Record(Page).Concat(Record(Page)).ToArray();

        using var unpacked = new StreamReader(new GZipStream(new MemoryStream(file), CompressionMode.Decompress));
        Assert.Equal(3, unpacked.ReadToEnd().Split("WARC/1.1").Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("WARC/1.1\r\n")]
    [InlineData("WARC/1.1\r\n\r\nHTTP/1.1 200 OK\r\n")]
    [InlineData("WARC/1.1\r\n\r\nHTTP/1.1 200 OK\r\n\r\nbody")]
    public void What_is_no_whole_record_is_told(string text) =>
        Assert.Throws<InvalidDataException>(() => WarcRecord.BodyOf(Packed(text)));

    private static byte[] Record(FetchResult page) => WarcRecord.Of(page, BlobStore.NameOf(page.Bytes));

    /// <summary>Lines of the record's own head, and the block in bytes, one character each.</summary>
    private static (string[] Head, string Block) Parts(FetchResult page)
    {
        using var unpacked = new StreamReader(new GZipStream(new MemoryStream(Record(page)), CompressionMode.Decompress), Encoding.Latin1);
        var parts = unpacked.ReadToEnd().Split("\r\n\r\n", 2);
        Assert.EndsWith("\r\n\r\n", parts[1], StringComparison.Ordinal);
        return (parts[0].Split("\r\n"), parts[1][..^4]);
    }

    private static byte[] Packed(string text)
    {
        using var kept = new MemoryStream();
        using (var packed = new GZipStream(kept, CompressionMode.Compress))
        {
            packed.Write(Encoding.Latin1.GetBytes(text));
        }

        return kept.ToArray();
    }
}
