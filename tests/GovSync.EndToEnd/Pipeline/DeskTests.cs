using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;
using Microsoft.AspNetCore.Http;

namespace GovSync.EndToEnd.Pipeline;

/// <summary>What sites and editors do: pull, claim, rule.</summary>
[Collection(AzuriteTests.Name)]
public sealed class DeskTests(AzuriteFixture azurite) : RepostRound(azurite)
{
    [Fact]
    public async Task A_pull_proves_the_notification_once()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Assert.Null((await TaskAsync(release, site)).NotifiedAt);

        var notice = Assert.Single(await Desk.PullAsync(site.Code, default));
        Pipeline.Now = Given.At("09:00");
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
        Pipeline.Now = Given.At("09:00");

        Assert.Null(await Desk.ClaimAsync(release, site.Code, Web.Url("/hidden/1.html"), site.Code, default));
        Assert.Equal(Timeliness.Awaited, (await TaskAsync(release, site)).Timeliness);
        await Pipeline.RunAsync();

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
        Pipeline.Now = Given.At("09:30");

        await Pipeline.InvokeAsync<CheckSitesFunction>(SiteGroup.Of(site.Code));

        Assert.Equal(Pipeline.Now, Assert.Single(await Tasks.OpenOfSiteAsync(site.Code, default)).NextLookAt);
        Web.ShowFeed($"/{site.Code}", "/c1");
        await Pipeline.RunAsync();
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
        Assert.Contains(await Pipeline.Get<AuditLog>().OfDayAsync(Pipeline.Now, default), entry => entry is { By: "王某", Action: "rule" });
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
}
