namespace GovSync.Core.Sites;

/// <summary>An alarm about a source: told once, then again ever more slowly, and when it is over.</summary>
/// <param name="Condition">What it is about.</param>
/// <param name="Since">When the source came into that condition.</param>
/// <param name="Told">How often it was told; 0 = not yet, it may pass.</param>
public sealed record SourceAlarm(SourceCondition Condition, DateTimeOffset Since, DateTimeOffset ToldAt, int Told)
{
    /// <summary>A fault that is over sooner is told to nobody.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>After how many days it is told again: the first time, the second …; then always the last.</summary>
    private static readonly int[] DaysUntilRepeated = [1, 2, 4, 7];

    /// <summary>The alarm after a scan; null = there is none.</summary>
    public static (SourceAlarm? Alarm, AlarmNews News) Next(SourceAlarm? alarm, SourceCondition condition, DateTimeOffset now)
    {
        if (condition is SourceCondition.New or SourceCondition.Healthy)
        {
            return (null, alarm is { Told: > 0 } ? AlarmNews.Recovered : AlarmNews.None);
        }

        // A stop is told even if a fault was before; a fault after a silence goes on as the same trouble.
        var current = alarm is null || (condition == SourceCondition.Stopped && alarm.Condition != SourceCondition.Stopped)
            ? new SourceAlarm(condition, now, now, 0)
            : alarm with { Condition = condition };
        var isDue = current.Told == 0
            ? condition != SourceCondition.Faulty || now - current.Since >= Patience
            : now - current.ToldAt >= TimeSpan.FromDays(DaysUntilRepeated[Math.Min(current.Told, DaysUntilRepeated.Length) - 1]);
        return isDue
            ? (current with { Told = current.Told + 1, ToldAt = now }, current.Told == 0 ? AlarmNews.Raised : AlarmNews.Repeated)
            : (current, AlarmNews.None);
    }
}
