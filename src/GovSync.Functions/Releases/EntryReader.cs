using System.Security.Cryptography;
using System.Text;
using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Sites;
using GovSync.Functions.Web;

namespace GovSync.Functions.Releases;

/// <summary>What came of the entries of one scan.</summary>
/// <param name="Releases">Read, in the order of the channel, oldest entry last.</param>
/// <param name="Seen">Hashes of the entries that need no further reading.</param>
/// <param name="Unread">Entries whose page could not be read, with the reason: tried again at the next scan.</param>
public sealed record EntryReadings(
    IReadOnlyList<Release> Releases, IReadOnlyList<string> Seen, IReadOnlyList<UnreadEntry> Unread);

/// <summary>An entry whose page could not be read.</summary>
/// <param name="WasAsked">False = the time for reading was over before its turn.</param>
public sealed record UnreadEntry(ChannelEntry Entry, string Why, bool WasAsked = true);

/// <summary>Makes releases of a channel's entries by reading their pages.</summary>
public sealed class EntryReader(PageFetcher fetcher, OriginalStore originals, ReleaseTable releases, BusinessClock clock, TimeProvider time)
{
    /// <summary>More than that in one scan would outlast the message; the rest is read at the next one.</summary>
    public const int EntriesPerScan = 120;

    // Longer is no title but a page gone wrong; a row must hold it.
    private const int LongestTitle = 1000;

    // What stands further down a list than that is not news.
    private const int EntriesWatched = 2000;

    /// <summary>No page is begun after that, so that a scan of slow pages ends well within its invocation and keeps what it read.</summary>
    public static readonly TimeSpan ReadingTime = TimeSpan.FromMinutes(2);

    /// <summary>Sixteen hex digits that name an entry: a changed title is a new entry.</summary>
    public static string HashOf(ChannelEntry entry) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Url}\n{entry.Title}")))[..16];

    /// <summary>The entries that have an address, as far down as a channel is watched.</summary>
    public static IEnumerable<ChannelEntry> Watched(IEnumerable<ChannelEntry> entries) =>
        entries.Where(entry => entry.Url is not null).Take(EntriesWatched);

    /// <summary>
    /// The entries whose pages one scan reads: those that the channel has not shown before, and those that failed and are due again.
    /// </summary>
    public static List<ChannelEntry> FreshOf(ChannelState state, IReadOnlyList<ChannelEntry> entries, DateTimeOffset now)
    {
        var known = state.SeenEntries.ToHashSet(StringComparer.Ordinal);
        known.UnionWith(state.Pending.Where(pending => pending.NotBefore > now).Select(pending => pending.Hash()));
        return [.. Watched(entries.Concat(state.Pending.Select(pending => pending.Entry)))
            .DistinctBy(HashOf).Where(entry => !known.Contains(HashOf(entry))).Take(EntriesPerScan)];
    }

    /// <summary>Reads the pages of the entries that the channel has not shown before.</summary>
    public async Task<EntryReadings> ReadNewAsync(
        ChannelState state, IReadOnlyList<ChannelEntry> entries, CancellationToken cancellationToken)
    {
        var fresh = FreshOf(state, entries, clock.Now);
        var startedAt = time.GetTimestamp();
        var results = new (Release? Release, UnreadEntry? Unread)[fresh.Count];
        await Parallel.ForAsync(0, fresh.Count, Parallelism(cancellationToken), async (index, token) =>
            results[index] = time.GetElapsedTime(startedAt) < ReadingTime
                ? await ReadAsync(state, fresh[index], token)
                : (null, new(fresh[index], $"{fresh[index].Url}: not reached within {ReadingTime.TotalMinutes:0} minutes", WasAsked: false)));

        var hashes = new List<string>();
        for (var index = 0; index < fresh.Count; index++)
        {
            if (results[index].Unread is null)
            {
                hashes.Add(HashOf(fresh[index]));
            }
        }

        return new(
            [.. results.Select(result => result.Release).OfType<Release>()],
            hashes,
            [.. results.Select(result => result.Unread).OfType<UnreadEntry>()]);
    }

    private async Task<(Release? Release, UnreadEntry? Unread)> ReadAsync(
        ChannelState state, ChannelEntry entry, CancellationToken cancellationToken)
    {
        var page = await fetcher.FetchAsync(entry.Url!, cancellationToken);
        if (!page.IsRead)
        {
            return (null, new(entry, $"{entry.Url}: {page.Unreadable} {page.Detail}"));
        }

        var reading = PageReader.Read(page.Bytes, page.ContentType, page.FinalUrl);
        var title = reading.Title.Length > 0 ? reading.Title : entry.Title;
        reading = reading with { Title = title.Length <= LongestTitle ? title : title[..LongestTitle] };

        var id = await releases.ClaimIdAsync(ReleaseIdentity.KeysOf(reading, page.FinalUrl), cancellationToken);
        var hash = await originals.SaveAsync(page, cancellationToken);
        var isBaseline = state.Channel.BaselineAt is null || state.UnreadAtBaseline.Contains(HashOf(entry));
        return (ReleaseOf(id, state.Channel, entry, reading, page.FinalUrl, hash) with { IsBaseline = isBaseline }, null);
    }

    private Release ReleaseOf(string id, Channel channel, ChannelEntry entry, PageReading reading, string url, string hash)
    {
        var reach = ReachJudge.Judge(reading);
        return new()
        {
            Id = id,
            Title = reading.Title,
            DocumentNumber = reading.DocumentNumber,
            IssuingBodies = reading.IssuingBodies,
            Kind = reading.Kind,
            KindReasons = reading.KindReasons,
            Importance = reading.Importance,
            Reach = reach.Reach,
            ComputedReach = reach,
            Sightings = [new Sighting(channel.SiteCode, channel.Id, url, MoreExact(reading.PublishedAt, entry.PublishedAt), clock.Now)],
            OriginalHash = hash,
        };
    }

    /// <summary>The page's own time, unless the channel tells it more exactly.</summary>
    private static DeclaredTime? MoreExact(DeclaredTime? ofPage, DeclaredTime? ofEntry) => (ofPage, ofEntry) switch
    {
        (null, _) => ofEntry,
        ({ } page, { } entry) when page.Precision == TimePrecision.Day && entry.Precision != TimePrecision.Day => entry,
        _ => ofPage,
    };

    private static ParallelOptions Parallelism(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken };
}
