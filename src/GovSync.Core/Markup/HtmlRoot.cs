namespace GovSync.Core.Markup;

/// <summary>The node above all elements of a page.</summary>
internal sealed class HtmlRoot(HtmlDocument document) : HtmlNode(HtmlNodeType.Document, "#document", HtmlAttributes.None, 0, 0)
{
    public HtmlDocument Document { get; } = document;
}
