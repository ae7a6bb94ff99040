using System.Buffers;
using GovSync.Core.Releases.Feeds;
using GovSync.Core.Releases.Lists;
using GovSync.Core.Sites;
using GovSync.Core.Text;

namespace GovSync.Core.Releases;

/// <summary>Reads a channel (栏目: list page, feed or JSON index) from its bytes.</summary>
public static class ChannelReader
{
    /// <summary>How far into the text its kind must show.</summary>
    private const int HeadLength = 4096;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n/>");

    /// <summary>What a page, or a part of one, may begin with.</summary>
    private static readonly HashSet<string> HtmlTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "title", "meta", "link", "base", "style", "script", "noscript", "div", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "tbody", "thead", "tr", "td", "th", "p", "a", "span", "section", "main", "article", "aside", "header", "footer", "nav",
        "form", "center", "font", "b", "br", "hr", "i", "em", "strong", "img", "iframe", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "input",
    };

    /// <param name="format">What the registry says it is; <see cref="ChannelFormat.Auto"/> lets the bytes decide.</param>
    /// <param name="url">Absolute address, the base of relative links.</param>
    /// <param name="selector">CSS-like selector of the list's entries; null = the list is found by itself.</param>
    public static ChannelReading Read(
        ReadOnlyMemory<byte> bytes, string? contentType, string? url, ChannelFormat format = ChannelFormat.Auto, string? selector = null) =>
        Read(bytes, contentType, url, new ChannelShape { Format = format, Entries = selector });

    /// <summary>Never throws for what the bytes may hold: the reason stands in <see cref="ChannelReading.Fault"/>.</summary>
    public static ChannelReading Read(ReadOnlyMemory<byte> bytes, string? contentType, string? url, ChannelShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var decoded = shape.Charset is { } charset ? PageDecoder.DecodeAs(bytes, charset) : PageDecoder.Decode(bytes, contentType);
        var text = decoded.Text.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
        {
            return ChannelFaults.Without(ChannelFault.Empty, $"expected {Expected(shape.Format)}, found {bytes.Length} bytes without text");
        }

        return shape.Format switch
        {
            ChannelFormat.List => ListPage.Read(text, url, shape),
            ChannelFormat.Json => JsonChannel.IsJson(text) ? JsonChannel.Read(text, url, shape) : NotJson(text),
            ChannelFormat.Feed or ChannelFormat.Sitemap => ReadFeed(text, url, shape),
            ChannelFormat.Auto => ReadAny(text, url, shape),
        };
    }

    private static ChannelReading ReadAny(string text, string? url, ChannelShape shape) => KindOf(text) switch
    {
        TextKind.Json => JsonChannel.Read(text, url, shape),
        TextKind.Xml => shape.Entries is null ? FeedReader.Read(text, url) : ListPage.Read(text, url, shape),
        TextKind.Html => ListPage.Read(text, url, shape),
    };

    private static ChannelReading ReadFeed(string text, string? url, ChannelShape shape) => KindOf(text) switch
    {
        TextKind.Json => JsonChannel.Read(text, url, ChannelShape.ByItself),
        TextKind.Xml => FeedReader.Read(text, url),
        TextKind.Html => Html(text, Expected(shape.Format)),
    };

    private static ChannelReading NotJson(string text) => KindOf(text) == TextKind.Xml
        ? ChannelFaults.Without(ChannelFault.UnknownFormat, "expected JSON, found XML")
        : Html(text, "JSON");

    private static ChannelReading Html(string text, string expected) => PageHints.BuiltIn.ChallengeIn(text) is { } challenge
        ? ChannelFaults.Without(ChannelFault.Challenge, $"expected {expected}, found a page with \"{challenge}\"")
        : ChannelFaults.Without(ChannelFault.UnexpectedHtml, $"expected {expected}, found an HTML page");

    private static TextKind KindOf(string text)
    {
        if (JsonChannel.IsJson(text))
        {
            return TextKind.Json;
        }

        var head = text.AsSpan(0, Math.Min(text.Length, HeadLength));
        if (XmlRepair.StartsFeed(head))
        {
            return TextKind.Xml;
        }

        if (IsForeignXml(head))
        {
            return TextKind.Xml;
        }

        var isHtml = head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
        return head.TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && !isHtml ? TextKind.Xml : TextKind.Html;
    }

    /// <summary>Markup whose first element is none of HTML's.</summary>
    private static bool IsForeignXml(ReadOnlySpan<char> head)
    {
        var start = head.TrimStart();
        var name = start.Length < 2 || start[0] != '<' ? [] : start[1..];
        var length = name.IndexOfAny(EndOfName);
        return length > 0 && char.IsAsciiLetter(name[0]) && !HtmlTags.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]);
    }

    private static string Expected(ChannelFormat format) => format switch
    {
        ChannelFormat.Feed => "a feed",
        ChannelFormat.Json => "JSON",
        ChannelFormat.List => "a list page",
        ChannelFormat.Sitemap => "a sitemap",
        ChannelFormat.Auto => "a feed, a sitemap, JSON or a list page",
    };

    private enum TextKind
    {
        Json,
        Xml,
        Html,
    }
}
