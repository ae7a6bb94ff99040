using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Web;

namespace GovSync.Functions.Sites;

/// <summary>Reads a source that is not registered yet, inside the fence as every other, and stores nothing.</summary>
public sealed class ChannelPreviewer(PageFetcher fetcher, TimeProvider time)
{
    public async Task<ChannelPreview> ReadAsync(Channel channel, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(channel);
        if (ShapeCheck.FaultsOf(channel).ToList() is [var (column, found, expected), ..])
        {
            return ChannelPreview.Unread(channel.Url, "Row", $"{column}: found '{found}', expected {expected}");
        }

        var page = await fetcher.FetchAsync(channel.Url, cancellationToken);
        return ChannelPages.Failed(page) is { } failed
            ? ChannelPreview.Unread(page.FinalUrl, failed.Fault.ToString(), failed.Detail)
            : ChannelPreview.Of(ChannelPages.ReadingOf(channel, page), page.FinalUrl, time.GetUtcNow());
    }
}
