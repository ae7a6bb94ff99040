namespace GovSync.Core.Releases;

/// <summary>Readings of what is known of a page without its bytes.</summary>
public static class PageReadings
{
    /// <summary>A reading from parts; what is not given is read from <paramref name="html"/> or judged from the rest.</summary>
    /// <param name="text">Body text; may be an excerpt.</param>
    /// <param name="html">Markup of the page or of its body.</param>
    public static PageReading FromParts(
        string? title, string? url, DeclaredTime? publishedAt, string? source, string? text, string? html)
        => throw new NotImplementedException();
}
