using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Pipeline;

/// <summary>From a release to its verdicts: fan-out, delivery, looks.</summary>
[Collection(AzuriteTests.Name)]
public sealed class RepostRoundTests(AzuriteFixture azurite) : RepostRound(azurite)
{
    [Fact]
    public async Task After_a_look_the_group_s_work_stands_for_the_sites_that_are_next_to_be_looked_at()
    {
        var sites = Enumerable.Range(1, 40).Select(number => Government.City(Web, number)).GroupBy(site => SiteGroup.Of(site.Code)).First(group => group.Count() > 1).ToArray();
        var release = await FanOutAsync(sites);
        Web.Serve("/c1/1.html", Government.Policy(1));
        Web.ShowFeed($"/{sites[0].Code}", "/c1", 1);

        await LookAsync(release, sites[0], "09:00");

        var owed = (await Pipeline.Get<WorkTable>().FindAsync(StorageNames.SiteChecks, SiteGroup.Of(sites[0].Code), default))!;
        Assert.Equal((await TaskAsync(release, sites[1])).NextLookAt, owed.DueAt);
        Assert.Equal(sites.Length - 1, owed.Sites);
    }

    [Fact]
    public async Task A_message_delivered_twice_does_not_look_at_the_site_again()
    {
        var site = Government.City(Web, 1);
        await FanOutAsync(site);
        var looks = Web.Requests($"/{site.Code}");

        await Pipeline.InvokeAsync<CheckSitesFunction>(SiteGroup.Of(site.Code));
        await Pipeline.InvokeAsync<CheckSitesFunction>(SiteGroup.Of(site.Code));

        Assert.Equal(looks, Web.Requests($"/{site.Code}"));
    }

    [Fact]
    public async Task A_fan_out_delivered_twice_gives_no_task_twice()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        await Pipeline.Get<WorkTable>().OweNowAsync(StorageNames.ReleaseFanOuts, [(release, 1)], default);

        await Pipeline.RunAsync();

        Assert.Single((await Tasks.OfReleaseAsync(release, default)).Tasks);
        await Pipeline.InvokeAsync<FanOutReleaseFunction>(release);
    }

    [Fact]
    public async Task A_site_registered_on_another_instance_a_moment_ago_gets_its_task()
    {
        // The registry was read, and another instance then registers a site.
        await RegisterAsync(Government.City(Web, 1));
        await Pipeline.Get<SiteTable>().AllAsync(default);
        var late = Government.City(Web, 2);
        await new SiteTable(Pipeline.Storage, TimeProvider.System).SaveAsync(late, default);

        var release = await PublishAsync();

        Assert.Contains((await Tasks.OfReleaseAsync(release, default)).Tasks, task => task.SiteCode == late.Code);
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

        Pipeline.Now = Given.At("08:00:59");
        await Pipeline.RunAsync();
        Assert.Empty(ids);
        Pipeline.Now = Given.At("08:01");
        await Pipeline.RunAsync();
        Pipeline.Now = Given.At("09:00");
        await Pipeline.RunAsync();

        Assert.Equal([$"task_{release}_{site.Code}"], ids);
        Assert.Equal((Given.At("08:01"), "push"), ((await TaskAsync(release, site)).NotifiedAt, (await TaskAsync(release, site)).NotifiedBy));
    }
}
