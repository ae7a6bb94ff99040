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

/// <summary>One pipeline, its portal and its sites: what a test does to get from a release to verdicts.</summary>
public abstract class RepostRound(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningPipeline pipeline = null!;

    private protected RunningPipeline Pipeline => pipeline;

    protected AzuriteFixture Azurite => azurite;

    private protected LoopbackWeb Web => pipeline.Web;

    protected RepostTaskTable Tasks => pipeline.Get<RepostTaskTable>();

    protected RepostDesk Desk => pipeline.Get<RepostDesk>();

    public async Task InitializeAsync() => pipeline = await RunningPipeline.StartAsync(azurite, new FetchLimits { Time = TimeSpan.FromSeconds(2), PerAuthority = 8 });

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    protected Task<string> FanOutAsync(params Site[] sites) => PublishAsync(pipeline, sites);

    protected Task<string> PublishAsync() => PublishAsync(pipeline);

    protected async Task RegisterAsync(params Site[] sites) => await RegisterAsync(pipeline, sites);

    private protected static async Task RegisterAsync(RunningPipeline pipeline, params Site[] sites)
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
    private protected static async Task<string> PublishAsync(RunningPipeline pipeline, params Site[] sites)
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

    protected async Task<RepostTask> LookAsync(string release, Site site, string at)
    {
        pipeline.Now = Given.At(at);
        await CheckAsync(site);
        return await TaskAsync(release, site);
    }

    /// <summary>A message for the groups of these sites, whose looks are due now.</summary>
    protected async Task CheckAsync(params Site[] sites)
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

    protected async Task<RepostTask> TaskAsync(string release, Site site) => (await Tasks.FindAsync(release, site.Code, default))!.Value;

    protected async Task<(Timeliness, UnreadableReason?)> VerdictAsync(string release, Site site)
    {
        var task = await TaskAsync(release, site);
        return (task.Timeliness, task.Unreadable);
    }
}
