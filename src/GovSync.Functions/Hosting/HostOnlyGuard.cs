using System.Globalization;

namespace GovSync.Functions.Hosting;

/// <summary>
/// Lets nobody but the Functions host reach anything outside the public prefix, where the triggers are. The host's own
/// calls carry the loopback authority as Host and no forwarding header; a request that it proxies for a client always
/// carries X-Forwarded-*, which the client cannot take off, and one that an old host forwards carries the public Host.
/// Everybody else gets the 404 of a path that does not exist.
/// </summary>
public sealed class HostOnlyGuard(RequestDelegate next)
{
    private static readonly string[] ForwardingHeaders = ["X-Forwarded-Host", "X-Forwarded-For", "X-Forwarded-Proto"];

    public Task InvokeAsync(HttpContext context)
    {
        if (IsPublic(context.Request.Path) || ComesFromHost(context))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsPublic(PathString path) =>
        path == "/" || path.StartsWithSegments($"/{FunctionMetadata.RoutePrefix}", StringComparison.OrdinalIgnoreCase);

    private static bool ComesFromHost(HttpContext context)
    {
        var authority = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{context.Connection.LocalPort}");
        return string.Equals(context.Request.Headers.Host, authority, StringComparison.Ordinal)
            && !Array.Exists(ForwardingHeaders, context.Request.Headers.ContainsKey);
    }
}
