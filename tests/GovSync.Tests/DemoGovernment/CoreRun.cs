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

    public static async Task<CoreRun> OverAsync(RunningDemo demo)
    {
        var (sites, channels) = await demo.RegistryAsync();
        return new CoreRun(demo, demo.Scenario, sites, channels);
    }

    /// <summary>The page that the site shows of the document, read at that offset from the start.</summary>
    public async Task<PageReading> ReadAsync(string siteKey, string document, TimeSpan at)
    {
        demo.SetClock(at);
        return (await PageAsync(demo.PageUrl(siteKey, document)!))!;
    }

    public async Task<Release> ReleaseAsync(ScenarioDocument document, DemoSite publisher)
    {
        var page = await ReadAsync(publisher.Key, document.Id, document.At);
        var sighting = new Sighting(publisher.Code, document.Column, page.Url!, page.PublishedAt, RunningDemo.Start + document.At);
        return new Release
        {
            Id = document.Id, Title = page.Title, Kind = page.Kind, Importance = page.Importance, Sightings = [sighting],
            IssuingBodies = page.IssuingBodies, DocumentNumber = page.DocumentNumber,
        };
    }

    /// <summary>What the registry's sites owe for the release.</summary>
    public IReadOnlyList<Obligation> FanOutOf(Release release) => FanOut.Decide(
        release, sites.ToDictionary(site => site.Code), sites, profiles, release.Sightings[0].SeenAt);

    /// <summary>The task as it stands at the scenario's end; null if nothing is owed.</summary>
    public async Task<RepostTask?> RunAsync(RepostDuty duty)
    {
        var release = await ReleaseAsync(duty.Document, duty.Publisher);
        var original = await ReadAsync(duty.Publisher.Key, duty.Document.Id, duty.Document.At);
        var task = FanOutOf(release).First(obligation => obligation.SiteCode == duty.Site.Code).Task;
        var notifiedAt = NotifiedAt(duty);
        var end = RunningDemo.Start + scenario.End;
        while (task is not null)
        {
            if (task.NotifiedAt is null && notifiedAt <= (task.NextLookAt ?? end))
            {
                task = RepostVerdict.Judge(task with { NotifiedAt = notifiedAt, NotifiedBy = "pull" }, notifiedAt.Value);
            }

            if (task.NextLookAt is not { } at || at > end)
            {
                return RepostVerdict.Judge(task, end);
            }

            task = RepostVerdict.Take(task, await LookAsync(task, original, at), at);
        }

        return null;
    }

    private DateTimeOffset? NotifiedAt(RepostDuty duty)
    {
        var pushedAt = duty.Site.ReceivesPush ? duty.Document.At : (TimeSpan?)null;
        var calls = scenario.Calls.Where(call => call.Site == duty.Site.Key && call.At > duty.Document.At).Select(call => (TimeSpan?)call.At);
        return RunningDemo.Start + calls.Append(pushedAt).Min();
    }

    private async Task<Look> LookAsync(RepostTask task, PageReading original, DateTimeOffset at)
    {
        demo.SetClock(at - RunningDemo.Start);
        var channel = channels.First(one => one.SiteCode == task.SiteCode && one.Kind == ChannelKind.Reposts);
        if (await FetchAsync(channel.Url) is not { } list)
        {
            return new Look { At = at, Unreadable = UnreadableReason.Unreachable };
        }

        var entries = ChannelReader.Read(list.Bytes, list.ContentType, channel.Url, channel.Format, channel.Selector).Entries;
        SeenRepost? best = null;
        foreach (var url in RepostCandidates.Find(original, task, entries, UntitledCandidates))
        {
            var page = await PageAsync(url);
            var comparison = RepostComparer.Compare(original, page!);
            if (comparison.Integrity != Integrity.Different && (best is null || comparison.Integrity < best.Comparison.Integrity))
            {
                best = new SeenRepost { Url = url, Declared = page!.PublishedAt, Comparison = comparison, EvidenceHash = "" };
            }
        }

        var reaches = RepostCandidates.ReachesBack(entries, task.PublishedAt);
        return new Look { At = at, Seen = best, Unreadable = reaches ? null : UnreadableReason.ListTooShort };
    }

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
