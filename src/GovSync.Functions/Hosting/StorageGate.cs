namespace GovSync.Functions.Hosting;

/// <summary>
/// Every request waits until storage is there, but for <c>GET /</c>, by which the host sees that the program serves, and the health
/// check.
/// </summary>
public sealed class StorageGate(RequestDelegate next, StorageAtStart storage)
{
    private static readonly string[] Open = ["/", $"/{FunctionMetadata.RoutePrefix}/health"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!Open.Contains(context.Request.Path.Value, StringComparer.Ordinal))
        {
            await storage.ReadyAsync(context.RequestAborted);
        }

        await next(context);
    }
}
