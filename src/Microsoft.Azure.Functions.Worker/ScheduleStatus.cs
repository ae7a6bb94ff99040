namespace Microsoft.Azure.Functions.Worker;

/// <summary>A timer's past and future, UTC.</summary>
public sealed class ScheduleStatus
{
    /// <summary>Previous run; <see cref="DateTime.MinValue"/> = it never ran.</summary>
    public DateTime Last { get; set; }

    /// <summary>The occurrence that is being run, not the one after it.</summary>
    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
