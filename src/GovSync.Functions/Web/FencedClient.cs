namespace GovSync.Functions.Web;

/// <summary>The one HTTP client of the program: on the fenced handler, its own time-out off, as every caller brings a limit.</summary>
public sealed class FencedClient(FetchFence fence) : IDisposable
{
#pragma warning disable RS0030 // the named client that the ban asks for
    public HttpClient Client { get; } = new(PageFetcher.FencedHandler(fence)) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore RS0030

    public void Dispose() => Client.Dispose();
}
