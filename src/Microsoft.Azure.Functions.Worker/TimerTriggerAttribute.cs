namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the parameter that receives a timer's state.</summary>
/// <param name="schedule">NCrontab with five or six fields, in UTC, or %NAME% of a setting that holds one.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;

    /// <summary>Runs once at each start of the host as well; meant for development.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>
    /// Whether the host stores the schedule's state, so that it notices an occurrence missed while it was down.
    /// </summary>
    public bool UseMonitor { get; set; } = true;
}
