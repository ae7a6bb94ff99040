using GovSync.LocalHost.App;
using NCrontab;

namespace GovSync.LocalHost.Timers;

/// <summary>A timer's schedule: NCrontab in UTC, with five fields or, with seconds, six.</summary>
internal sealed class Schedule
{
    private readonly CrontabSchedule crontab;

    private Schedule(CrontabSchedule crontab) => this.crontab = crontab;

    /// <summary>The Functions host does not monitor what fires more than once a minute.</summary>
    public bool IsTooFastToMonitor
    {
        get
        {
            var first = NextAfter(DateTimeOffset.UnixEpoch);
            return NextAfter(first) - first < TimeSpan.FromMinutes(1);
        }
    }

    /// <exception cref="InvalidAppException">It is no schedule.</exception>
    public static Schedule Parse(string text, string function)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return CrontabSchedule.TryParse(text, new() { IncludingSeconds = fields != 5 }) is { } crontab
            ? new(crontab)
            : throw new InvalidAppException(
                $"{function}: the schedule is \"{text}\", expected an NCrontab expression with five or six fields");
    }

    public DateTimeOffset NextAfter(DateTimeOffset instant) =>
        new(crontab.GetNextOccurrence(instant.UtcDateTime), TimeSpan.Zero);
}
