using System.Text.RegularExpressions;
using GovSync.Core.Releases.Reading.Article;

namespace GovSync.Core.Releases.Reading;

/// <summary>The body's own lines, without the furniture that templates put inside its element.</summary>
internal static partial class BodyText
{
    public static IReadOnlyList<string> LinesOf(IReadOnlyList<PageLine> lines, BodyPlace? place, string titleTag)
    {
        var inside = lines.Where(line => line.Part == PagePart.Body && !line.IsChrome && !Furniture().IsMatch(line.Text));
        var body = (place is { IsKnown: false } ? ArticleLines.WithoutFurniture(inside, titleTag) : inside)
            .Select(line => line.Text.Replace('\t', ' '))
            .ToList();
        while (body.Count > 0 && Tail().IsMatch(body[^1]))
        {
            body.RemoveAt(body.Count - 1);
        }

        return body;
    }

    [GeneratedRegex(
        @"^[【\[（(]?\s?(扫一扫.{0,20}|分享(到|至)?[:：]?.{0,12}|打印(本页|此页|文章|页面)?|关闭(本页|窗口|页面)?|返回顶部|回到顶部|我要纠错|相关附件|附件下载|下载(文字|图片|原文|全文)版?|"
        + @"【?字体[:：].{0,14}|浏览(次数|量)[:：].{0,20}|上一[篇条][:：].{0,80}|下一[篇条][:：].{0,80}|收藏本?页?|大 ?中 ?小|视力保护色.{0,10}|听全文|语音播报)\s?[】\]）)]?"
        + @"(\s?[【\[].{0,8}[】\]]){0,4}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^(【?(责任)?编辑[:：].{0,20}|责编[:：].{0,20}|相关(链接|新闻|阅读|稿件|报道|文章|信息)[:：]?|附件[:：]?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
