namespace GovSync.Core.Markup;

/// <summary>A parsed page.</summary>
/// <param name="DocumentNode">The root above all elements.</param>
internal sealed record HtmlDocument(HtmlNode DocumentNode)
{
    /// <summary>Never throws, whatever the markup is, and takes time in proportion to its length.</summary>
    public static HtmlDocument Parse(string markup) => new(TreeBuilder.Build(markup));
}
