namespace GovSync.Core.Markup;

/// <summary>A run of text.</summary>
internal sealed class HtmlTextNode : HtmlNode
{
    public HtmlTextNode(string text, int streamPosition)
        : base(HtmlNodeType.Text, "#text", HtmlAttributes.None, streamPosition, streamPosition)
    {
        Text = text;
        Close(streamPosition + text.Length, streamPosition + text.Length);
    }

    /// <summary>As written: entities are not resolved.</summary>
    public string Text { get; }
}
