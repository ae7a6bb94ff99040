using GovSync.Core.Rules;

namespace GovSync.Core.Sites;

/// <summary>Time as offices count it: 8:30 to 18:00 Beijing time on working days.</summary>
public static class OfficeHours
{
    /// <summary>One working day.</summary>
    public static readonly TimeSpan Day = TimeSpan.FromHours(9.5);

    private static readonly TimeSpan Opens = new(8, 30, 0);

    // A source that was quiet for longer is silent whatever the exact number.
    private const int DaysCounted = 400;

    public static TimeSpan Between(DateTimeOffset from, DateTimeOffset to, WorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var sum = TimeSpan.Zero;
        var last = ChinaTime.DayOf(to);
        var day = ChinaTime.DayOf(from);
        day = last.DayNumber - day.DayNumber > DaysCounted ? last.AddDays(-DaysCounted) : day;
        for (; day <= last; day = day.AddDays(1))
        {
            var opens = ChinaTime.StartOf(day) + Opens;
            var begins = opens > from ? opens : from;
            var ends = opens + Day < to ? opens + Day : to;
            sum += calendar.IsWorkingDay(day) && ends > begins ? ends - begins : TimeSpan.Zero;
        }

        return sum;
    }
}
