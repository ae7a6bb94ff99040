using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;
using GovSync.Tests.Fakes;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Pipeline;

/// <summary>Sites, rows and originals that cannot be read never hold up the others.</summary>
[Collection(AzuriteTests.Name)]
public sealed class UnreadableSiteTests(AzuriteFixture azurite) : RepostRound(azurite)
{
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
        Pipeline.Now = Given.At("14:05");

        await CheckAsync(bad, good);

        Assert.Equal((Timeliness.Awaited, reason), await VerdictAsync(release, bad));
        Assert.Equal((Timeliness.OnTime, null), await VerdictAsync(release, good));
    }

    [Fact]
    public async Task A_task_whose_row_cannot_be_read_never_fails_the_others_and_is_not_tried_every_minute()
    {
        var (bad, good) = (Government.City(Web, 1), Government.City(Web, 2));
        var release = await FanOutAsync(bad, good);
        await Pipeline.Storage.Table(StorageNames.RepostTasks).UpsertEntityAsync(
            JsonRow.Of(TableKey.Join(release, SiteGroup.Of(bad.Code)), bad.Code, "broken"), Azure.Data.Tables.TableUpdateMode.Replace);
        Web.Serve("/c2/1.html", Government.Policy(1));
        Web.ShowFeed($"/{good.Code}", "/c2", 1);
        Pipeline.Now = Given.At("09:00");

        await CheckAsync(bad, good);

        Assert.Equal((Timeliness.OnTime, null), await VerdictAsync(release, good));
        Assert.Contains(Pipeline.Log.Errors, line => line.Contains($"Site {bad.Code} could not be judged", StringComparison.Ordinal));
        Assert.Equal(Given.At("10:00"), Assert.Single(await Tasks.OpenOfSiteAsync(bad.Code, default)).NextLookAt);
    }

    [Fact]
    public async Task A_task_without_its_original_is_told_and_not_tried_every_minute()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        var stored = (await Pipeline.Get<ReleaseTable>().FindAsync(release, default))!.Value;
        await Pipeline.Storage.Table(StorageNames.Releases).UpsertEntityAsync(
            JsonRow.Of(release, "", stored with { OriginalHash = new string('0', 64) }), Azure.Data.Tables.TableUpdateMode.Replace);
        Pipeline.Now = Given.At("09:00");

        await CheckAsync(site);

        Assert.Contains(Pipeline.Log.Errors, line => line.Contains("cannot be checked", StringComparison.Ordinal));
        var owed = (await Pipeline.Get<WorkTable>().FindAsync(StorageNames.SiteChecks, SiteGroup.Of(site.Code), default))!;
        Assert.Equal(Given.At("10:00"), owed.DueAt);
    }

    [Fact]
    public async Task A_site_that_is_slow_beyond_measure_is_given_up_until_its_next_look()
    {
        var time = new FakeTime();
        await using var slow = await RunningPipeline.StartAsync(Azurite, new FetchLimits { Time = TimeSpan.FromHours(1) }, time);
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

        Assert.Single(Pipeline.Log.Warnings, line => line.Contains("could not be read", StringComparison.Ordinal));
    }
}
