namespace GovSync.Core.Markup;

/// <summary>What a node of a page is.</summary>
internal enum HtmlNodeType
{
    Document,
    Element,
    Text,
    Comment,
}
