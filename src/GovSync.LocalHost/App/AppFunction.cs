namespace GovSync.LocalHost.App;

/// <summary>One function.json: a closed choice by its trigger.</summary>
/// <param name="Name">The folder's name, case kept.</param>
/// <param name="Binding">Name under which the worker gets what triggered it.</param>
public abstract record AppFunction(string Name, string Binding)
{
    /// <param name="Connection">Name of the setting that holds the storage connection.</param>
    public sealed record OnMessage(string Name, string Binding, string QueueName, string Connection)
        : AppFunction(Name, Binding);

    /// <param name="Schedule">NCrontab; settings are filled in.</param>
    public sealed record OnSchedule(string Name, string Binding, string Schedule, bool RunOnStartup, bool UseMonitor)
        : AppFunction(Name, Binding);

    /// <param name="Route">After the route prefix.</param>
    /// <param name="Methods">None = all.</param>
    public sealed record OnRequest(string Name, string Binding, string Route, IReadOnlyList<string> Methods)
        : AppFunction(Name, Binding);
}
