using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Hosting;

/// <summary>
/// Tells the host that everything under the route prefix is ours. Only its metadata counts: the host proxies such
/// requests with their own path to this program's router, and never calls the method.
/// </summary>
public static class WebFunction
{
    [Function("Web")]
    public static Task RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request) =>
        throw new NotSupportedException(
            "HTTP requests are proxied to the program's router; nothing calls this function by name.");
}
