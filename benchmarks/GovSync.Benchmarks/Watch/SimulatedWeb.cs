namespace GovSync.Benchmarks.Watch;

/// <summary>All portals behind one handler: what the fetcher would get from the network, as of the simulation's instant.</summary>
internal sealed class SimulatedWeb(IReadOnlyList<SimulatedPortal> portals, SimulatedTime time) : HttpMessageHandler
{
    private readonly Dictionary<string, SimulatedPortal> byHost = portals.ToDictionary(portal => portal.Host, StringComparer.Ordinal);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = byHost[request.RequestUri!.Host].Answer(request, time.Now);
        answer.RequestMessage = request;
        return Task.FromResult(answer);
    }
}
