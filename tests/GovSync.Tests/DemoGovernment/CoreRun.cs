using DemoGovernment.Scripting;
using DemoGovernment.Sites;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.DemoGovernment;

/// <summary>Reads the demo's sites over loopback and lets Core alone judge them: no storage, no queues.</summary>
internal sealed class CoreRun(RunningDemo demo, Scenario scenario, IReadOnlyList<Site> sites, IReadOnlyList<Channel> channels)
{
    private const int UntitledCandidates = 12;

    private readonly RuleProfiles profiles = RuleProfiles.BuiltIn;

    private DateTimeOffset End => RunningDemo.Start + scenario.End;

    public static async Task<CoreRun> OverAsync(RunningDemo demo)
    {
        var (sites, channels) = await demo.RegistryAsync();
        return new CoreRun(demo, demo.Scenario, sites, channels);
    }

    /// <summary>When a reader can first see the document: at its publication, or once its portal answers again.</summary>
    public TimeSpan FoundAt(ScenarioDocument document) => UpFrom(document.Site, document.At);

    /// <summary>The page that the site shows of the document, read at that offset from the start.</summary>
    public async Task<PageReading> ReadAsync(string siteKey, string document, TimeSpan at)
    {
        demo.SetClock(at);
        return (await PageAsync(demo.PageUrl(siteKey, document)!))!;
    }

    public async Task<Release> ReleaseAsync(ScenarioDocument document, DemoSite publisher)
    {
        var page = await ReadAsync(publisher.Key, document.Id, FoundAt(document));
        var sighting = new Sighting(publisher.Code, document.Column, page.Url!, page.PublishedAt, RunningDemo.Start + FoundAt(document));
        return new Release
        {
            Id = document.Id, Title = page.Title, Kind = page.Kind, Importance = page.Importance, Reach = ReachJudge.Judge(page).Reach,
            Sightings = [sighting], IssuingBodies = page.IssuingBodies, DocumentNumber = page.DocumentNumber,
        };
    }

    /// <summary>What the registry's sites owe for the release.</summary>
    public IReadOnlyList<Obligation> FanOutOf(Release release) => FanOut.Decide(
        release, sites.ToDictionary(site => site.Code), sites, profiles, release.Sightings[0].SeenAt);

    /// <summary>The task as it stands at the scenario's end; null if nothing is owed.</summary>
    public async Task<RepostTask?> RunAsync(RepostDuty duty)
    {
        var release = await ReleaseAsync(duty.Document, duty.Publisher);
        var task = FanOutOf(release).First(obligation => obligation.SiteCode == duty.Site.Code).Task;
        var source = await CoreRunSource.OfAsync(this, duty.Document, release);
        var events = new Queue<(DateTimeOffset At, Func<RepostTask, RepostTask> Then)>(EventsOf(duty, source).OrderBy(one => one.At));
        while (task is not null)
        {
            if (events.TryPeek(out var happens) && happens.At <= (task.NextLookAt ?? End))
            {
                _ = events.Dequeue();
                task = happens.Then(task);
            }
            else if (task.NextLookAt is { } at && at <= End)
            {
                task = RepostVerdict.Take(Closed(task, duty, at), await LookAsync(task, source.VersionsAt(at), at), at);
            }
            else
            {
                return RepostVerdict.Judge(Closed(task, duty, End), End);
            }
        }

        return null;
    }

    private RepostTask Closed(RepostTask task, RepostDuty duty, DateTimeOffset at) =>
        ClosureOverlap.Apply(task, sites.First(site => site.Code == duty.Site.Code).Closures, at);

    private TimeSpan UpFrom(string siteKey, TimeSpan at) =>
        scenario.Sites.FirstOrDefault(terms => terms.Site == siteKey)?.Down is { } down && down[0] <= at && at < down[1] ? down[1] : at;

    /// <summary>What happens to a task beside looks: the site is told, the site claims its page, the source changes the release.</summary>
    private IEnumerable<(DateTimeOffset At, Func<RepostTask, RepostTask> Then)> EventsOf(RepostDuty duty, CoreRunSource source)
    {
        if (NotifiedAt(duty) is { } notifiedAt)
        {
            yield return (notifiedAt, task => RepostVerdict.Judge(task with { NotifiedAt = notifiedAt, NotifiedBy = "pull" }, notifiedAt));
        }

        foreach (var call in scenario.Calls.Where(call => call.Site == duty.Site.Key && call.Document == duty.Document.Id))
        {
            var at = RunningDemo.Start + call.At;
            yield return (at, task => task with { ClaimedUrl = PageUrl(duty, call.At), NextLookAt = at });
        }

        if (source.ConfirmedAt is { } confirmedAt)
        {
            yield return (confirmedAt, task => SourceAsks.Follow(task, source.Changed!, confirmedAt));
        }
    }

    private string? PageUrl(RepostDuty duty, TimeSpan at)
    {
        demo.SetClock(at);
        return demo.PageUrl(duty.Site.Key, duty.Document.Id);
    }

    private DateTimeOffset? NotifiedAt(RepostDuty duty)
    {
        var foundAt = FoundAt(duty.Document);
        var pushedAt = duty.Site.ReceivesPush ? UpFrom(duty.Site.Key, foundAt) : (TimeSpan?)null;
        var calls = scenario.Calls.Where(call => call.Site == duty.Site.Key && call.At > foundAt).Select(call => (TimeSpan?)call.At);
        return RunningDemo.Start + calls.Append(pushedAt).Min();
    }

    private async Task<Look> LookAsync(RepostTask task, IReadOnlyList<OriginalVersion> versions, DateTimeOffset at)
    {
        demo.SetClock(at - RunningDemo.Start);
        var channel = channels.First(one => one.SiteCode == task.SiteCode && one.Kind == ChannelKind.Reposts);
        if (await FetchAsync(channel.Url) is not { } list)
        {
            return new Look { At = at, Unreadable = UnreadableReason.Unreachable };
        }

        var reading = ChannelReader.Read(list.Bytes, list.ContentType, channel.Url, channel.Format, channel.Selector);
        SeenRepost? best = null;
        var (isGone, isClaimDifferent) = (false, false);
        foreach (var url in RepostCandidates.Find(versions[^1].Page, task, reading.Entries, UntitledCandidates))
        {
            if (await PageAsync(url) is not { } page)
            {
                isGone |= url == task.RepostUrl;
                continue;
            }

            var (comparison, version, _) = VersionComparer.Compare(versions, page, task, at);
            isClaimDifferent |= comparison.Integrity == Integrity.Different && url == task.ClaimedUrl;
            if (comparison.Integrity != Integrity.Different && (best is null || comparison.Integrity < best.Comparison.Integrity))
            {
                best = new SeenRepost { Url = url, Declared = page.PublishedAt, Comparison = comparison, Version = version, EvidenceHash = "" };
            }
        }

        return new Look
        {
            At = at, Seen = best, IsGone = isGone, IsClaimDifferent = isClaimDifferent, Unreadable = ReasonOf(reading, task),
        };
    }

    private static UnreadableReason? ReasonOf(ChannelReading reading, RepostTask task) => reading.Fault switch
    {
        ChannelFault.Challenge => UnreadableReason.Challenge,
        ChannelFault.NeedsJavaScript => UnreadableReason.NeedsJavaScript,
        null when RepostCandidates.ReachesBack(reading.Entries, task.PublishedAt) => null,
        null => UnreadableReason.ListTooShort,
        _ => UnreadableReason.NoEntries,
    };

    /// <summary>Null where the site does not show it.</summary>
    private async Task<PageReading?> PageAsync(string url) =>
        await FetchAsync(url) is { } page ? PageReader.Read(page.Bytes, page.ContentType, url) : null;

    private async Task<(byte[] Bytes, string? ContentType)?> FetchAsync(string url)
    {
        try
        {
            using var answer = await demo.Http.GetAsync(new Uri(url));
            return answer.IsSuccessStatusCode
                ? (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentType?.ToString())
                : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
