using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace GovSync.Core.Releases.Feeds;

/// <summary>
/// Mends what real feeds get wrong and every reader forgives: junk before the root, control characters, HTML's entities, bare
/// ampersands and angle brackets, a document type. One pass, nothing expanded twice.
/// </summary>
internal static partial class XmlRepair
{
    private const string CDataStart = "<![CDATA[";

    /// <summary>True if a feed's root element opens here and no HTML page before it.</summary>
    public static bool StartsFeed(ReadOnlySpan<char> head)
    {
        foreach (var root in RootStart().EnumerateMatches(head))
        {
            return !head[..root.Index].Contains("<html", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    public static string Repair(string text)
    {
        var start = RootStart().Match(text) is { Success: true } root ? root.Index : 0;
        var repaired = new StringBuilder(text.Length - start + 64);
        for (var i = start; i < text.Length;)
        {
            i = text[i] switch
            {
                '<' => TakeMarkup(text, i, repaired),
                '&' => TakeReference(text, i, repaired),
                _ => TakeText(text, i, EndOfText(text, i), repaired),
            };
        }

        return repaired.ToString();
    }

    [GeneratedRegex(@"<(?:rss|feed|channel|[A-Za-z][\w.-]{0,30}:RDF|[A-Za-z][\w.-]{0,30}:feed|RDF)[\s>]")]
    private static partial Regex RootStart();

    /// <summary>Copies what is not text as a whole, drops a document type, escapes a "&lt;" that opens nothing.</summary>
    private static int TakeMarkup(string text, int at, StringBuilder repaired)
    {
        if (string.CompareOrdinal(text, at, CDataStart, 0, CDataStart.Length) == 0)
        {
            return Copy(text, at, "]]>", repaired);
        }

        if (string.CompareOrdinal(text, at, "<!--", 0, 4) == 0)
        {
            return Skip(text, at, "-->");
        }

        if (string.CompareOrdinal(text, at, "<?", 0, 2) == 0)
        {
            return Skip(text, at, "?>");
        }

        if (string.CompareOrdinal(text, at, "<!", 0, 2) == 0)
        {
            return SkipDeclaration(text, at);
        }

        repaired.Append(OpensTag(text, at + 1) ? "<" : "&lt;");
        return at + 1;
    }

    /// <summary>Feeds name their elements in ASCII: 《…》 written as &lt;&lt;…&gt;&gt; is text.</summary>
    private static bool OpensTag(string text, int at)
    {
        var name = at < text.Length && text[at] == '/' ? at + 1 : at;
        return name < text.Length && (char.IsAsciiLetter(text[name]) || text[name] == '_');
    }

    private static int Copy(string text, int at, string end, StringBuilder repaired)
    {
        var close = text.IndexOf(end, at, StringComparison.Ordinal);
        return TakeText(text, at, close < 0 ? text.Length : close + end.Length, repaired);
    }

    private static int Skip(string text, int at, string end) =>
        text.IndexOf(end, at, StringComparison.Ordinal) is var close && close < 0 ? text.Length : close + end.Length;

    /// <summary>A document type with its internal subset.</summary>
    private static int SkipDeclaration(string text, int at)
    {
        var depth = 0;
        for (var i = at; i < text.Length; i++)
        {
            depth += text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (text[i] == '>' && depth <= 0)
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static int TakeReference(string text, int at, StringBuilder repaired)
    {
        var end = text.IndexOf(';', at, Math.Min(text.Length - at, 34));
        var name = end < 0 ? [] : text.AsSpan(at + 1, end - at - 1);
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            repaired.Append(text, at, end + 1 - at);
            return end + 1;
        }

        var decoded = IsReference().IsMatch(name) ? WebUtility.HtmlDecode($"&{name};") : "&";
        if (decoded.Length == 0 || decoded[0] == '&')
        {
            repaired.Append("&amp;");
            return at + 1;
        }

        foreach (var c in decoded)
        {
            repaired.Append(c switch { '<' => "&lt;", '"' => "&quot;", _ => IsAllowed(c) || char.IsSurrogate(c) ? c.ToString() : "" });
        }

        return end + 1;
    }

    [GeneratedRegex("^(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31})$")]
    private static partial Regex IsReference();

    private static int EndOfText(string text, int at) =>
        text.AsSpan(at).IndexOfAny('<', '&') is >= 0 and var length ? at + length : text.Length;

    /// <summary>Copies what XML allows, in runs as long as they are.</summary>
    private static int TakeText(string text, int at, int end, StringBuilder repaired)
    {
        var start = at;
        for (var i = at; i < end; i++)
        {
            if (IsAllowed(text[i]))
            {
                continue;
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            repaired.Append(text, start, i - start);
            start = i + 1;
        }

        repaired.Append(text, start, end - start);
        return end;
    }

    private static bool IsAllowed(char c) => XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c);
}
