namespace GovSync.LocalHost.Timers;

/// <summary>A monitored schedule's state, by the business clock.</summary>
/// <param name="Last">Null = it never ran.</param>
/// <param name="Next">The occurrence that is waited for, or being run.</param>
/// <param name="LastUpdated">Null = never.</param>
public sealed record TimerStatus(DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset? LastUpdated);
