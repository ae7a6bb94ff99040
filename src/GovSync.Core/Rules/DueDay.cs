using System.Globalization;

namespace GovSync.Core.Rules;

/// <summary>How a report's last day is written: <c>05</c> of each month, <c>01-31</c>, <c>02-last</c>.</summary>
internal static class DueDay
{
    private const string Last = "last";

    public static bool IsValid(string due, Cadence every) => every == Cadence.Month
        ? due.Length == 2 && Number(due) is >= 1 and <= 31
        : due.EndsWith("-" + Last, StringComparison.Ordinal)
            ? due.Length == 7 && Number(due[..2]) is >= 1 and <= 12
            // A leap year, so that 02-29 may stand there.
            : DateOnly.TryParseExact(
                "2000-" + due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static string Expected(Cadence every) =>
        every == Cadence.Month ? "a day of the month as 05" : "month and day as 01-31, or 02-last";

    /// <summary>The first such day from <paramref name="today"/> on; a day that a month lacks is its last.</summary>
    public static DateOnly Next(string due, DateOnly today)
    {
        var (month, day) = due.Split('-') is [var m, var d] ? (Number(m), d) : (0, due);
        for (var first = new DateOnly(today.Year, today.Month, 1); ; first = first.AddMonths(1))
            if ((month == 0 || first.Month == month) && On(first, day) is var next && next >= today)
                return next;
    }

    private static DateOnly On(DateOnly firstOfMonth, string day)
    {
        var length = DateTime.DaysInMonth(firstOfMonth.Year, firstOfMonth.Month);
        return firstOfMonth.AddDays((day == Last ? length : Math.Min(Number(day), length)) - 1);
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
