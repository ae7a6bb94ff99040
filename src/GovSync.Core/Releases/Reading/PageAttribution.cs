using System.Text.RegularExpressions;

namespace GovSync.Core.Releases.Reading;

/// <summary>The source attribution (来源) that the page names: ContentSource, the labelled line, a closing "（来源：…）".</summary>
internal static partial class PageAttribution
{
    private const int ClosingLines = 4;
    private const int MaxHeaderLine = 100;

    public static string? SourceOf(PageSource source)
    {
        var visible = source.Fields.First(PageField.Source) ?? WithoutColon(source) ?? Closing(source);
        var tag = source.Meta.First("ContentSource") ?? (visible is null ? source.Meta.First("source", "article:author") : null);
        return tag is null || (visible is not null && IsFuller(visible, tag)) ? visible : tag;
    }

    /// <summary>The visible line names the same body with its full name: tag 浙江, line 浙江监管局.</summary>
    private static bool IsFuller(string visible, string tag)
        => visible.Length > tag.Length && visible.Length <= tag.Length + 10
            && visible.StartsWith(tag, StringComparison.Ordinal) && OneName().IsMatch(visible);

    /// <summary>来源 某某局, in the line under the title.</summary>
    private static string? WithoutColon(PageSource source)
        => source.Lines.Where(line => line.Part == PagePart.BeforeBody && line.Text.Length <= MaxHeaderLine)
            .Select(line => SpacedSource().Match(line.Text))
            .Where(match => match.Success)
            .Select(match => match.Groups["source"].Value)
            .FirstOrDefault();

    private static string? Closing(PageSource source)
        => source.BodyLines.TakeLast(ClosingLines)
            .Select(line => ClosingSource().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["source"].Value.Trim())
            .FirstOrDefault();

    [GeneratedRegex(@"(^|[\s|【\[])(信息|稿件|文章|内容)?来源\s(?<source>[\u4E00-\u9FFF]{2,30})(?=$|[\s|】\]])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SpacedSource();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{3,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex OneName();

    [GeneratedRegex(
        @"^[（(【\[]?\s?(信息|稿件|文章|新闻|内容|转载|文字)?来源\s?[:：]\s?(?<source>[^:：]{2,40}?)\s?[）)】\]]?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ClosingSource();
}
