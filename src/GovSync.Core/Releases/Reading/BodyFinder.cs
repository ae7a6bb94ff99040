using System.Collections.Frozen;
using GovSync.Core.Markup;
using GovSync.Core.Releases.Reading.Article;

namespace GovSync.Core.Releases.Reading;

/// <summary>Finds the element that holds the body text: by the containers that portals' systems are known to use, else by density.</summary>
internal static class BodyFinder
{
    /// <summary>Text that a known container must hold to be believed: many templates keep an empty one.</summary>
    private const int MinContainerText = 30;
    private const int MaxDepth = 600;
    private const int ManyHan = 300;

    private static readonly FrozenSet<string> Ids = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "UCAP-CONTENT", "zoom", "zoomcon", "ivs_content", "info_cont", "fontzoom", "artibody", "detailContent", "content1", "js_content",
        "vsb_content", "vsb_content_2", "newsContent", "article_content", "articleContent", "contentText", "textBox", "TRS_AUTOADD",
        "BodyLabel", "mainText", "NewsContent", "wenzhangContent", "wenzhang-content", "divContent", "print-content", "doZoom",
        "article-content", "news_content", "conN", "contentDetail", "xilan_cont", "UCAPCONTENT", "wz_content", "zw", "zhengwen",
        "nr_content", "con_con", "MyContent", "txtContent", "allZoom", "textSizeCtrl");

    private static readonly FrozenSet<string> Classes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "TRS_Editor", "TRS_UEDITOR", "pages_content", "article-content", "article_content", "articleContent", "article-con", "article_con",
        "content_article", "info_cont", "Custom_UnionStyle", "news_content", "newsContent", "news-content", "xxgk_content", "wzcon",
        "bt-content", "zw_content", "zwnr", "zhengwen", "wznr", "nei_nr", "con_text", "contentText", "conTxt", "v_news_content",
        "ueditor", "detail-content", "detail_content", "text-content", "main-txt", "articleDetail", "gp-article", "view-content",
        "scroll_cont", "xl_cont", "Section0", "Section1", "wp_articlecontent", "easysite-news-text", "editor-content",
        "con_txt", "xly_text", "nr-content", "txtcont", "WordSection1", "article-body", "article_body", "detail-article", "j-fontContent");

    /// <summary>Null if the page has no running text.</summary>
    public static BodyPlace? Find(HtmlPage page)
        => Known(page) is { } element ? new(element, FrozenSet<HtmlNode>.Empty, IsKnown: true) : ArticleFinder.Find(page);

    /// <summary>The containers are those of Chinese portals; the same words mean less elsewhere.</summary>
    private static HtmlNode? Known(HtmlPage page)
    {
        if (!IsChinese(page))
        {
            return null;
        }

        HtmlNode? best = null;
        var most = MinContainerText - 1;
        HtmlNode? outer = null;
        foreach (var element in page.Elements)
        {
            if (!IsKnown(element) || (outer is not null && IsInside(element, outer)))
            {
                continue;
            }

            outer = element;
            var length = TextLength(element);
            if (length > most)
            {
                (best, most) = (element, length);
            }
        }

        return best;
    }

    /// <summary>A good many Han characters, or one for ten Latin letters where there is little text.</summary>
    private static bool IsChinese(HtmlPage page)
    {
        var (han, latin) = (0, 0);
        foreach (var element in page.Elements)
        {
            for (var child = element.FirstChild; child is not null && !PageMarkup.IsUnseen(element); child = child.NextSibling)
            {
                foreach (var c in child.NodeType == HtmlNodeType.Text ? ((HtmlTextNode)child).Text : "")
                {
                    han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
                    latin += char.IsAsciiLetter(c) ? 1 : 0;
                }
            }

            if (han > ManyHan)
            {
                return true;
            }
        }

        return han * 10 > latin;
    }

    private static bool IsKnown(HtmlNode element)
    {
        if (element.Name == "ucapcontent")
        {
            return true;
        }

        if (!element.HasAttributes || element.Name is "body" or "html" or "span" or "a" or "p" or "img")
        {
            return element.HasAttributes && element.Name == "span" && Names(element, "id", Ids);
        }

        return Names(element, "id", Ids)
            || Names(element, "class", Classes)
            || element.Attributes["ergodic"]?.Value == "article"
            || element.Attributes["wzades"]?.Value == "正文";
    }

    private static bool Names(HtmlNode element, string attribute, FrozenSet<string> known)
    {
        if (element.Attributes[attribute]?.Value is not { Length: > 0 } value)
        {
            return false;
        }

        return known.Contains(value)
            || (value.Contains(' ', StringComparison.Ordinal) && value.Split(' ').Any(known.Contains));
    }

    private static bool IsInside(HtmlNode element, HtmlNode outer)
        => element.StreamPosition < outer.StreamPosition + outer.OuterLength && element.StreamPosition > outer.StreamPosition
            && element.Ancestors().Contains(outer);

    /// <summary>Roughly how much a reader sees; deeper than real pages go, nothing is counted.</summary>
    private static int TextLength(HtmlNode element, int depth = 0)
    {
        var length = 0;
        for (var child = element.FirstChild; child is not null && depth < MaxDepth; child = child.NextSibling)
        {
            if (child.NodeType == HtmlNodeType.Text)
            {
                length += ((HtmlTextNode)child).Text.AsSpan().Trim().Length;
            }
            else if (child.NodeType == HtmlNodeType.Element && !PageMarkup.IsUnseen(child))
            {
                length += TextLength(child, depth + 1);
            }
        }

        return length;
    }
}
