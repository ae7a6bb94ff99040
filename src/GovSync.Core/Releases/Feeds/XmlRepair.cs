using System.Buffers;
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

    /// <summary>What XML allows nowhere, of ASCII.</summary>
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n', '\r'])]);

    /// <summary>True if a feed's root element opens here and no HTML page before it.</summary>
    public static bool StartsFeed(ReadOnlySpan<char> head)
    {
        foreach (var root in RootStart().EnumerateMatches(head))
        {
            return !head[..root.Index].Contains("<html", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    /// <summary>The mended text; where nothing is to be mended, as in most feeds, nothing is copied.</summary>
    public static TextReader Open(string text)
    {
        var start = RootStart().Match(text) is { Success: true } root ? root.Index : 0;
        var repaired = new Mended(text, start);
        var isClean = IsClean(text.AsSpan(start));
        for (var i = start; i < text.Length;)
        {
            i = text[i] switch
            {
                '<' => TakeMarkup(text, i, isClean, repaired),
                '&' => TakeReference(text, i, repaired),
                _ => TakeText(text, i, EndOfText(text, i), isClean, repaired),
            };
        }

        return repaired.Open();
    }

    [GeneratedRegex(@"<(?:rss|feed|channel|[A-Za-z][\w.-]{0,30}:RDF|[A-Za-z][\w.-]{0,30}:feed|RDF)[\s>]")]
    private static partial Regex RootStart();

    /// <summary>Takes what is not text as a whole, drops a document type, escapes a "&lt;" that opens nothing.</summary>
    private static int TakeMarkup(string text, int at, bool isClean, Mended repaired)
    {
        if (OpensTag(text, at + 1))
        {
            return at + 1;
        }

        var markup = text.AsSpan(at);
        if (markup.StartsWith(CDataStart, StringComparison.Ordinal))
        {
            return TakeText(text, at, EndOf(text, at, "]]>"), isClean, repaired);
        }

        if (markup.StartsWith("<!--", StringComparison.Ordinal))
        {
            return repaired.Drop(at, EndOf(text, at, "-->"));
        }

        if (markup.StartsWith("<?", StringComparison.Ordinal))
        {
            return repaired.Drop(at, EndOf(text, at, "?>"));
        }

        return markup.StartsWith("<!", StringComparison.Ordinal)
            ? repaired.Drop(at, EndOfDeclaration(text, at))
            : repaired.Replace(at, at + 1, "&lt;");
    }

    /// <summary>Feeds name their elements in ASCII: 《…》 written as &lt;&lt;…&gt;&gt; is text.</summary>
    private static bool OpensTag(string text, int at)
    {
        var name = at < text.Length && text[at] == '/' ? at + 1 : at;
        return name < text.Length && (char.IsAsciiLetter(text[name]) || text[name] == '_');
    }

    private static int EndOf(string text, int at, string end) =>
        text.IndexOf(end, at, StringComparison.Ordinal) is var close && close < 0 ? text.Length : close + end.Length;

    /// <summary>A document type with its internal subset.</summary>
    private static int EndOfDeclaration(string text, int at)
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

    private static int TakeReference(string text, int at, Mended repaired)
    {
        var end = text.IndexOf(';', at, Math.Min(text.Length - at, 34));
        var name = end < 0 ? [] : text.AsSpan(at + 1, end - at - 1);
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            return end + 1;
        }

        var decoded = IsReference().IsMatch(name) ? WebUtility.HtmlDecode($"&{name};") : "&";
        return decoded.Length == 0 || decoded[0] == '&'
            ? repaired.Replace(at, at + 1, "&amp;")
            : repaired.Replace(at, end + 1, string.Concat(decoded.Select(Escaped)));
    }

    private static string Escaped(char c) => c switch
    {
        '<' => "&lt;",
        '"' => "&quot;",
        _ => IsAllowed(c) || char.IsSurrogate(c) ? c.ToString() : "",
    };

    [GeneratedRegex("^(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31})$")]
    private static partial Regex IsReference();

    private static int EndOfText(string text, int at) =>
        text.AsSpan(at).IndexOfAny('<', '&') is >= 0 and var length ? at + length : text.Length;

    /// <summary>Drops what XML does not allow.</summary>
    private static int TakeText(string text, int at, int end, bool isClean, Mended repaired)
    {
        for (var i = isClean ? end : at; i < end; i++)
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

            repaired.Drop(i, i + 1);
        }

        return end;
    }

    /// <summary>Nothing in it needs a look of its own: no character that XML does not allow, and no half of a pair.</summary>
    private static bool IsClean(ReadOnlySpan<char> text) =>
        !text.ContainsAny(Controls) && !text.ContainsAnyInRange('\uD800', '\uDFFF') && !text.ContainsAnyInRange('\uFFFE', '\uFFFF');

    private static bool IsAllowed(char c) => XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c);

    /// <summary>A text with some places changed, one after the other; what lies between is copied in runs as long as they are.</summary>
    private sealed class Mended(string text, int start)
    {
        private StringBuilder? copy;
        private int? next;

        /// <returns>Where the text goes on.</returns>
        public int Drop(int from, int to) => Replace(from, to, "");

        /// <inheritdoc cref="Drop" />
        public int Replace(int from, int to, string by)
        {
            copy ??= new(text.Length - start + 64);
            Copy(copy, from).Append(by);
            next = to;
            return to;
        }

        public StringReader Open()
        {
            var reader = new StringReader(copy is null ? text : Copy(copy, text.Length).ToString());
            if (copy is null)
            {
                reader.Read(new char[start]);
            }

            return reader;
        }

        private StringBuilder Copy(StringBuilder to, int end) => to.Append(text, next ?? start, end - (next ?? start));
    }
}
