using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Core.Text;
using GovSync.Functions.Hosting;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;

namespace GovSync.Functions.Releases;

/// <summary>Reads a release's page again at its source: where it was seen first.</summary>
public sealed class SourceReader(PageFetcher fetcher, SiteTable sites, ChannelTable channels, BusinessClock clock)
{
    // A release stands on few portals of one level.
    private const int OthersAsked = 3;

    /// <summary>What came of it, and the answer with the page's bytes.</summary>
    public async Task<(SourceReading Reading, FetchResult Answer)> ReadAsync(Release release, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(release);
        var at = clock.Now;
        // To confirm a change the whole page is wanted, changed since or not.
        var known = release.Watch is { Pending: null, Validators: { } validators } ? validators : null;
        var answer = await fetcher.FetchAsync(release.Url, known, cancellationToken);
        SourceReading reading = answer switch
        {
            { IsUnchanged: true } => new SourceReading.NotModified { At = at },
            { IsRead: true } => new SourceReading.Page(
                PageReader.Read(answer.Bytes, answer.ContentType, answer.FinalUrl), BlobStore.NameOf(answer.Bytes), ValidatorsOf(answer)) { At = at },
            { Status: 404 or 410 } => await OfGoneAsync(release, answer, at, cancellationToken),
            _ => new SourceReading.Unread($"{answer.Unreadable}: {answer.Detail}") { At = at },
        };
        return (reading, answer);
    }

    /// <summary>A page that is gone is withdrawn only where its source can be read, and no portal of its rank or above still shows it.</summary>
    private async Task<SourceReading> OfGoneAsync(Release release, FetchResult answer, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var other in await OthersAsync(release, cancellationToken))
        {
            if ((await fetcher.FetchAsync(other.Url, cancellationToken)).Status is not (404 or 410))
            {
                return new SourceReading.Unread($"{answer.Status} at {release.Url}, but {other.Url} may still show it") { At = at };
            }
        }

        var first = release.Sightings[0];
        if (await channels.FindAsync(first.SiteCode, first.ChannelId, cancellationToken) is not { Value.Channel: var channel })
        {
            return new SourceReading.Gone(answer.Status, IsListed: true) { At = at };
        }

        var list = await fetcher.FetchAsync(channel.Url, cancellationToken);
        if (!list.IsRead)
        {
            return new SourceReading.Unread($"{answer.Status}, and the channel cannot be read: {list.Unreadable} {list.Detail}") { At = at };
        }

        var read = ChannelReader.Read(list.Bytes, list.ContentType, list.FinalUrl, channel.Format, channel.Selector);
        return read.Fault is { } fault
            ? new SourceReading.Unread($"{answer.Status}, and the channel cannot be read: {fault} {read.FaultDetail}") { At = at }
            : new SourceReading.Gone(answer.Status, MayBeListed(release, read.Entries)) { At = at };
    }

    /// <summary>Other places of the release on portals of the first one's rank or above, highest first.</summary>
    private async Task<IEnumerable<Sighting>> OthersAsync(Release release, CancellationToken cancellationToken)
    {
        var registry = await sites.AllAsync(cancellationToken);
        var first = release.Sightings[0];
        var rank = registry.GetValueOrDefault(first.SiteCode)?.Level ?? SiteLevel.County;
        return release.Sightings
            .Where(other => CanonicalUrl.Of(other.Url) != CanonicalUrl.Of(first.Url) && registry.GetValueOrDefault(other.SiteCode)?.Level <= rank)
            .OrderBy(other => registry[other.SiteCode].Level)
            .DistinctBy(other => other.SiteCode)
            .Take(OthersAsked);
    }

    private static bool MayBeListed(Release release, IReadOnlyList<ChannelEntry> entries)
    {
        var first = release.Sightings[0];
        var address = CanonicalUrl.Of(first.Url);
        return entries.Any(entry => entry.Url is { } url && CanonicalUrl.Of(url) == address)
            || !RepostCandidates.ReachesBack(entries, first.PublishedAt);
    }

    private static PageValidators? ValidatorsOf(FetchResult answer) =>
        answer is { ETag: null, LastModified: null } ? null : new(answer.ETag, answer.LastModified);
}
