namespace Microsoft.Azure.Functions.Worker;

/// <summary>A timer's state at an invocation.</summary>
public sealed class TimerInfo
{
    /// <summary>Null where the host does not monitor the schedule.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>True when this run makes up for an occurrence that was missed.</summary>
    public bool IsPastDue { get; set; }
}
