using GovSync.Functions.Storage;

namespace GovSync.Functions.Hosting;

/// <summary>
/// Every request waits until storage is there, but for <c>GET /</c>, by which the host sees that the program serves, and the health
/// check. While storage cannot be reached they are answered with 503, and the host brings its messages again.
/// </summary>
public sealed class StorageGate(RequestDelegate next, StorageAtStart storage, StorageOutage outage)
{
    private static readonly string[] Open = ["/", $"/{FunctionMetadata.RoutePrefix}/health"];

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            if (!Open.Contains(context.Request.Path.Value, StringComparer.Ordinal))
            {
                await storage.ReadyAsync(context.RequestAborted);
            }
        }
        catch (Exception fault) when (StorageOutage.IsBehind(fault))
        {
            outage.Note(fault);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        await next(context);
    }
}
