using System.Globalization;
using GovSync.Core;

namespace GovSync.Functions.Console.Texts;

/// <summary>Spans of time, countdowns and instants. Rounding never flatters: what is left is cut to minutes, what was taken is rounded up.</summary>
public sealed partial class Words
{
    /// <summary>How long something took.</summary>
    public string Took(TimeSpan span) => InMinutes((long)Math.Ceiling(span.TotalMinutes));

    /// <summary>How long until the deadline, or since; the deadline itself is still in time.</summary>
    public string Countdown(DateTimeOffset dueAt, DateTimeOffset now) => (dueAt - now) switch
    {
        { Ticks: 0 } => Say("时限已到", "Due now"),
        { Ticks: < 0 } over => Say($"已超 {Took(over.Negate())}", $"{Took(over.Negate())} over"),
        { TotalMinutes: < 1 } => Say("还剩不足1分钟", "under a minute left"),
        var left => Say($"还剩 {InMinutes((long)left.TotalMinutes)}", $"{InMinutes((long)left.TotalMinutes)} left"),
    };

    /// <summary>To the minute, in Beijing time.</summary>
    public static string Minute(DateTimeOffset instant) => Beijing(instant, "yyyy-MM-dd HH:mm");

    /// <summary>To the second, where the order of two instants within a minute decides.</summary>
    public static string Second(DateTimeOffset instant) => Beijing(instant, "yyyy-MM-dd HH:mm:ss");

    public static string OnDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Beijing(DateTimeOffset instant, string format) =>
        ChinaTime.InBeijing(instant).ToString(format, CultureInfo.InvariantCulture);

    private string InMinutes(long minutes)
    {
        var (days, hours, rest) = (minutes / (24 * 60), minutes / 60 % 24, minutes % 60);
        return (days, hours) switch
        {
            (0, 0) => Say($"{rest}分钟", $"{rest} min"),
            (0, _) => Say($"{hours}小时{rest}分", $"{hours} h {rest} min"),
            _ => Say($"{days}天{hours}小时{rest}分", $"{days} d {hours} h {rest} min"),
        };
    }
}
