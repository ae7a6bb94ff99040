namespace GovSync.Core.Releases.Reading.Article;

/// <summary>What stands inside an element. Lengths are in Latin letters: a Han character counts for two.</summary>
internal sealed class TextStats
{
    public int Text { get; set; }

    /// <summary>The part of <see cref="Text"/> that is link text.</summary>
    public int Linked { get; set; }

    /// <summary>Text that stands in the element itself or in inline elements, not in another block.</summary>
    public int Own { get; set; }

    public int OwnLinked { get; set; }

    public int OwnCommas { get; set; }

    public int Commas { get; set; }

    public int Paragraphs { get; set; }

    public double LinkDensity => Text == 0 ? 0 : (double)Linked / Text;

    public void Add(TextStats inner)
    {
        Text += inner.Text;
        Linked += inner.Linked;
        Commas += inner.Commas;
        Paragraphs += inner.Paragraphs;
    }
}
