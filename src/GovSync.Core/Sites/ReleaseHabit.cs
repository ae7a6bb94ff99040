using GovSync.Core.Rules;

namespace GovSync.Core.Sites;

/// <summary>
/// At which hours of working days and of other days a source publishes, learned from its own releases. It begins with what offices do
/// everywhere (<see cref="UsualWorkingHours"/>), which counts like five days of watching; old days fade.
/// </summary>
public sealed record ReleaseHabit
{
    private const double UsualDays = 5;

    /// <summary>A day counts half after about three weeks of its kind.</summary>
    private const double Fading = 0.97;

    /// <summary>An outage of more days teaches nothing more.</summary>
    private const int DaysLearnedAtOnce = 60;

    private static readonly double[] UsualWorkingHours =
    [
        0.02, 0.01, 0.01, 0.01, 0.01, 0.02, 0.04, 0.08, 0.3, 0.6, 0.65, 0.5, 0.15, 0.12, 0.35, 0.55, 0.65, 0.6, 0.3, 0.15, 0.12, 0.08, 0.05, 0.03,
    ];

    private static readonly double[] UsualOtherHours =
    [
        0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.02, 0.04, 0.06, 0.06, 0.06, 0.04, 0.04, 0.05, 0.06, 0.06, 0.06, 0.05, 0.04, 0.04, 0.03, 0.02, 0.01,
    ];

    public static ReleaseHabit Unknown { get; } = new();

    /// <summary>Releases by Beijing hour on working days, faded.</summary>
    public IReadOnlyList<double> WorkingHours { get; init; } = new double[24];

    public IReadOnlyList<double> OtherHours { get; init; } = new double[24];

    /// <summary>Days that these were counted over, faded.</summary>
    public double WorkingDays { get; init; }

    public double OtherDays { get; init; }

    /// <summary>The Beijing day up to which is counted; null = nothing is yet.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Releases that the source itself showed on an average working day; null = watched for less than three.</summary>
    public double? AWorkingDay => WorkingDays < 2.5 ? null : WorkingHours.Sum() / WorkingDays;

    /// <summary>Releases that are to be expected in one Beijing hour (0 to 23) of a day of that kind.</summary>
    public double RateAt(int hour, bool isWorkingDay) => isWorkingDay
        ? ((UsualWorkingHours[hour] * UsualDays) + WorkingHours[hour]) / (UsualDays + WorkingDays)
        : ((UsualOtherHours[hour] * UsualDays) + OtherHours[hour]) / (UsualDays + OtherDays);

    /// <summary>The habit after the days up to <paramref name="now"/> and these releases.</summary>
    /// <param name="publishedAt">Only instants that are known well enough to teach an hour.</param>
    public ReleaseHabit Learn(DateTimeOffset now, IEnumerable<DateTimeOffset> publishedAt, WorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(publishedAt);
        ArgumentNullException.ThrowIfNull(calendar);
        var today = ChinaTime.DayOf(now);
        var habit = this with { Day = Day ?? today };
        for (var left = DaysLearnedAtOnce; habit.Day < today && left > 0; left--)
        {
            habit = habit.AfterDay(calendar.IsWorkingDay(habit.Day.Value));
        }

        var working = habit.WorkingHours.ToArray();
        var other = habit.OtherHours.ToArray();
        foreach (var at in publishedAt)
        {
            (calendar.IsWorkingDay(ChinaTime.DayOf(at)) ? working : other)[ChinaTime.InBeijing(at).Hour]++;
        }

        return habit with { Day = today, WorkingHours = working, OtherHours = other };
    }

    private ReleaseHabit AfterDay(bool isWorkingDay) => isWorkingDay
        ? this with { Day = Day!.Value.AddDays(1), WorkingHours = Faded(WorkingHours), WorkingDays = Round((WorkingDays * Fading) + 1) }
        : this with { Day = Day!.Value.AddDays(1), OtherHours = Faded(OtherHours), OtherDays = Round((OtherDays * Fading) + 1) };

    private static double[] Faded(IReadOnlyList<double> hours) => [.. hours.Select(count => Round(count * Fading))];

    /// <summary>Short in a row, and exact enough.</summary>
    private static double Round(double count) => Math.Round(count, 3);
}
