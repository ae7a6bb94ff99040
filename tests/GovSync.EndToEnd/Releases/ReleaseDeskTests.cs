using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.EndToEnd.Pipeline;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Releases;

/// <summary>A person changes a release's importance or reach, before and after the fan-out, and the tasks follow.</summary>
[Collection(AzuriteTests.Name)]
public sealed class ReleaseDeskTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Reach Elsewhere = new([], ["440000"]);

    private RunningPipeline pipeline = null!;

    private ReleaseDesk Desk => pipeline.Get<ReleaseDesk>();

    private RepostTaskTable Tasks => pipeline.Get<RepostTaskTable>();

    public async Task InitializeAsync() => pipeline = await RunningPipeline.StartAsync(azurite);

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    [Fact]
    public async Task A_release_said_to_be_unimportant_before_its_fan_out_gives_no_task()
    {
        var (region, city) = Sites();
        var release = await PublishAsync(region, city);
        await Desk.SetImportanceAsync(release, false, "内部事务", "王某", default);

        await pipeline.RunAsync();

        var (tasks, leftOut) = await Tasks.OfReleaseAsync(release, default);
        Assert.Empty(tasks);
        Assert.Equal(3, leftOut.Count);
        Assert.Contains(await pipeline.Get<AuditLog>().OfDayAsync(pipeline.Now, default), entry =>
            entry is { By: "王某", Action: "importance", Detail: "not important: 内部事务" } && entry.Subject == release);
    }

    [Fact]
    public async Task Tasks_are_withdrawn_with_the_reason_and_come_back_and_a_ruled_one_stays()
    {
        var (region, city) = Sites();
        var release = await PublishAsync(region, city);
        await pipeline.RunAsync();
        await pipeline.Get<RepostDesk>().RuleAsync(release, city.Code, Timeliness.OnTime, "已核实", null, "李某", default);
        pipeline.Now = Given.At("09:00");

        await Desk.SetImportanceAsync(release, false, "内部事务", "王某", default);
        await pipeline.RunAsync();

        Assert.Equal((Timeliness.Withdrawn, Timeliness.OnTime), (await VerdictAsync(release, region), await VerdictAsync(release, city)));
        Assert.Empty(await Tasks.OpenOfSiteAsync(region.Code, default));
        var change = Assert.Single(await Tasks.HistoryAsync(release, region.Code, default));
        Assert.Equal(("王某", Timeliness.Withdrawn), (change.By, change.To));
        Assert.StartsWith("内部事务", change.Why, StringComparison.Ordinal);

        await Desk.SetImportanceAsync(release, true, "复核后认定", "王某", default);
        await pipeline.RunAsync();

        Assert.Equal((Timeliness.Awaited, Timeliness.OnTime), (await VerdictAsync(release, region), await VerdictAsync(release, city)));
        Assert.Single(await Tasks.OpenOfSiteAsync(region.Code, default));
        Assert.Equal(2, (await Tasks.HistoryAsync(release, region.Code, default)).Count);
    }

    [Fact]
    public async Task A_narrower_reach_withdraws_only_what_the_profile_excepts_and_a_wider_one_adds_what_is_missing()
    {
        var (region, city) = Sites();
        var release = await PublishAsync(region, city);
        await Desk.SetReachAsync(release, Elsewhere, "只涉及广东", "王某", default);
        await pipeline.RunAsync();
        Assert.Equal([city.Code], (await Tasks.OfReleaseAsync(release, default)).Tasks.Select(task => task.SiteCode));

        await Desk.SetReachAsync(release, Reach.Everyone, "面向全国", "王某", default);
        await pipeline.RunAsync();

        var (tasks, leftOut) = await Tasks.OfReleaseAsync(release, default);
        Assert.Equal([region.Code, city.Code], tasks.Select(task => task.SiteCode));
        Assert.Equal([Government.Portal], leftOut.Select(site => site.SiteCode));

        await Desk.SetReachAsync(release, Elsewhere, "只涉及广东", "王某", default);
        await pipeline.RunAsync();
        await pipeline.InvokeAsync<FanOutReleaseFunction>(release);

        Assert.Equal((Timeliness.Withdrawn, Timeliness.Awaited), (await VerdictAsync(release, region), await VerdictAsync(release, city)));
        Assert.Single(await Tasks.HistoryAsync(release, region.Code, default));
    }

    [Fact]
    public async Task The_preview_says_who_would_owe_and_what_would_change_and_writes_nothing()
    {
        var (region, city) = Sites();
        var release = await PublishAsync(region, city);
        await pipeline.RunAsync();

        var asItStands = (await pipeline.Get<ReachPreview>().ShowAsync(release, null, null, default))!;
        var supposed = (await pipeline.Get<ReachPreview>().ShowAsync(release, null, Elsewhere, default))!;

        Assert.Equal((2, 1), (asItStands.Owing, supposed.Owing));
        Assert.All(supposed.Sites, site => Assert.NotEmpty(site.Reason));
        Assert.Equal(
            [(city.Code, true, FollowUpStep.None), (region.Code, false, FollowUpStep.Withdraw), (Government.Portal, false, FollowUpStep.None)],
            supposed.Sites.Select(site => (site.SiteCode, site.Owes, site.Step)));
        Assert.Equal(Timeliness.Awaited, await VerdictAsync(release, region));
        Assert.True((await pipeline.Get<ReleaseTable>().FindAsync(release, default))!.Value.Reach.IsEveryone);
        Assert.Null(await pipeline.Get<ReachPreview>().ShowAsync(new string('0', 32), null, null, default));
    }

    [Fact]
    public async Task A_scan_stores_the_reach_with_its_reasons()
    {
        var (region, city) = Sites();
        var release = await PublishAsync(region, city);

        var stored = (await pipeline.Get<ReleaseTable>().FindAsync(release, default))!.Value;

        Assert.Equal((true, true), (stored.Reach.IsEveryone, stored.ComputedReach!.IsCertain));
        Assert.StartsWith("主送“各省、自治区、直辖市人民政府", Assert.Single(stored.ComputedReach.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_or_a_release_nothing_is_changed()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Desk.SetImportanceAsync(new string('0', 32), true, " ", "王某", default));
        Assert.Null(await Desk.SetReachAsync(new string('0', 32), Elsewhere, "理由", "王某", default));
        Assert.Equal(2, ReleaseDesk.Check(new Reach(["魔法"], ["1"])).Count);
    }

    /// <summary>A city of Inner Mongolia, whose profile excepts releases on one region, and one of Jiangsu, whose does not.</summary>
    private (Site Region, Site City) Sites() =>
        (Government.City(pipeline.Web, 1) with { Code = "1501000001", DivisionCode = "150100" }, Government.City(pipeline.Web, 2));

    /// <summary>The release's id; found by a scan, not yet fanned out.</summary>
    private async Task<string> PublishAsync(params Site[] sites)
    {
        var web = pipeline.Web;
        web.ShowOld();
        web.ShowFeed("/news", "/p");
        foreach (var site in sites)
        {
            web.ShowFeed($"/{site.Code}", "/none");
        }

        await pipeline.RegisterAsync([Government.News(web)], sites);
        await pipeline.RunAsync();
        web.ShowPolicy(1);
        web.ShowFeed("/news", "/p", 1);
        await pipeline.Get<WorkTable>().OweAsync(
            StorageNames.ChannelScans, TableKey.Join(Government.Portal, "news"), pipeline.Now, 1, default);
        await pipeline.InvokeAsync<ScanChannelFunction>(TableKey.Join(Government.Portal, "news"));
        return Assert.Single(await pipeline.Get<ReleaseTable>().RecentAsync(pipeline.Now, 31, default), release => !release.IsBaseline).Id;
    }

    private async Task<Timeliness> VerdictAsync(string release, Site site) =>
        (await Tasks.FindAsync(release, site.Code, default))!.Value.Verdict;
}
