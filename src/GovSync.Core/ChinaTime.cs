namespace GovSync.Core;

/// <summary>
/// Beijing time: what pages print and people read. Everything stored is UTC; this is the only place that converts.
/// A fixed +08:00 serves, as China has kept no summer time since 1991.
/// </summary>
public static class ChinaTime
{
    /// <summary>+08:00.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The same instant with Beijing's offset.</summary>
    public static DateTimeOffset InBeijing(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The Beijing calendar day on which the instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(InBeijing(instant).DateTime);

    /// <summary>Midnight in Beijing at which the day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
