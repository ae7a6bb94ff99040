using GovSync.Functions.Web;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Web;

/// <summary>A fetcher that is let reach one web on loopback.</summary>
public abstract class LoopbackFetches : IAsyncLifetime, IDisposable
{
    private LoopbackWeb web = null!;
    private FencedClient client = null!;
    private PageFetcher fetcher = null!;

    protected static FetchLimits Limits { get; } = new() { Bytes = 100_000, Redirects = 5, PerAuthority = 2, Time = TimeSpan.FromSeconds(15) };

    private protected FakeTime Time { get; } = new();

    private protected LoopbackWeb Web => web;

    private protected FencedClient Client => client;

    private protected PageFetcher Fetcher => fetcher;

    public async Task InitializeAsync()
    {
        web = await LoopbackWeb.StartAsync();
        client = new(new FetchFence([web.Authority]));
        fetcher = new(client.Client, Limits, Time);
    }

    public async Task DisposeAsync() => await web.DisposeAsync();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            fetcher?.Dispose();
            client?.Dispose();
        }
    }

    private protected Task<FetchResult> FetchAsync(string path) => fetcher.FetchAsync(web.Url(path), default);
}
