namespace GovSync.Core.Releases.Reading;

/// <summary>Where a line stands.</summary>
internal enum PagePart
{
    BeforeBody,
    Body,
    AfterBody,
}

/// <summary>A paragraph, heading or table row as a reader sees it.</summary>
/// <param name="Text">White space folded, but table cells stay parted by a tab.</param>
/// <param name="Tag">Name of the block element, e.g. p, h1, tr.</param>
/// <param name="IsChrome">Navigation, header, footer, share bar and the like.</param>
/// <param name="Linked">Characters of it that are link text.</param>
internal readonly record struct PageLine(string Text, string Tag, PagePart Part, bool IsChrome, int Linked)
{
    /// <summary>All of its text is link text.</summary>
    public bool IsLink => Linked > 0 && Linked >= Text.Length;
}
