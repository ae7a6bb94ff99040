namespace GovSync.Core.Reposts;

/// <summary>When to look at a site next for an open or a done task.</summary>
public static class LookSchedule
{
    /// <summary>
    /// Looks thin out after the fan-out, one in the 10 minutes before and one in the 10 after the deadline, hourly to 24 h, daily to 30
    /// days; a done repost is looked at again after 1, 7 and 30 days. Null = the task closes.
    /// </summary>
    public static DateTimeOffset? NextAfter(RepostTask task, DateTimeOffset now) => throw new NotImplementedException();
}
