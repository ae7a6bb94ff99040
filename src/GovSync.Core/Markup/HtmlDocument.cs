namespace GovSync.Core.Markup;

/// <summary>A parsed page.</summary>
internal sealed class HtmlDocument
{
    private HtmlDocument(string text)
    {
        Text = text;
        DocumentNode = new(this);
    }

    /// <summary>The whole markup.</summary>
    public string Text { get; }

    /// <summary>The root above all elements.</summary>
    public HtmlRoot DocumentNode { get; }

    /// <summary>Never throws, whatever the markup is, and takes time in proportion to its length.</summary>
    public static HtmlDocument Parse(string markup)
    {
        var document = new HtmlDocument(markup);
        new TreeBuilder(document).Build();
        return document;
    }
}
