namespace GovSync.Core.Sites;

/// <summary>What the next scan of a channel is decided on.</summary>
/// <param name="Now">When the last scan ended.</param>
/// <param name="Habit">When the source publishes.</param>
/// <param name="RequestsToday">What the channel has cost on the present Beijing day: lists, further pages, pages of entries.</param>
/// <param name="Fault">Null = the last scan was clean.</param>
/// <param name="Failures">How many scans in a row ended with a fault of the same pace; 0 = none.</param>
/// <param name="NotBefore">What the source asked for (Retry-After); null = nothing.</param>
/// <param name="LastNewAt">When something new was found last; null = never.</param>
public sealed record ScanFacts(
    DateTimeOffset Now, ReleaseHabit Habit, double RequestsToday, SourceFault? Fault = null, int Failures = 0, DateTimeOffset? NotBefore = null,
    DateTimeOffset? LastNewAt = null);
