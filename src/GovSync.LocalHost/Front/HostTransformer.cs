using Yarp.ReverseProxy.Forwarder;

namespace GovSync.LocalHost.Front;

/// <summary>
/// How the Functions host rewrites a request that it proxies: the worker's own authority as Host, the client's in
/// X-Forwarded-*, whatever the client wrote there, and an invocation id of its own. A client principal that only the
/// platform may set is taken off.
/// </summary>
internal sealed class HostTransformer : HttpTransformer
{
    private const string InvocationId = "X-Azure-Functions-InvocationId";

    private static readonly string[] Replaced =
        ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "x-ms-invocation-id", InvocationId];

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext,
        HttpRequestMessage proxyRequest,
        string destinationPrefix,
        CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        var headers = proxyRequest.Headers;
        headers.Host = null;
        var foreign = headers.Select(header => header.Key)
            .Where(name => name.StartsWith("X-MS-CLIENT-PRINCIPAL", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("X-MS-TOKEN-", StringComparison.OrdinalIgnoreCase));
        foreach (var name in foreign.Concat(Replaced).ToList())
        {
            headers.Remove(name);
        }

        var id = Guid.NewGuid().ToString();
        headers.TryAddWithoutValidation(InvocationId, id);
        headers.TryAddWithoutValidation("x-ms-invocation-id", id);
        headers.TryAddWithoutValidation("X-Forwarded-For", $"{httpContext.Connection.RemoteIpAddress}");
        headers.TryAddWithoutValidation("X-Forwarded-Host", httpContext.Request.Host.Value);
        headers.TryAddWithoutValidation("X-Forwarded-Proto", httpContext.Request.Scheme);
    }
}
