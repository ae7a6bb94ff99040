using System.Text.RegularExpressions;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>Where a link leads: its address as written, else the one that its script opens.</summary>
internal static partial class ListHref
{
    /// <summary>Empty if the element names no address at all.</summary>
    public static string Of(HtmlNode node)
    {
        var href = ListTitle.Decode(node.GetAttributeValue("href", "")).Trim();
        var isScript = href.Length == 0 || href[0] == '#' || href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
        return isScript && Opened().Match($"{href} {ListTitle.Decode(node.GetAttributeValue("onclick", ""))}") is { Success: true } opened
            ? opened.Groups["url"].Value
            : href;
    }

    [GeneratedRegex(
        @"(?:location(?:\.href)?\s{0,5}=|location\.(?:assign|replace)\(|window\.open\()"
        + @"\s{0,5}['""](?<url>[^'""\s]{1,2000})['""]\s{0,5}[,;)]?(?!\s{0,5}\+)")]
    private static partial Regex Opened();
}
