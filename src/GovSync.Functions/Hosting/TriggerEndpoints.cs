using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovSync.Functions.Hosting;

/// <summary>The paths at which the host calls the functions.</summary>
public static class TriggerEndpoints
{
    private static readonly JsonSerializerOptions HostJson =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Maps <c>POST /FunctionName</c> for every queue and timer function behind <see cref="HostOnlyGuard"/>, and <c>GET
    /// /</c>, by which the host sees that the program serves.
    /// </summary>
    public static void MapTriggers(this WebApplication app, FunctionCatalog catalog)
    {
        app.UseMiddleware<HostOnlyGuard>();
        app.MapGet("/", () => Results.Text("GovSync")).AllowAnonymous();
        foreach (var function in catalog.Functions.Where(function => function.IsInvokedByName))
        {
            var invocation = ActivatorUtilities.CreateInstance<TriggerInvocation>(app.Services, function);
            // The guard before them lets nobody in but the host, which has no account.
            app.MapPost($"/{function.Name}", (Delegate)invocation.RunAsync).AllowAnonymous();
        }
    }

    /// <summary>With the host's own PascalCase, whatever the app's options say.</summary>
    internal static IResult Answer<T>(T value, int status = StatusCodes.Status200OK) =>
        Results.Json(value, HostJson, statusCode: status);
}
