using System.Text.RegularExpressions;

namespace GovSync.Core.Releases.Reading;

/// <summary>The source attribution (来源) that the page names: ContentSource, the labelled line, a closing "（来源：…）".</summary>
internal static partial class PageAttribution
{
    private const int ClosingLines = 4;

    public static string? SourceOf(PageSource source)
    {
        var visible = source.Fields.First(PageField.Source) ?? Closing(source);
        var tag = source.Meta.First("ContentSource") ?? (visible is null ? source.Meta.First("source", "article:author") : null);
        return tag is null || (visible is not null && IsFuller(visible, tag)) ? visible : tag;
    }

    /// <summary>The visible line names the same body with its full name: tag 浙江, line 浙江监管局.</summary>
    private static bool IsFuller(string visible, string tag)
        => visible.Length > tag.Length && visible.Length <= tag.Length + 10
            && visible.StartsWith(tag, StringComparison.Ordinal) && OneName().IsMatch(visible);

    private static string? Closing(PageSource source)
        => source.BodyLines.TakeLast(ClosingLines)
            .Select(line => ClosingSource().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["source"].Value.Trim())
            .FirstOrDefault();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{3,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex OneName();

    [GeneratedRegex(
        @"^[（(【\[]?\s?(信息|稿件|文章|新闻|内容|转载|文字)?来源\s?[:：]\s?(?<source>[^:：]{2,40}?)\s?[）)】\]]?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ClosingSource();
}
