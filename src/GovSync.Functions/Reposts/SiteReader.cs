using GovSync.Core;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;

namespace GovSync.Functions.Reposts;

/// <summary>What a look at one site needs to know of one task.</summary>
public sealed record LookedFor(RepostTask Task, KeptVersions Original);

/// <summary>What came of it: the look, and the entries that turned out to be another text.</summary>
public sealed record LookResult(Look Look, IReadOnlyList<string> Rejected)
{
    /// <summary>The page that was seen, as a WARC record still to be kept; null = none was, or it is kept already.</summary>
    public byte[]? NewRecord { get; init; }
}

/// <summary>
/// Looks at one site once, for all its open tasks: its repost channels, then the pages that may be the reposts. A new-media account is not
/// asked for anything.
/// </summary>
public sealed class SiteReader(
    PageFetcher fetcher, BusinessClock clock, TimeProvider time)
{
    // A site that published more than that since, under quite other titles, is read on at the next look.
    private const int UntitledCandidates = 12;

    /// <summary>A site that takes longer is given up until its next look, so that the others of its message have their turn.</summary>
    public static readonly TimeSpan TimePerSite = TimeSpan.FromSeconds(90);

    /// <param name="reposts">The site's repost channels.</param>
    public async Task<IReadOnlyList<LookResult>> LookAsync(
        Site site, IReadOnlyList<Channel> reposts, IReadOnlyList<LookedFor> wanted, CancellationToken cancellationToken)
    {
        var at = clock.Now;
        if (site.Kind == SiteKind.NewMedia)
        {
            var unseen = new Look { At = at, Unreadable = UnreadableReason.NewMedia, UnreadableDetail = site.Platform };
            return [.. wanted.Select(_ => new LookResult(unseen, []))];
        }

        var results = new List<LookResult>();
        using var timer = new CancellationTokenSource(TimePerSite, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            var lists = await ReadListsAsync(site, reposts, both.Token);
            var pages = new Dictionary<string, (FetchResult Page, PageReading? Reading)>(StringComparer.Ordinal);
            foreach (var item in wanted)
            {
                results.Add(await LookForAsync(site, item, at, lists, pages, both.Token));
            }
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var late = new Look { At = at, Unreadable = UnreadableReason.TimedOut, UnreadableDetail = $"not read within {TimePerSite.TotalSeconds:0} s" };
            results.AddRange(wanted.Skip(results.Count).Select(_ => new LookResult(late, [])));
        }

        return results;
    }

    private async Task<SiteLists> ReadListsAsync(Site site, IReadOnlyList<Channel> reposts, CancellationToken cancellationToken)
    {
        if (reposts.Count == 0)
        {
            return new([], UnreadableReason.NoChannel, $"site {site.Code}: found no repost channel in the registry, expected one");
        }

        var entries = new List<ChannelEntry>();
        (UnreadableReason Reason, string? Detail)? fault = null;
        foreach (var channel in reposts)
        {
            var page = await fetcher.FetchAsync(channel.Url, cancellationToken);
            if (!page.IsRead)
            {
                fault ??= (page.Unreadable!.Value, page.Detail);
                continue;
            }

            var reading = ChannelPages.ReadingOf(channel, page);
            entries.AddRange(reading.Entries);
            if (reading.Fault is { } unread)
            {
                fault ??= (ReasonOf(unread), reading.FaultDetail);
            }
        }

        return new(entries, fault?.Reason, fault?.Detail);
    }

    private async Task<LookResult> LookForAsync(
        Site site, LookedFor wanted, DateTimeOffset at, SiteLists lists,
        Dictionary<string, (FetchResult Page, PageReading? Reading)> pages, CancellationToken cancellationToken)
    {
        var candidates = RepostCandidates.Find(wanted.Original.Newest, wanted.Task, lists.Entries, UntitledCandidates);
        SeenRepost? best = null;
        string? unread = null;
        var (isGone, isClaimDifferent) = (false, false);
        var rejected = new List<string>();
        foreach (var url in candidates)
        {
            var (page, reading) = await ReadPageAsync(url, pages, cancellationToken);
            if (!SiteAddress.Counts(site, url, page.FinalUrl, ChinaTime.DayOf(at)))
            {
                continue;
            }

            if (reading is null)
            {
                // A claimed or former address that is gone is no doubt about the lists; an entry of a list that cannot be read is.
                isGone |= page.Status is 404 or 410 && url == wanted.Task.RepostUrl;
                unread ??= page.Status is 404 or 410 && !lists.Shows(url) ? null : $"{url}: {page.Unreadable} {page.Detail}";
                continue;
            }

            var (comparison, version, original) = VersionComparer.Compare(wanted.Original.Versions, reading, wanted.Task, at);
            if (comparison.Integrity == Integrity.Different)
            {
                rejected.Add(RepostCandidates.NameOf(url));
                isClaimDifferent |= url == wanted.Task.ClaimedUrl;
            }
            else if (best is null || IsBetter(comparison, best.Comparison))
            {
                var hash = BlobStore.NameOf(page.Bytes);
                best = new SeenRepost
                {
                    Url = url, Declared = reading.PublishedAt, Comparison = comparison, EvidenceHash = hash,
                    Version = version, IsMarkedRepealed = reading.RepealMark is not null,
                    Evidence = PageFacts.EvidenceOf(page, hash, original.ContentHash),
                };
            }
        }

        byte[]? record = null;
        if (best is { Evidence: { } had })
        {
            var kept = PlaceOf(wanted.Task, had.Hash);
            record = kept is null ? WarcRecord.Of(pages[best.Url].Page, had.Hash) : null;
            best = best with { Evidence = had with { Place = kept } };
        }

        var (reason, detail) = Doubt(lists, wanted.Task, unread);
        var look = new Look
        {
            At = at, Seen = best, IsClaimDifferent = isClaimDifferent, IsGone = isGone, Unreadable = reason, UnreadableDetail = detail,
        };
        return new(look, rejected) { NewRecord = record };
    }

    /// <summary>Where the task has the page already that it is shown again; null = it has not.</summary>
    private static EvidencePlace? PlaceOf(RepostTask task, string hash) =>
        new[] { task.Evidence, task.FirstEvidence }.FirstOrDefault(evidence => evidence?.Hash == hash)?.Place;

    private static (UnreadableReason? Reason, string? Detail) Doubt(SiteLists lists, RepostTask task, string? unread)
    {
        if (lists.Unreadable is { } reason)
        {
            return (reason, lists.Detail);
        }

        if (unread is not null)
        {
            return (UnreadableReason.CandidateUnread, unread);
        }

        return RepostCandidates.ReachesBack(lists.Entries, task.PublishedAt)
            ? (null, null)
            : (UnreadableReason.ListTooShort, $"found {lists.Entries.Count} entries, none dated before the publication, expected the list to reach back");
    }

    private async Task<(FetchResult Page, PageReading? Reading)> ReadPageAsync(
        string url, Dictionary<string, (FetchResult Page, PageReading? Reading)> pages, CancellationToken cancellationToken)
    {
        if (!pages.TryGetValue(url, out var known))
        {
            var page = await fetcher.FetchAsync(url, cancellationToken);
            known = (page, page.IsRead ? PageReader.Read(page.Bytes, page.ContentType, page.FinalUrl) : null);
            pages[url] = known;
        }

        return known;
    }

    private static bool IsBetter(RepostComparison one, RepostComparison other) =>
        one.Integrity != other.Integrity ? one.Integrity < other.Integrity : one.Coverage > other.Coverage;

    private static UnreadableReason ReasonOf(ChannelFault fault) => fault switch
    {
        ChannelFault.Challenge => UnreadableReason.Challenge,
        ChannelFault.NeedsJavaScript => UnreadableReason.NeedsJavaScript,
        ChannelFault.NoEntries or ChannelFault.Empty or ChannelFault.SelectorFindsNothing => UnreadableReason.NoEntries,
        ChannelFault.UnexpectedHtml or ChannelFault.BrokenXml or ChannelFault.BrokenJson or ChannelFault.UnknownFormat =>
            UnreadableReason.BrokenContent,
    };

    private sealed record SiteLists(IReadOnlyList<ChannelEntry> Entries, UnreadableReason? Unreadable, string? Detail)
    {
        public bool Shows(string url) => Entries.Any(entry => entry.Url == url);
    }
}
