namespace GovSync.Functions.Hosting;

/// <summary>
/// Answers the host: <c>POST /FunctionName</c> for every queue and timer function, and <c>GET /</c>, by which it sees that the program serves.
/// It stands before routing, which must first compile each endpoint of API and console: a cold start does not wait for those.
/// </summary>
public sealed class TriggerCalls
{
    private readonly RequestDelegate next;
    private readonly Dictionary<string, TriggerInvocation> invocations;

    public TriggerCalls(RequestDelegate next, FunctionCatalog catalog, IServiceProvider services)
    {
        this.next = next;
        invocations = catalog.Functions.Where(function => function.IsInvokedByName).ToDictionary(
            function => $"/{function.Name}",
            function => ActivatorUtilities.CreateInstance<TriggerInvocation>(services, function),
            StringComparer.Ordinal);
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.Value ?? "");
        if (HttpMethods.IsPost(method) && invocations.TryGetValue(path, out var invocation))
        {
            var answer = await invocation.RunAsync(context);
            await answer.ExecuteAsync(context);
        }
        else if (HttpMethods.IsGet(method) && path == "/")
        {
            await context.Response.WriteAsync("GovSync", context.RequestAborted);
        }
        else
        {
            await next(context);
        }
    }
}
