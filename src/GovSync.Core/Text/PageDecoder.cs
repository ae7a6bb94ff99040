using System.Text;
using System.Text.Unicode;

namespace GovSync.Core.Text;

/// <summary>Bytes read as text.</summary>
/// <param name="Charset">IANA name in lower case: utf-8, utf-16, gb18030, big5.</param>
public sealed record DecodedText(string Text, string Charset);

/// <summary>
/// Finds the encoding of a page or feed: byte order mark, then the bytes themselves where they are valid UTF-8 with
/// something beyond ASCII (a wrong label cannot make them so by chance), then Content-Type, then meta or XML declaration.
/// </summary>
public static class PageDecoder
{
    private const int HeadBytes = 4096;

    private static readonly Encoding Gb18030;
    private static readonly Encoding Big5;

    static PageDecoder()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Gb18030 = Encoding.GetEncoding("gb18030");
        Big5 = Encoding.GetEncoding("big5");
    }

    public static DecodedText Decode(ReadOnlyMemory<byte> bytes, string? contentType = null)
    {
        var span = bytes.Span;
        return span switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new(Encoding.UTF8.GetString(span[3..]), "utf-8"),
            [0xFF, 0xFE, ..] => new(Encoding.Unicode.GetString(span[2..]), "utf-16"),
            [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode.GetString(span[2..]), "utf-16"),
            _ => DecodeUnmarked(span, contentType),
        };
    }

    /// <summary>By the charset that somebody knows, whatever the page says; of a mark only its own is left out.</summary>
    /// <param name="charset">One for which <see cref="IsCharset"/> holds; another is read as UTF-8.</param>
    public static DecodedText DecodeAs(ReadOnlyMemory<byte> bytes, string charset)
    {
        var name = CharsetLabels.Known(charset) ?? "utf-8";
        return new(EncodingOf(name).GetString(bytes.Span), name);
    }

    public static bool IsCharset(string charset) => CharsetLabels.Known(charset) is not null;

    private static DecodedText DecodeUnmarked(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var isAscii = !bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F);
        if (isAscii || Utf8.IsValid(bytes))
        {
            return new(Encoding.UTF8.GetString(bytes), "utf-8");
        }

        var labels = CharsetLabels.Of(contentType, bytes[..Math.Min(bytes.Length, HeadBytes)]);
        return Choose(bytes, labels);
    }

    /// <summary>The first label that reads the bytes without fault; else the one that reads them with the fewest.</summary>
    private static DecodedText Choose(ReadOnlySpan<byte> bytes, IReadOnlyList<string> labels)
    {
        DecodedText? best = null;
        var fewest = int.MaxValue;
        foreach (var charset in labels.Concat(["gb18030", "utf-8", "big5"]).Distinct())
        {
            var text = EncodingOf(charset).GetString(bytes);
            var faults = FaultsIn(text);
            if (faults < fewest)
            {
                (best, fewest) = (new(text, charset), faults);
            }

            if (faults == 0)
            {
                break;
            }
        }

        return best!;
    }

    /// <summary>Replacement characters, and private-use ones, which GB18030 gives to bytes of other encodings.</summary>
    private static int FaultsIn(string text)
    {
        var faults = text.AsSpan().Count('\uFFFD');
        for (var rest = text.AsSpan(); rest.IndexOfAnyInRange('\uE000', '\uF8FF') is >= 0 and var at; rest = rest[(at + 1)..])
        {
            faults++;
        }

        return faults;
    }

    private static Encoding EncodingOf(string charset) => charset switch
    {
        "gb18030" => Gb18030,
        "big5" => Big5,
        _ => Encoding.UTF8,
    };
}
