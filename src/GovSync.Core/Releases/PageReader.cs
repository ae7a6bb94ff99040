namespace GovSync.Core.Releases;

/// <summary>Reads a page of a government site from its bytes.</summary>
public static class PageReader
{
    /// <summary>Never throws for what a page may hold: an empty or broken page gives empty fields.</summary>
    /// <param name="contentType">The response's Content-Type header; null if unknown.</param>
    /// <param name="url">The page's own absolute address; null if unknown.</param>
    public static PageReading Read(ReadOnlyMemory<byte> bytes, string? contentType = null, string? url = null)
        => throw new NotImplementedException();
}
