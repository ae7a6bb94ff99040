using GovSync.Core.Releases.Reading.Article;

namespace GovSync.Core.Releases.Reading;

/// <summary>A parsed page, taken apart once for all that read from it.</summary>
internal sealed class PageSource
{
    /// <summary>Lines at the top of the body that may still belong to the header where the body was found by density.</summary>
    private const int HeaderLinesInBody = 10;
    private const int MaxHeaderLine = 200;

    private PageSource()
    {
    }

    public required HtmlPage Page { get; init; }

    public required MetaTags Meta { get; init; }

    /// <summary>Null = the page has no running text.</summary>
    public required BodyPlace? Body { get; init; }

    /// <summary>All visible lines in document order.</summary>
    public required IReadOnlyList<PageLine> Lines { get; init; }

    /// <summary>The body's lines without page furniture, cells parted by a space.</summary>
    public required IReadOnlyList<string> BodyLines { get; init; }

    public required LabelledFields Fields { get; init; }

    /// <summary>The title element's text; empty if there is none.</summary>
    public required string TitleTag { get; init; }

    /// <summary>More than half of the body's text is link text.</summary>
    public bool IsList
    {
        get
        {
            var body = Lines.Where(line => line.Part == PagePart.Body && !line.IsChrome).ToList();
            return body.Sum(line => line.Linked) * 2 > body.Sum(line => line.Text.Length);
        }
    }

    public static PageSource Of(string markup)
    {
        var page = HtmlPage.Parse(markup);
        var body = BodyFinder.Find(page);
        var lines = LineReader.Read(page, body);
        var title = page.Elements.FirstOrDefault(element => element.Name == "title") is { } tag ? HtmlPage.TextOf(tag) : "";
        return new()
        {
            Page = page,
            Meta = new MetaTags(page),
            Body = body,
            Lines = lines,
            BodyLines = BodyText.LinesOf(lines, body, title),
            Fields = new LabelledFields(HeaderLines(lines)),
            TitleTag = title,
        };
    }

    /// <summary>The same page where the head that stands inside the article is told from its text.</summary>
    /// <param name="title">The page's title.</param>
    public PageSource WithHeadApart(string title)
    {
        if (Body is not { IsKnown: false } || ArticleHead.MoveOut(Lines, title) is var lines && ReferenceEquals(lines, Lines))
        {
            return this;
        }

        return new()
        {
            Page = Page,
            Meta = Meta,
            Body = Body,
            Lines = lines,
            BodyLines = BodyText.LinesOf(lines, Body, TitleTag),
            Fields = new LabelledFields(HeaderLines(lines)),
            TitleTag = TitleTag,
        };
    }

    private static IEnumerable<PageLine> HeaderLines(IReadOnlyList<PageLine> lines)
        => lines.Where(line => line.Part == PagePart.BeforeBody)
            .Concat(lines.Where(line => line.Part == PagePart.Body).Take(HeaderLinesInBody).Where(line => line.Text.Length < MaxHeaderLine))
            .Concat(lines.Where(line => line.Part == PagePart.AfterBody && !line.IsChrome && line.Text.Length < MaxHeaderLine));
}
