using System.Globalization;
using System.Text.RegularExpressions;
using GovSync.Core.Text;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>
/// Address of a list's next page: the link that says so, or what a widespread template (TRS) computes in its script:
/// <c>createPageHTML(9, 0, "index", "html")</c> is page 1 of 9, and the next is <c>index_1.html</c>.
/// </summary>
internal static partial class ListPager
{
    private static readonly string[] Words = ["下一页", "下页", "下一頁", "后一页", "next", "next page", ">", "›", "下一页>", "下一页>>", "下一页»"];

    /// <summary>Null if the page shows none. The next page of a list stands on the same authority.</summary>
    public static string? NextOf(HtmlNode root, string html, string? baseUrl)
    {
        var written = Linked(root) ?? Computed(html);
        return LinkAddress.Resolve(written, baseUrl) is { } next
            && Uri.TryCreate(baseUrl, UriKind.Absolute, out var here) && Uri.TryCreate(next, UriKind.Absolute, out var there)
            && here.Authority == there.Authority && here.PathAndQuery != there.PathAndQuery
                ? next
                : null;
    }

    private static string? Linked(HtmlNode root)
    {
        var links = root.Descendants().Where(node => node.Name is "a" or "link").ToList();
        var next = links.FirstOrDefault(node => node.GetAttributeValue("rel", "").Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase))
            ?? links.FirstOrDefault(node => node.Name == "a" && IsNext(node));
        return next is null ? null : ListHref.Of(next) is { Length: > 0 } href && href[0] != '#' ? href : null;
    }

    private static bool IsNext(HtmlNode link) =>
        Words.Contains(WhiteSpace.Fold(ListTitle.Decode(link.InnerText)), StringComparer.OrdinalIgnoreCase)
        || Words.Contains(WhiteSpace.Fold(ListTitle.Decode(link.GetAttributeValue("title", ""))), StringComparer.OrdinalIgnoreCase);

    private static string? Computed(string html)
    {
        var call = PageCall().Match(html);
        return call.Success && Number(call, "page") + 1 is var next && next < Number(call, "pages")
            ? string.Create(CultureInfo.InvariantCulture, $"{call.Groups["name"].Value}_{next}.{call.Groups["ext"].Value}")
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"createPageHTML\s{0,3}\(\s{0,3}(?:['""][^'""]{0,60}['""]\s{0,3},\s{0,3})?(?<pages>\d{1,5})\s{0,3},\s{0,3}(?<page>\d{1,5})\s{0,3},\s{0,3}['""](?<name>[\w./-]{1,80})['""]\s{0,3},\s{0,3}['""](?<ext>[A-Za-z]{1,6})['""]")]
    private static partial Regex PageCall();
}
