using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GovSync.Core.Text;

namespace GovSync.Core.Releases.Feeds;

/// <summary>Titles as a reader sees them: markup taken off, entities read once, white space folded.</summary>
internal static partial class FeedTitle
{
    /// <summary>A title that may hold markup, as text.</summary>
    public static string Plain(string? markup)
    {
        var text = markup ?? "";
        return WhiteSpace.Fold(WebUtility.HtmlDecode(
            text.Contains('<', StringComparison.Ordinal) ? Tag().Replace(text, tag => IsBreak().IsMatch(tag.Value) ? " " : "") : text));
    }

    /// <summary>Title of an element, by the content type it declares (Atom's type and mode); empty if there is none.</summary>
    public static string Of(FeedNode? node)
    {
        if (node is null)
        {
            return "";
        }

        var isBase64 = node.Attribute("mode") == "base64" || node.Attribute("type") == "application/octet-stream";
        var text = isBase64 ? FromBase64(node.InnerText()) : node.InnerText();
        return IsLiteral(node.Attribute("type")) && !isBase64 ? WhiteSpace.Fold(text) : Plain(text);
    }

    /// <summary>Types whose characters are the title's own: a "&lt;p&gt;" that is still there was escaped on purpose.</summary>
    private static bool IsLiteral(string? type) => type is "text" or "text/plain" or "xhtml" or "application/xhtml+xml";

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : text;
    }

    /// <summary>"&lt;" before a letter of the alphabet: titles in Chinese angle brackets and "a &lt; b" stay.</summary>
    [GeneratedRegex("</?[A-Za-z][^<>]{0,2000}>|<!--.{0,2000}?-->", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("^</?(?:br|p|div|li|h[1-6])\\b", RegexOptions.IgnoreCase)]
    private static partial Regex IsBreak();
}
