using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading;

/// <summary>Finds the title among what a reader sees, where neither a meta tag nor the title tag tells it.</summary>
internal static partial class TitleLines
{
    private const int MaxLength = 200;
    private const int MinLength = 5;
    private const int LinesAbove = 3;
    private const int LongestMarkup = 2000;

    /// <summary>Ids and classes that portals give to the title of an article.</summary>
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "title", "tit", "bt", "biaoti", "wzbt", "articletitle", "article_title", "article-title", "article-tit",
        "article_tit", "xl_title", "xl-title", "xltitle", "newstitle", "news_title", "news-title",
        "content_title", "content-title", "contenttitle", "zw_title", "zw-title", "zwbt", "nr_title",
        "nr-title", "nr-tit", "nr_tit", "detail_title", "detail-title", "detail-tit", "main-title",
        "main_title", "maintitle", "con_title", "con-title", "con_tit", "info_title", "info-title", "arc_title",
        "arctitle", "headline", "wztitle", "wz_title", "lbltitle", "titletext", "ivs_title", "pages-title",
        "pages_title", "xxgk_title", "show_title", "d_title", "lbl_title", "wzy_title", "tc_title", "bt1",
        "biaoti1", "cont_title", "con_bt", "newsTit", "news_tit", "art_title", "txt_title", "text_title");

    /// <summary>The text of the element that is named as the title; null if there is none that is seen.</summary>
    public static string? Named(PageSource source)
    {
        foreach (var element in source.Page.Elements)
        {
            if (IsNamed(element) && HtmlPage.TextOf(element) is { Length: >= MinLength and <= MaxLength } text
                && source.Lines.Any(line => IsTitle(line) && text.Contains(line.Text, StringComparison.Ordinal)))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The line right above the one with time and source (in a body: a labelled one, for documents end with a date), with the line of the issuing body above it; null if there is none.</summary>
    public static string? AboveInfo(PageSource source)
    {
        var lines = source.Lines;
        for (var i = 1; i < lines.Count && lines[i].Part != PagePart.AfterBody; i++)
        {
            if (!IsInfo(lines[i]) || (lines[i].Part == PagePart.Body && !InfoLabel().IsMatch(lines[i].Text)))
            {
                continue;
            }

            for (var above = i - 1; above >= 0 && above >= i - LinesAbove; above--)
            {
                if (IsTitle(lines[above]))
                {
                    return above > 0 && Continues().IsMatch(lines[above].Text) && IssuingBodyNames.IsBody(lines[above - 1].Text)
                        ? lines[above - 1].Text + lines[above].Text
                        : lines[above].Text;
                }
            }
        }

        return null;
    }

    private static bool IsNamed(HtmlNode element)
        => element.HasAttributes && element.InnerLength < LongestMarkup && element.Name is not ("a" or "body" or "meta" or "img" or "input")
            && (Names.Contains(element.Id ?? "") || (element.Attributes["class"]?.Value ?? "").Split(' ').Any(Names.Contains));

    private static bool IsTitle(PageLine line)
        => line.Part != PagePart.AfterBody && !line.IsChrome && !line.IsLink && line.Text.Length is >= MinLength and <= MaxLength
            && !IsInfo(line) && !Trail().IsMatch(line.Text) && !line.Text.Contains('\t', StringComparison.Ordinal);

    /// <summary>A line of the header: labelled fields, or a date that stands alone.</summary>
    public static bool IsInfo(PageLine line)
        => line.Text.Length <= 160 && (InfoLabel().IsMatch(line.Text) || PageTimes.BareDateIn(line.Text) is not null);

    [GeneratedRegex(
        @"(来\s*源|來\s*源|稿源|出处|时\s*间|時\s*間|日\s*期|浏览|点击|阅读|作者|字体|字号|索\s*引\s*号|发文机关|文\s*号|发布机构)(次数|量|数)?\s*[:：]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InfoLabel();

    /// <summary>The trail from the home page to here.</summary>
    [GeneratedRegex(@"首页|位置|>|»|＞|→", RegexOptions.CultureInvariant)]
    private static partial Regex Trail();

    [GeneratedRegex("^(关于|印发|转发|批转|關於)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Continues();
}
