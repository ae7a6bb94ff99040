using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.EndToEnd.Pipeline;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;

namespace GovSync.EndToEnd.Releases;

/// <summary>One document at the State's portal, and at those of a ministry and a province, each under an address and a template of its own.</summary>
[Collection(AzuriteTests.Name)]
public sealed class ManyPortalsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningPipeline pipeline = null!;

    public async Task InitializeAsync() => pipeline = await RunningPipeline.StartAsync(azurite);

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    [Fact]
    public async Task The_same_release_through_three_portals_is_one_release_with_three_sightings_and_one_task_a_site()
    {
        var web = pipeline.Web;
        var ministry = Government.PortalSite with { Code = "bm02000001", Kind = SiteKind.Department };
        var province = Government.PortalSite with { Code = "3200000001", Level = SiteLevel.Province, DivisionCode = "320000" };
        var city = Government.City(web, 1);
        Site[] portals = [Government.PortalSite, ministry, province];
        web.ShowOld();
        web.ShowFeed($"/{city.Code}", "/none");
        foreach (var portal in portals)
        {
            web.ShowFeed($"/{portal.Code}/news", "/none");
        }

        await pipeline.Get<Registry>().SaveAsync(
            new RegistryImport(
                [.. portals, city],
                [.. portals.Select(portal => new Channel { SiteCode = portal.Code, Id = "news", Kind = ChannelKind.Releases, Url = web.Url($"/{portal.Code}/news") }),
                    Government.Reposts(web, city)]),
            "administrator", default);
        await pipeline.RunAsync();

        foreach (var portal in portals)
        {
            web.Serve($"/{portal.Code}/1.html", Government.Policy(1).Replace("<body>", $"<body><p>{portal.Code}　首页　政策</p>", StringComparison.Ordinal));
            web.ShowFeed($"/{portal.Code}/news", $"/{portal.Code}", 1);
            await pipeline.Get<WorkTable>().OweAsync(StorageNames.ChannelScans, TableKey.Join(portal.Code, "news"), pipeline.Now, 1, default);
        }

        await pipeline.RunAsync();

        var release = Assert.Single(await pipeline.Get<ReleaseTable>().RecentAsync(pipeline.Now, 31, default), found => !found.IsBaseline);
        Assert.Equal(portals.Select(portal => portal.Code).Order(), release.Sightings.Select(sighting => sighting.SiteCode).Order());
        Assert.Equal([city.Code], (await pipeline.Get<RepostTaskTable>().OfReleaseAsync(release.Id, default)).Tasks.Select(task => task.SiteCode));
    }
}
