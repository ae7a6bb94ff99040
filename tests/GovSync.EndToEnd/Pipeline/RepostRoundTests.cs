using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;
using GovSync.Tests.Fakes;
using GovSync.Tests.Reposts;
using Microsoft.AspNetCore.Http;

namespace GovSync.EndToEnd.Pipeline;

/// <summary>From a release to its verdicts: fan-out, delivery, looks, and what sites and editors do.</summary>
[Collection(AzuriteTests.Name)]
public sealed class RepostRoundTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningPipeline pipeline = null!;

    private LoopbackWeb Web => pipeline.Web;

    private RepostTaskTable Tasks => pipeline.Get<RepostTaskTable>();

    private RepostDesk Desk => pipeline.Get<RepostDesk>();

    public async Task InitializeAsync() => pipeline = await RunningPipeline.StartAsync(azurite, new FetchLimits { Time = TimeSpan.FromSeconds(2), PerAuthority = 8 });

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    [Fact]
    public async Task A_site_that_reposts_is_on_time_and_its_page_is_kept_as_evidence()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve("/c1/1.html", Government.Policy(1, "中国政府网"));
        Web.ShowFeed($"/{site.Code}", "/c1", 1);

        var task = await LookAsync(release, site, "08:10");

        Assert.Equal((Timeliness.OnTime, Integrity.Same), (task.Timeliness, task.Integrity));
        Assert.NotNull(await new BlobStore(pipeline.Storage, StorageNames.Evidence).ReadAsync(task.EvidenceHash!, default));
    }

    [Fact]
    public async Task The_evidence_of_a_verdict_says_how_the_page_was_had_and_judged_again_gives_the_verdict()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve("/c1/1.html", Government.Policy(1, "某某网"));
        Web.ShowFeed($"/{site.Code}", "/c1", 1);

        var task = await LookAsync(release, site, "08:10");

        var evidence = task.Evidence!;
        Assert.Equal((task.EvidenceHash, Web.Url("/c1/1.html"), JudgeVersion.Current), (evidence.Hash, evidence.FinalUrl, evidence.JudgeVersion));
        Assert.Equal(evidence.Hash, task.FirstEvidence!.Hash);
        Assert.Contains(evidence.Headers, header => header.StartsWith("Content-Type: text/html", StringComparison.Ordinal));
        Assert.True(evidence.AskedAt > default(DateTimeOffset) && evidence.AskedAt <= evidence.AnsweredAt);
        var original = (await pipeline.Get<ReleaseTable>().FindAsync(release, default))!.Value;
        var again = await pipeline.Get<EvidenceDesk>().JudgeAgainAsync(task, original, default);
        Assert.Equal((true, true, Attribution.Wrong), (again!.IsSame, again.IsSameJudge, again.Comparison.Attribution));
    }

    [Fact]
    public async Task Only_bytes_that_the_task_cites_are_handed_out()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve("/c1/1.html", Government.Policy(1, "中国政府网"));
        Web.ShowFeed($"/{site.Code}", "/c1", 1);
        var task = await LookAsync(release, site, "08:10");
        var foreign = await new BlobStore(pipeline.Storage, StorageNames.Evidence).SaveAsync([1, 2, 3], new Dictionary<string, string>(), default);
        var desk = pipeline.Get<EvidenceDesk>();

        Assert.Equal(task.Evidence!.Hash, BlobStore.NameOf(await desk.BytesAsync(task, task.Evidence.Hash, default)));
        Assert.Equal(task.Evidence.OriginalHash, BlobStore.NameOf(await desk.BytesAsync(task, task.Evidence.OriginalHash!, default)));
        Assert.Null(await desk.BytesAsync(task, foreign, default));
    }

    [Fact]
    public async Task After_a_look_the_group_s_work_stands_for_the_sites_that_are_next_to_be_looked_at()
    {
        var sites = Enumerable.Range(1, 40).Select(number => Government.City(Web, number)).GroupBy(site => SiteGroup.Of(site.Code)).First(group => group.Count() > 1).ToArray();
        var release = await FanOutAsync(sites);
        Web.Serve("/c1/1.html", Government.Policy(1));
        Web.ShowFeed($"/{sites[0].Code}", "/c1", 1);

        await LookAsync(release, sites[0], "09:00");

        var owed = (await pipeline.Get<WorkTable>().FindAsync(StorageNames.SiteChecks, SiteGroup.Of(sites[0].Code), default))!;
        Assert.Equal((await TaskAsync(release, sites[1])).NextLookAt, owed.DueAt);
        Assert.Equal(sites.Length - 1, owed.Sites);
    }

    [Fact]
    public async Task A_message_delivered_twice_does_not_look_at_the_site_again()
    {
        var site = Government.City(Web, 1);
        await FanOutAsync(site);
        var looks = Web.Requests($"/{site.Code}");

        await pipeline.InvokeAsync<CheckSitesFunction>(SiteGroup.Of(site.Code));
        await pipeline.InvokeAsync<CheckSitesFunction>(SiteGroup.Of(site.Code));

        Assert.Equal(looks, Web.Requests($"/{site.Code}"));
    }

    [Fact]
    public async Task A_fan_out_delivered_twice_gives_no_task_twice()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        await pipeline.Get<WorkTable>().OweNowAsync(StorageNames.ReleaseFanOuts, [(release, 1)], default);

        await pipeline.RunAsync();

        Assert.Single((await Tasks.OfReleaseAsync(release, default)).Tasks);
        await pipeline.InvokeAsync<FanOutReleaseFunction>(release);
    }

    [Fact]
    public async Task A_site_registered_on_another_instance_a_moment_ago_gets_its_task()
    {
        // The registry was read, and another instance then registers a site.
        await RegisterAsync(Government.City(Web, 1));
        await pipeline.Get<SiteTable>().AllAsync(default);
        var late = Government.City(Web, 2);
        await new SiteTable(pipeline.Storage, TimeProvider.System).SaveAsync(late, default);

        var release = await PublishAsync();

        Assert.Contains((await Tasks.OfReleaseAsync(release, default)).Tasks, task => task.SiteCode == late.Code);
    }

    [Theory]
    [InlineData(500, UnreadableReason.HttpError)]
    [InlineData(0, UnreadableReason.TimedOut)]
    public async Task One_bad_site_never_fails_the_others(int status, UnreadableReason reason)
    {
        var (bad, good) = (Government.City(Web, 1), Government.City(Web, 2));
        var release = await FanOutAsync(bad, good);
        Web.Serve($"/{bad.Code}", context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        if (status == 0)
        {
            Web.Serve($"/{bad.Code}", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        }

        Web.Serve("/c2/1.html", Government.Policy(1));
        Web.ShowFeed($"/{good.Code}", "/c2", 1);
        pipeline.Now = Given.At("14:05");

        await CheckAsync(bad, good);

        Assert.Equal((Timeliness.Awaited, reason), await VerdictAsync(release, bad));
        Assert.Equal((Timeliness.OnTime, null), await VerdictAsync(release, good));
    }

    [Fact]
    public async Task A_task_whose_row_cannot_be_read_never_fails_the_others_and_is_not_tried_every_minute()
    {
        var (bad, good) = (Government.City(Web, 1), Government.City(Web, 2));
        var release = await FanOutAsync(bad, good);
        await pipeline.Storage.Table(StorageNames.RepostTasks).UpsertEntityAsync(
            JsonRow.Of(TableKey.Join(release, SiteGroup.Of(bad.Code)), bad.Code, "broken"), Azure.Data.Tables.TableUpdateMode.Replace);
        Web.Serve("/c2/1.html", Government.Policy(1));
        Web.ShowFeed($"/{good.Code}", "/c2", 1);
        pipeline.Now = Given.At("09:00");

        await CheckAsync(bad, good);

        Assert.Equal((Timeliness.OnTime, null), await VerdictAsync(release, good));
        Assert.Contains(pipeline.Log.Errors, line => line.Contains($"Site {bad.Code} could not be judged", StringComparison.Ordinal));
        Assert.Equal(Given.At("10:00"), Assert.Single(await Tasks.OpenOfSiteAsync(bad.Code, default)).NextLookAt);
    }

    [Fact]
    public async Task A_task_without_its_original_is_told_and_not_tried_every_minute()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        var stored = (await pipeline.Get<ReleaseTable>().FindAsync(release, default))!.Value;
        await pipeline.Storage.Table(StorageNames.Releases).UpsertEntityAsync(
            JsonRow.Of(release, "", stored with { OriginalHash = new string('0', 64) }), Azure.Data.Tables.TableUpdateMode.Replace);
        pipeline.Now = Given.At("09:00");

        await CheckAsync(site);

        Assert.Contains(pipeline.Log.Errors, line => line.Contains("cannot be checked", StringComparison.Ordinal));
        var owed = (await pipeline.Get<WorkTable>().FindAsync(StorageNames.SiteChecks, SiteGroup.Of(site.Code), default))!;
        Assert.Equal(Given.At("10:00"), owed.DueAt);
    }

    [Fact]
    public async Task A_site_that_is_slow_beyond_measure_is_given_up_until_its_next_look()
    {
        var time = new FakeTime();
        await using var slow = await RunningPipeline.StartAsync(azurite, new FetchLimits { Time = TimeSpan.FromHours(1) }, time);
        var site = Government.City(slow.Web, 1);
        var release = await PublishAsync(slow, site);
        slow.Web.Serve($"/{site.Code}", async context =>
        {
            time.Advance(SiteReader.TimePerSite);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        slow.Now = Given.At("09:30");

        await slow.InvokeAsync<CheckSitesFunction>(SiteGroup.Of(site.Code));

        var task = (await slow.Get<RepostTaskTable>().FindAsync(release, site.Code, default))!.Value;
        Assert.Equal((UnreadableReason.TimedOut, Given.At("09:30")), (task.Unreadable, task.LastLookAt));
        Assert.True(task.NextLookAt > slow.Now);
    }

    [Fact]
    public async Task A_site_that_is_down_for_long_is_warned_of_once()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve($"/{site.Code}", 500);

        foreach (var at in new[] { "09:00", "10:00", "11:00", "12:00" })
        {
            await LookAsync(release, site, at);
        }

        Assert.Single(pipeline.Log.Warnings, line => line.Contains("could not be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pull_proves_the_notification_once()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Assert.Null((await TaskAsync(release, site)).NotifiedAt);

        var notice = Assert.Single(await Desk.PullAsync(site.Code, default));
        pipeline.Now = Given.At("09:00");
        await Desk.PullAsync(site.Code, default);
        await Desk.AcknowledgeAsync(release, site.Code, site.Code, default);

        Assert.Equal((release, Government.Title(1), Given.At("20:00")), (notice.ReleaseId, notice.Title, notice.DueAt));
        var task = await TaskAsync(release, site);
        Assert.Equal((Given.At("08:00"), "pull"), (task.NotifiedAt, task.NotifiedBy));
    }

    [Fact]
    public async Task Listing_open_tasks_for_the_office_proves_nothing()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);

        Assert.Single(await Desk.OpenAsync(site.Code, default));

        Assert.Null((await TaskAsync(release, site)).NotifiedAt);
    }

    [Theory]
    [InlineData("http://elsewhere.example.gov.cn/1.html")]
    [InlineData("/1.html")]
    [InlineData("ftp://{0}/1.html")]
    [InlineData("http://{0}@elsewhere.example.gov.cn/")]
    [InlineData("http://user@{0}/1.html")]
    [InlineData("http://{0}.evil.example/1.html")]
    public async Task A_claim_outside_the_site_s_authorities_is_refused(string url)
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);

        Assert.NotNull(await Desk.ClaimAsync(release, site.Code, string.Format(null, url, Web.Authority), site.Code, default));

        Assert.Null((await TaskAsync(release, site)).ClaimedUrl);
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public async Task A_claimed_address_has_2000_characters_at_most(int length, bool isTaken)
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);

        Assert.Equal(isTaken, await Desk.ClaimAsync(release, site.Code, Web.Url("/").PadRight(length, 'a'), site.Code, default) is null);
    }

    [Fact]
    public async Task A_claim_is_looked_at_next_and_is_no_verdict()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve("/hidden/1.html", Government.Policy(1));
        pipeline.Now = Given.At("09:00");

        Assert.Null(await Desk.ClaimAsync(release, site.Code, Web.Url("/hidden/1.html"), site.Code, default));
        Assert.Equal(Timeliness.Awaited, (await TaskAsync(release, site)).Timeliness);
        await pipeline.RunAsync();

        var task = await TaskAsync(release, site);
        Assert.Equal((Timeliness.OnTime, Web.Url("/hidden/1.html")), (task.Timeliness, task.RepostUrl));
        Assert.Contains(await Tasks.HistoryAsync(release, site.Code, default), change => change.By == site.Code);
    }

    [Fact]
    public async Task An_address_claimed_while_a_look_is_under_way_is_looked_at_right_after_it()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve("/hidden/1.html", Government.Policy(1));
        var feed = Government.Feed(Web, "/c1");
        Web.Serve($"/{site.Code}", async context =>
        {
            await Desk.ClaimAsync(release, site.Code, Web.Url("/hidden/1.html"), site.Code, default);
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync(feed);
        });
        pipeline.Now = Given.At("09:30");

        await pipeline.InvokeAsync<CheckSitesFunction>(SiteGroup.Of(site.Code));

        Assert.Equal(pipeline.Now, Assert.Single(await Tasks.OpenOfSiteAsync(site.Code, default)).NextLookAt);
        Web.ShowFeed($"/{site.Code}", "/c1");
        await pipeline.RunAsync();
        Assert.Equal(Timeliness.OnTime, (await TaskAsync(release, site)).Timeliness);
    }

    [Fact]
    public async Task A_ruling_keeps_the_computed_verdict_beside_it()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);

        var ruled = await Desk.RuleAsync(release, site.Code, Timeliness.NotOwed, "撤销", null, "王某", default);

        Assert.Equal((Timeliness.NotOwed, Timeliness.Awaited), (ruled!.Verdict, ruled.Timeliness));
        var change = Assert.Single(await Tasks.HistoryAsync(release, site.Code, default));
        Assert.Equal(("王某", Timeliness.Awaited, Timeliness.NotOwed), (change.By, change.From, change.To));
        Assert.Contains(await pipeline.Get<AuditLog>().OfDayAsync(pipeline.Now, default), entry => entry is { By: "王某", Action: "rule" });
        await Assert.ThrowsAsync<ArgumentException>(() => Desk.RuleAsync(release, site.Code, Timeliness.OnTime, " ", null, "王某", default));
    }

    [Fact]
    public async Task A_new_media_account_is_never_fetched_and_a_person_settles_what_it_owes()
    {
        var account = Government.City(Web, 1) with { Kind = SiteKind.NewMedia, DivisionCode = "150100", Platform = "微信", SponsoringBody = "示例市政府", Authorities = [] };
        var release = await FanOutAsync(account);
        var before = Web.Requests($"/{account.Code}");

        var looked = await LookAsync(release, account, "1d 08:10");
        var settled = await Desk.RuleAsync(release, account.Code, Timeliness.OnTime, "", "https://mp.example/s/1", "王某", default);

        Assert.Equal((0, before), (before, Web.Requests($"/{account.Code}")));
        Assert.Equal((UnreadableReason.NewMedia, "微信"), (looked.Unreadable, looked.UnreadableDetail));
        Assert.Contains(looked.Verdict, new[] { Timeliness.Unverified, Timeliness.Prompt });
        Assert.Equal((Timeliness.OnTime, null, "王某"), (settled!.Verdict, settled.NextLookAt, settled.Ruling!.By));
        Assert.Empty(await Tasks.OpenOfSiteAsync(account.Code, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Desk.RuleAsync(release, account.Code, Timeliness.OnTime, "", "mp.example", "王某", default));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public async Task A_page_on_a_former_domain_counts_to_its_last_day(int lastDay, bool counts)
    {
        var site = Government.City(Web, 1) with { Authorities = ["www.new.example"], FormerAuthorities = [new(Web.Authority, new(2026, 3, lastDay))] };
        var release = await FanOutAsync(site);
        Web.Serve("/old/1.html", Government.Policy(1, "中国政府网"));

        Assert.Null(await Desk.ClaimAsync(release, site.Code, Web.Url("/old/1.html"), site.Code, default));
        var looked = await LookAsync(release, site, "08:10");

        Assert.Equal(counts, looked.FirstSightAt is not null);
    }

    [Fact]
    public async Task A_push_that_fails_is_tried_again_under_the_same_id_until_its_receipt()
    {
        var site = Government.City(Web, 1) with { PushUrl = Web.Url("/hook") };
        Web.Serve("/hook", 500);
        var release = await FanOutAsync(site);
        Assert.Null((await TaskAsync(release, site)).NotifiedAt);
        var ids = new List<string>();
        Web.Serve("/hook", context =>
        {
            ids.Add(context.Request.Headers["webhook-id"].ToString());
            return Task.CompletedTask;
        });

        pipeline.Now = Given.At("08:00:59");
        await pipeline.RunAsync();
        Assert.Empty(ids);
        pipeline.Now = Given.At("08:01");
        await pipeline.RunAsync();
        pipeline.Now = Given.At("09:00");
        await pipeline.RunAsync();

        Assert.Equal([$"task_{release}_{site.Code}"], ids);
        Assert.Equal((Given.At("08:01"), "push"), ((await TaskAsync(release, site)).NotifiedAt, (await TaskAsync(release, site)).NotifiedBy));
    }

    private Task<string> FanOutAsync(params Site[] sites) => PublishAsync(pipeline, sites);

    private Task<string> PublishAsync() => PublishAsync(pipeline);

    private async Task RegisterAsync(params Site[] sites) => await RegisterAsync(pipeline, sites);

    private static async Task RegisterAsync(RunningPipeline pipeline, params Site[] sites)
    {
        pipeline.Web.ShowOld();
        pipeline.Web.ShowFeed("/news", "/p");
        foreach (var site in sites)
        {
            pipeline.Web.ShowFeed($"/{site.Code}", "/none");
        }

        await pipeline.RegisterAsync([Government.News(pipeline.Web)], sites);
        await pipeline.RunAsync();
    }

    /// <summary>The portal publishes the first document at 08:00, and everything runs that follows. The release's id.</summary>
    private static async Task<string> PublishAsync(RunningPipeline pipeline, params Site[] sites)
    {
        if (sites.Length > 0)
        {
            await RegisterAsync(pipeline, sites);
        }

        pipeline.Web.ShowPolicy(1);
        pipeline.Web.ShowFeed("/news", "/p", 1);
        await pipeline.InvokeAsync<ScanChannelFunction>(TableKey.Join(Government.Portal, "news"));
        await pipeline.Get<WorkTable>().OweNowAsync(StorageNames.ChannelScans, [(TableKey.Join(Government.Portal, "news"), 1)], default);
        await pipeline.RunAsync();
        return Assert.Single(await pipeline.Get<ReleaseTable>().RecentAsync(pipeline.Now, 31, default), release => !release.IsBaseline).Id;
    }

    private async Task<RepostTask> LookAsync(string release, Site site, string at)
    {
        pipeline.Now = Given.At(at);
        await CheckAsync(site);
        return await TaskAsync(release, site);
    }

    /// <summary>A message for the groups of these sites, whose looks are due now.</summary>
    private async Task CheckAsync(params Site[] sites)
    {
        foreach (var site in sites)
        {
            foreach (var open in await Tasks.OpenOfSiteAsync(site.Code, default))
            {
                await Tasks.PutOffAsync(open, pipeline.Now, default);
            }

            await pipeline.Get<WorkTable>().OweAsync(StorageNames.SiteChecks, SiteGroup.Of(site.Code), pipeline.Now, 1, default);
        }

        await pipeline.InvokeAsync<CheckSitesFunction>([.. sites.Select(site => SiteGroup.Of(site.Code)).Distinct()]);
    }

    private async Task<RepostTask> TaskAsync(string release, Site site) => (await Tasks.FindAsync(release, site.Code, default))!.Value;

    private async Task<(Timeliness, UnreadableReason?)> VerdictAsync(string release, Site site)
    {
        var task = await TaskAsync(release, site);
        return (task.Timeliness, task.Unreadable);
    }
}
