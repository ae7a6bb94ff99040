namespace GovSync.Core.Releases;

/// <summary>How exactly a page or feed tells a time.</summary>
public enum TimePrecision
{
    Day,
    Minute,
    Second,
}

/// <summary>
/// A time that somebody declares, read as the interval it may mean: 2026-03-01 is a whole Beijing day, 14:06 a whole minute.
/// Exactly 00:00 (or 00:00:00) is a date without a time, so it has <see cref="TimePrecision.Day"/>.
/// </summary>
/// <param name="At">First instant of the interval, with Beijing's offset.</param>
public readonly record struct DeclaredTime(DateTimeOffset At, TimePrecision Precision)
{
    /// <summary>The last instant that the declaration may mean.</summary>
    public DateTimeOffset Latest => At + Span - TimeSpan.FromTicks(1);

    /// <summary>Length of the interval.</summary>
    public TimeSpan Span => Precision switch
    {
        TimePrecision.Day => TimeSpan.FromDays(1),
        TimePrecision.Minute => TimeSpan.FromMinutes(1),
        TimePrecision.Second => TimeSpan.FromSeconds(1),
    };
}
