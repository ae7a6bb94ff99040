namespace GovSync.Functions.Hosting;

/// <summary>What stands before the program's own routes: the Functions host's side of it.</summary>
public static class HostPipeline
{
    /// <summary>
    /// 1. nobody but the host gets at anything outside the public prefix; 2. what needs storage waits for it; 3. the host's calls; 4. routes.
    /// </summary>
    public static void UseFunctionsHost(this WebApplication app)
    {
        app.UseMiddleware<HostOnlyGuard>();
        app.UseMiddleware<StorageGate>();
        app.UseMiddleware<TriggerCalls>();
        app.UseRouting();
    }
}
