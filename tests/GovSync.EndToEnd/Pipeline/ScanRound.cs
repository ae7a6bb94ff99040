using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;
using GovSync.Tests.Fakes;

namespace GovSync.EndToEnd.Pipeline;

/// <summary>One pipeline, its portal and its channel of news: what a test does to get from a page to releases.</summary>
public abstract class ScanRound(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningPipeline pipeline = null!;

    protected AzuriteFixture Azurite => azurite;

    private protected RunningPipeline Pipeline => pipeline;

    protected static string Key { get; } = TableKey.Join(Government.Portal, "news");

    private protected LoopbackWeb Web => pipeline.Web;

    public async Task InitializeAsync()
    {
        pipeline = await RunningPipeline.StartAsync(azurite, new FetchLimits { Time = TimeSpan.FromSeconds(2), Bytes = 1024 * 1024, PerAuthority = 8 });
        Web.ShowOld();
    }

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    /// <summary>Registers the portal and takes the baseline; pages that the test put up before stay as they are.</summary>
    private protected async Task StartAsync(params int[] numbers)
    {
        foreach (var number in numbers.Where(number => !Web.Serves($"/p/{number}.html")))
        {
            Web.ShowPolicy(number);
        }

        Web.ShowFeed("/news", "/p", numbers);
        await StartAsync([Government.News(Web)]);
    }

    private protected async Task StartAsync(IReadOnlyList<Channel> channels)
    {
        if (!Web.Serves("/news"))
        {
            Web.ShowFeed("/news", "/p");
        }

        await pipeline.RegisterAsync(channels);
        foreach (var channel in channels)
        {
            await pipeline.InvokeAsync<ScanChannelFunction>(TableKey.Join(channel.SiteCode, channel.Id));
        }
    }

    private protected void Show(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            Web.ShowPolicy(number);
        }

        Web.ShowFeed("/news", "/p", numbers);
    }

    private protected Task ScanAsync() => pipeline.InvokeAsync<ScanChannelFunction>(Key);

    private protected Task<OwedWork?> OwedAsync() => pipeline.Get<WorkTable>().FindAsync(StorageNames.ChannelScans, Key, default);

    private protected async Task<ChannelState> StateAsync() => (await pipeline.Get<ChannelTable>().FindAsync(Government.Portal, "news", default))!.Value;

    private protected async Task<List<(string Title, bool IsBaseline)>> ReleasesAsync() =>
    [
        .. (await pipeline.Get<ReleaseTable>().RecentAsync(pipeline.Now, 31, default))
            .Where(release => release.Title != "示例动态")
            .Select(release => (release.Title, release.IsBaseline))
            .OrderBy(release => release.Title, StringComparer.Ordinal),
    ];
}
