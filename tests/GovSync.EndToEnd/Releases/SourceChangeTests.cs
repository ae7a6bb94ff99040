using System.Text.Json;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.EndToEnd.Pipeline;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;
using GovSync.Tests.Fakes;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Releases;

/// <summary>
/// A source edits, withdraws or repeals a release, published and found at 08:00. One site reposted it at once, one not yet.
/// </summary>
[Collection(AzuriteTests.Name)]
public sealed class SourceChangeTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly string Edited = Government.Policy(1).Replace("二〇三〇年", "二〇三五年", StringComparison.Ordinal);

    private readonly List<(string Id, string Body)> pushed = [];
    private RunningPipeline pipeline = null!;
    private Site done = null!;
    private Site open = null!;
    private string release = null!;

    private LoopbackWeb Web => pipeline.Web;

    public async Task InitializeAsync()
    {
        pipeline = await RunningPipeline.StartAsync(azurite);
        done = Government.City(Web, 1) with { PushUrl = Web.Url("/push") };
        open = Government.City(Web, 2);
        Web.Serve("/push", async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            pushed.Add((context.Request.Headers["webhook-id"].ToString(), await body.ReadToEndAsync()));
        });
        await PublishAsync();
    }

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    [Fact]
    public async Task An_edit_makes_a_version_and_an_update_that_is_told_looked_for_and_seen_done()
    {
        Web.Serve("/p/1.html", Edited);
        await RunAtAsync("09:00", "09:10", "09:12");

        var changed = await ReleaseAsync();
        Assert.Equal((2, ReleaseChange.Edited), (changed.Version, changed.Versions[^1].Change));
        Assert.Equal((Given.At("09:00"), Given.At("09:10")), (changed.Versions[^1].ShownAt, changed.Versions[^1].ConfirmedAt));
        Assert.NotEmpty(changed.Versions[^1].Differences);
        foreach (var version in changed.Versions)
        {
            Assert.NotNull(await pipeline.Get<OriginalStore>().BytesAsync(version.OriginalHash!, default));
        }

        Assert.Equal([$"task_{release}_{done.Code}", $"task_{release}_{done.Code}_v2"], pushed.Select(push => push.Id));
        Assert.Equal(("repost.update", "update", 2), TypeOf(pushed[^1].Body));

        var asked = await TaskAsync(done);
        Assert.Equal((TaskAsk.Update, Timeliness.OnTime, Integrity.Same, 1), (asked.Ask, asked.Timeliness, asked.Integrity, asked.ShownVersion));
        Assert.NotNull(asked.Asked!.NotifiedAt);
        var pulled = Assert.Single(await pipeline.Get<RepostDesk>().PullAsync(open.Code, default));
        Assert.Equal((TaskAsk.Repost, 2, Given.At("20:00")), (pulled.Ask, pulled.Version, pulled.DueAt));

        Web.Serve("/c1/1.html", Edited);
        await RunAtAsync("10:10");

        var updated = await TaskAsync(done);
        Assert.Equal((Given.At("10:10"), Given.At("09:12"), 2), (updated.Asked!.DoneAt, updated.Asked.LastUndoneAt, updated.ShownVersion));
        Assert.Equal((Timeliness.OnTime, Integrity.Same), (updated.Timeliness, updated.Integrity));
    }

    [Fact]
    public async Task A_repost_of_the_old_text_that_may_have_come_before_the_edit_is_not_altered_but_out_of_date()
    {
        Web.Serve("/p/1.html", Edited);
        Web.Serve("/c2/1.html", Government.Policy(1));
        Web.ShowFeed($"/{open.Code}", "/c2", 1);
        await RunAtAsync("09:00", "09:10", "09:12", "10:10");

        var old = await TaskAsync(open);
        Assert.Equal((Given.At("08:15"), Timeliness.OnTime, Integrity.Same), (old.LastCleanAbsenceAt, old.Timeliness, old.Integrity));
        Assert.Equal((TaskAsk.Update, true, 1), (old.Ask, old.IsAskOpen, old.ShownVersion));
    }

    [Fact]
    public async Task A_withdrawal_frees_who_had_not_reposted_and_asks_the_others_to_take_it_down()
    {
        Web.Serve("/p/1.html", 404);
        Web.ShowFeed("/news", "/p");
        await RunAtAsync("09:00", "09:30", "09:32");

        Assert.True((await ReleaseAsync()).IsWithdrawn);
        Assert.Equal(("repost.withdraw", "withdraw", 2), TypeOf(pushed[^1].Body));
        Assert.Equal((Timeliness.OnTime, true), ((await TaskAsync(done)).Verdict, (await TaskAsync(done)).IsAskOpen));
        var freed = await TaskAsync(open);
        Assert.Equal((Timeliness.Withdrawn, null), (freed.Verdict, freed.NextLookAt));

        Web.Serve("/c1/1.html", 404);
        Web.ShowFeed($"/{done.Code}", "/c1");
        await RunAtAsync("10:10");

        var gone = await TaskAsync(done);
        Assert.Equal((Given.At("10:10"), null, Timeliness.OnTime), (gone.Asked!.DoneAt, gone.NextLookAt, gone.Verdict));
        Assert.Empty(gone.Findings);
        Assert.Empty(await pipeline.Get<RepostTaskTable>().OpenOfSiteAsync(done.Code, default));
        Assert.Equal(["source"], (await pipeline.Get<RepostTaskTable>().HistoryAsync(release, open.Code, default)).Select(change => change.By));
    }

    [Fact]
    public async Task A_mark_of_repeal_is_asked_for_and_seen_at_the_repost()
    {
        var marked = Government.Policy(1).Replace("<div id=\"UCAP-CONTENT\">", "<div id=\"UCAP-CONTENT\"><p>【已废止】</p>", StringComparison.Ordinal);
        Web.Serve("/p/1.html", marked);
        await RunAtAsync("09:00", "09:10", "09:12");

        Assert.Equal((true, TaskAsk.MarkRepealed), ((await ReleaseAsync()).IsRepealed, (await TaskAsync(done)).Ask));
        Assert.Null((await TaskAsync(done)).Asked!.DoneAt);

        Web.Serve("/c1/1.html", marked);
        await RunAtAsync("10:10");

        Assert.Equal((Given.At("10:10"), Integrity.Same), ((await TaskAsync(done)).Asked!.DoneAt, (await TaskAsync(done)).Integrity));
    }

    [Fact]
    public async Task A_portal_that_is_down_has_withdrawn_nothing()
    {
        Web.Serve("/p/1.html", 404);
        Web.Serve("/news", 404);
        await RunAtAsync("09:00", "10:00", "11:00", "12:00");

        var release = await ReleaseAsync();
        Assert.Equal((1, null), (release.Version, release.Watch!.Pending));
        Assert.StartsWith("404, and the channel cannot be read", release.Watch.Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fan_out_after_a_change_may_be_done_twice()
    {
        Web.Serve("/p/1.html", Edited);
        await RunAtAsync("09:00", "09:10", "09:12");
        var changes = (await pipeline.Get<RepostTaskTable>().HistoryAsync(release, done.Code, default)).Count;
        await pipeline.Get<WorkTable>().OweNowAsync(StorageNames.ReleaseFanOuts, [(release, 1)], default);

        await RunAtAsync("09:15");

        Assert.Equal(changes, (await pipeline.Get<RepostTaskTable>().HistoryAsync(release, done.Code, default)).Count);
        Assert.Equal(2, pushed.Count);
    }

    private async Task PublishAsync()
    {
        Web.ShowOld();
        Web.ShowFeed("/news", "/p");
        Web.ShowFeed($"/{done.Code}", "/c1");
        Web.ShowFeed($"/{open.Code}", "/c2");
        await pipeline.RegisterAsync([Government.News(Web)], done, open);
        await pipeline.RunAsync();
        Web.ShowPolicy(1);
        Web.ShowFeed("/news", "/p", 1);
        Web.Serve("/c1/1.html", Government.Policy(1));
        Web.ShowFeed($"/{done.Code}", "/c1", 1);
        await pipeline.Get<WorkTable>().OweAsync(StorageNames.ChannelScans, TableKey.Join(Government.Portal, "news"), pipeline.Now, 1, default);
        await RunAtAsync("08:00", "08:15");
        release = Assert.Single(await pipeline.Get<ReleaseTable>().RecentAsync(pipeline.Now, 31, default), found => !found.IsBaseline).Id;
        Assert.Equal(Timeliness.OnTime, (await TaskAsync(done)).Verdict);
    }

    private async Task RunAtAsync(params string[] instants)
    {
        foreach (var at in instants)
        {
            pipeline.Now = Given.At(at);
            await pipeline.RunAsync();
        }
    }

    private async Task<Release> ReleaseAsync() => (await pipeline.Get<ReleaseTable>().FindAsync(release, default))!.Value;

    private async Task<RepostTask> TaskAsync(Site site) => (await pipeline.Get<RepostTaskTable>().FindAsync(release, site.Code, default))!.Value;

    private static (string?, string?, int) TypeOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        return (root.GetProperty("type").GetString(), root.GetProperty("ask").GetString(), root.GetProperty("version").GetInt32());
    }
}
