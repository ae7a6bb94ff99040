using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GovSync.Core.Releases.Reading.Article;
using GovSync.Core.Text;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading;

/// <summary>Attachments, and the links of the body and its neighbourhood, told apart from navigation.</summary>
internal sealed partial class PageLinks
{
    private const int MinRelatedText = 8;
    private const int RelatedLevels = 5;

    private static readonly FrozenSet<string> FileTypes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf", "wps", "et", "dps", "ofd", "ceb", "cebx", "rtf", "txt", "csv",
        "zip", "rar", "7z", "tar", "gz");

    private readonly List<PageLink> _attachments = [];
    private readonly List<PageLink> _links = [];
    private readonly HashSet<string> _seen = [];
    private readonly Dictionary<HtmlNode, bool> _related = [];
    private readonly LinkBase _address;

    private PageLinks(LinkBase address) => _address = address;

    public IReadOnlyList<PageLink> Attachments => _attachments;

    public IReadOnlyList<PageLink> Links => _links;

    public static PageLinks Of(PageSource source, string? url)
    {
        var links = new PageLinks(LinkBase.Of(source.Page, url));
        foreach (var anchor in source.Page.Elements.Where(element => element.Name == "a"))
        {
            links.Add(anchor, source.Body);
        }

        return links;
    }

    private void Add(HtmlNode anchor, BodyPlace? body)
    {
        var href = WhiteSpace.Fold(HtmlEntity.DeEntitize(anchor.GetAttributeValue("href", "")));
        if (href.Length == 0 || href[0] == '#' || Action().IsMatch(href))
        {
            return;
        }

        var (inBody, isChrome) = PlaceOf(anchor, body);
        if (isChrome)
        {
            return;
        }

        var text = TextOf(anchor);
        if (IsFile(href, text))
        {
            Add(_attachments, text.Length > 0 ? text : FileName(href), href);
        }
        else if (inBody || (text.Length >= MinRelatedText && IsRelated(anchor)))
        {
            Add(_links, text, href);
        }
    }

    private void Add(List<PageLink> list, string text, string href)
    {
        if (_seen.Add(href))
        {
            list.Add(new(text, href, _address.Absolute(href)));
        }
    }

    /// <summary>Whether it stands in the body, and whether in furniture on the way up to there.</summary>
    private static (bool InBody, bool IsChrome) PlaceOf(HtmlNode anchor, BodyPlace? body)
    {
        var (isChrome, isClutter) = (false, false);
        for (var node = anchor; node is not null; node = node.ParentNode)
        {
            if (node == body?.Element)
            {
                return (true, body.IsKnown ? isChrome : isClutter);
            }

            isClutter |= body?.Clutter.Contains(node) == true;
            isChrome |= PageMarkup.IsChrome(node);
        }

        return (false, isChrome);
    }

    private bool IsRelated(HtmlNode anchor)
    {
        var node = anchor.ParentNode;
        for (var level = 0; level < RelatedLevels && node is not null; level++, node = node.ParentNode)
        {
            if (HasRelatedHeading(node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A heading such as 相关解读 before the links, in the same small part of the page.</summary>
    private bool HasRelatedHeading(HtmlNode node)
    {
        if (!_related.TryGetValue(node, out var isRelated))
        {
            _related[node] = isRelated = StandsUnderRelatedHeading(node);
        }

        return isRelated;
    }

    private static bool StandsUnderRelatedHeading(HtmlNode node)
    {
        for (var sibling = node.PreviousSibling; sibling is not null; sibling = sibling.PreviousSibling)
        {
            if (sibling.NodeType == HtmlNodeType.Element && sibling.InnerLength < 400)
            {
                var text = HtmlPage.TextOf(sibling);
                if (text.Length > 0)
                {
                    return text.Length < 40 && RelatedHeading().IsMatch(text);
                }
            }
        }

        return false;
    }

    private static string TextOf(HtmlNode anchor)
    {
        var text = HtmlPage.TextOf(anchor);
        if (text.Length > 0 && !text.EndsWith("...", StringComparison.Ordinal) && !text.EndsWith('…'))
        {
            return text;
        }

        var title = HtmlPage.Attribute(anchor, "title");
        return title.Length > 0 ? title : text;
    }

    /// <summary>Whether a link leads to a document, by its address or by its text.</summary>
    internal static bool IsFile(string href, string text)
        => FileTypes.Contains(TypeOf(PathOf(href)))
            || (FileTypes.Contains(TypeOf(text)) && !href.EndsWith("html", StringComparison.OrdinalIgnoreCase))
            || QueryFile().Match(href) is { Success: true } query && FileTypes.Contains(query.Groups["type"].Value);

    private static ReadOnlySpan<char> PathSpan(string href)
    {
        var end = href.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? href : href.AsSpan(0, end);
    }

    private static string PathOf(string href) => PathSpan(href).ToString();

    private static string FileName(string href)
    {
        var path = PathOf(href);
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }

    private static string TypeOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot <= 6 ? name[(dot + 1)..].Trim() : "";
    }

    [GeneratedRegex(@"^(javascript|mailto|tel|data|about|vbscript|file):", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    [GeneratedRegex(@"[?&][A-Za-z_]{1,20}=[^&]{0,200}\.(?<type>[A-Za-z0-9]{2,5})(&|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex QueryFile();

    [GeneratedRegex(@"相关(链接|解读|文件|政策|新闻|报道|阅读|稿件|文章|信息|内容|资料|附件)|解读|原文|图解|延伸阅读|关联(文件|稿件|信息)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex RelatedHeading();
}
