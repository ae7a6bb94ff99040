using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Hosting;

/// <summary>What starts a function: a closed choice.</summary>
public abstract record FunctionTrigger
{
    private FunctionTrigger()
    {
    }

    /// <param name="Connection">Name of the setting that holds the storage connection.</param>
    public sealed record Message(string Name, string Connection) : FunctionTrigger;

    /// <param name="Schedule">NCrontab with five or six fields, or %NAME% of a setting.</param>
    public sealed record Tick(string Schedule, bool RunOnStartup, bool UseMonitor) : FunctionTrigger;

    /// <param name="Route">After the host's prefix.</param>
    /// <param name="Methods">Lower case; none = all.</param>
    public sealed record Request(AuthorizationLevel AuthLevel, string Route, IReadOnlyList<string> Methods)
        : FunctionTrigger;
}
