using System.Text;
using GovSync.Core.Text;

namespace GovSync.Tests.Text;

public class PageDecoderTests
{
    private const string Words = "国务院办公厅关于印发工作方案的通知，镕喆";

    static PageDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("gb18030", "<meta charset=gb2312>")]
    [InlineData("gb18030", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GBK\">")]
    [InlineData("gb18030", "")]
    [InlineData("utf-8", "<meta charset=\"utf-8\">")]
    [InlineData("utf-8", "")]
    public void The_bytes_are_read_in_the_encoding_they_are_in(string charset, string label)
    {
        var decoded = PageDecoder.Decode(Encoding.GetEncoding(charset).GetBytes(label + Words));

        Assert.Equal(label + Words, decoded.Text);
        Assert.Equal(charset, decoded.Charset);
    }

    [Fact]
    public void Valid_utf8_wins_over_a_wrong_label_in_page_and_header()
    {
        var decoded = PageDecoder.Decode(Encoding.UTF8.GetBytes("<meta charset=gb2312>" + Words), "text/html; charset=gb2312");

        Assert.EndsWith(Words, decoded.Text, StringComparison.Ordinal);
        Assert.Equal("utf-8", decoded.Charset);
    }

    [Fact]
    public void A_page_that_only_claims_utf8_is_read_as_what_it_is()
        => Assert.EndsWith(
            Words, PageDecoder.Decode(Encoding.GetEncoding("gb18030").GetBytes("<meta charset=utf-8>" + Words)).Text, StringComparison.Ordinal);

    [Fact]
    public void Of_two_labels_the_one_that_reads_the_bytes_without_fault_counts()
    {
        const string traditional = "國務院辦公廳關於印發工作方案的通知";
        var page = "<meta charset=utf-8><meta http-equiv=Content-Type content='text/html; charset=big5'>" + traditional;

        var decoded = PageDecoder.Decode(Encoding.GetEncoding("big5").GetBytes(page));

        Assert.EndsWith(traditional, decoded.Text, StringComparison.Ordinal);
        Assert.Equal("big5", decoded.Charset);
    }

    [Fact]
    public void A_byte_order_mark_decides_and_goes()
        => Assert.Equal(new("通知", "utf-8"), PageDecoder.Decode((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("通知")], "text/html; charset=gbk"));

    [Fact]
    public void Nothing_is_an_empty_text() => Assert.Equal("", PageDecoder.Decode(ReadOnlyMemory<byte>.Empty).Text);
}
