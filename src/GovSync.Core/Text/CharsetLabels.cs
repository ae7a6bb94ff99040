using System.Text;
using System.Text.RegularExpressions;

namespace GovSync.Core.Text;

/// <summary>The encodings that a page or feed claims for itself, most trusted first.</summary>
internal static partial class CharsetLabels
{
    /// <param name="head">The first bytes, where meta tags and the XML declaration stand.</param>
    public static IReadOnlyList<string> Of(string? contentType, ReadOnlySpan<byte> head)
        => [.. In(contentType ?? "").Concat(In(Encoding.Latin1.GetString(head))).Distinct()];

    private static IEnumerable<string> In(string text)
        => Label().Matches(text).Select(match => Known(match.Groups["name"].Value)).OfType<string>();

    /// <summary>One name for each family: GB2312 and GBK are subsets of GB18030 and labelled loosely. Null if unknown here.</summary>
    public static string? Known(string name) => name.ToLowerInvariant() switch
    {
        "utf-8" or "utf8" => "utf-8",
        "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "x-gbk" or "cp936" or "936" or "gb-2312" => "gb18030",
        "big5" or "big5-hkscs" or "big-5" or "cp950" => "big5",
        _ => null,
    };

    [GeneratedRegex(
        @"(charset|encoding)\s{0,4}=\s{0,4}[""']?\s{0,4}(?<name>[A-Za-z0-9_-]{2,20})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
