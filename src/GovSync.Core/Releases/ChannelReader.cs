using GovSync.Core.Sites;

namespace GovSync.Core.Releases;

/// <summary>Reads a channel (栏目: list page, feed or JSON index) from its bytes.</summary>
public static class ChannelReader
{
    /// <summary>Never throws for what the bytes may hold: the reason stands in <see cref="ChannelReading.Fault"/>.</summary>
    /// <param name="format">What the registry says it is; <see cref="ChannelFormat.Auto"/> lets the bytes decide.</param>
    /// <param name="url">Absolute address, the base of relative links.</param>
    /// <param name="selector">CSS-like selector of the list's entries; null = the list is found by itself.</param>
    public static ChannelReading Read(
        ReadOnlyMemory<byte> bytes, string? contentType, string? url, ChannelFormat format = ChannelFormat.Auto, string? selector = null)
        => throw new NotImplementedException();
}
