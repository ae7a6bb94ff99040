using GovSync.Core.Rules;

namespace GovSync.Core.Sites;

/// <summary>
/// When to scan a channel next. The requests that are left of the day are spread by how likely a release is at each hour: tight when the
/// source usually publishes, sparse at night. The average time to detection would be shortest with a density that follows the square root
/// of the expected releases; a steeper one finds most of them sooner and those at odd hours later.
/// </summary>
public static class ScanRhythm
{
    /// <summary>Whom a refusal met is asked again after that, then after twice as long each time.</summary>
    public static readonly TimeSpan FirstStop = TimeSpan.FromHours(1);

    /// <summary>The longest stop: one request a day tells when the source is open again.</summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromHours(24);

    /// <summary>A source that is down is asked this often at least, as what it missed to show must be found soon after.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    /// <summary>0.5 = the shortest average, 1 = as tight as releases are likely.</summary>
    private const double Steepness = 0.8;

    /// <summary>Who has put one document online often puts the next within minutes.</summary>
    private static readonly TimeSpan BurstTime = TimeSpan.FromMinutes(10);

    private const double BurstFactor = 2;

    /// <summary>A source that publishes more than its day has requests for is still asked with this share of them.</summary>
    private const double ThinnestShare = 0.1;

    /// <summary>How many spreads of the expected releases are kept for their pages.</summary>
    private const double PagesSpared = 1;

    /// <summary>Requests saved up earlier in the day tighten the rest of it by no more than this.</summary>
    private const double MostAhead = 1.35;

    public static DateTimeOffset Next(ScanFacts facts, ScanLimits limits, WorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(limits);
        var usual = limits.IsFixed ? facts.Now + limits.Shortest : Clamp(facts.Now, NextByHabit(facts, limits, calendar), limits);
        var paced = SourceFaults.PaceOf(facts.Fault) switch
        {
            ScanPace.Usual => usual,
            ScanPace.Slower => facts.Now + Pause(usual - facts.Now, facts.Failures),
            ScanPace.Stopped => Later(usual, facts.Now + Doubled(FirstStop, facts.Failures, LongestStop)),
        };
        return facts.NotBefore is { } asked ? Later(paced, asked) : paced;
    }

    private static TimeSpan Pause(TimeSpan usual, int failures) =>
        usual >= LongestPause ? usual : Doubled(usual, failures, LongestPause);

    private static TimeSpan Doubled(TimeSpan first, int failures, TimeSpan longest)
    {
        var span = first;
        for (var failure = 1; failure < failures && span < longest; failure++)
        {
            span *= 2;
        }

        return span < longest ? span : longest;
    }

    private static DateTimeOffset Clamp(DateTimeOffset now, DateTimeOffset next, ScanLimits limits) =>
        next < now + limits.Shortest ? now + limits.Shortest : next > now + limits.Longest ? now + limits.Longest : next;

    /// <summary>The instant at which one request's worth of density has passed.</summary>
    private static DateTimeOffset NextByHabit(ScanFacts facts, ScanLimits limits, WorkingDays calendar)
    {
        var end = facts.Now + limits.Longest;
        var left = 1.0;
        var (at, requests) = (facts.Now, facts.RequestsToday);
        while (at < end)
        {
            var midnight = ChinaTime.StartOf(ChinaTime.DayOf(at).AddDays(1));
            var isWorkingDay = calendar.IsWorkingDay(ChinaTime.DayOf(at));
            var isBurst = facts.LastNewAt is { } last && facts.Now - last < BurstTime;
            var density = (isBurst ? BurstFactor : 1) * Density(at, midnight, isWorkingDay, limits.RequestsADay, requests, facts.Habit);
            for (; at < midnight && at < end; at = HourAfter(at))
            {
                var hours = (HourAfter(at) - at).TotalHours;
                var rate = density * Likelihood(facts.Habit, HourOf(at), isWorkingDay);
                if (rate * hours >= left)
                {
                    return at + TimeSpan.FromHours(left / rate);
                }

                left -= rate * hours;
            }

            requests = 0;
        }

        return end;
    }

    /// <summary>
    /// Requests for one unit of likelihood: as many as spread a whole working day's over that day, so that a day off, when little is to be
    /// expected, costs less; fewer where more were used up than planned. Each release still expected costs the request for its page.
    /// </summary>
    private static double Density(
        DateTimeOffset from, DateTimeOffset midnight, bool isWorkingDay, double requestsADay, double requests, ReleaseHabit habit)
    {
        var (dayLikelihood, dayReleases, likelihood, releases) = (0.0, 0.0, 0.0, 0.0);
        for (var hour = 0; hour < 24; hour++)
        {
            dayLikelihood += Likelihood(habit, hour, isWorkingDay: true);
            dayReleases += habit.RateAt(hour, isWorkingDay: true);
        }

        for (var at = from; at < midnight; at = HourAfter(at))
        {
            var hours = (HourAfter(at) - at).TotalHours;
            likelihood += Likelihood(habit, HourOf(at), isWorkingDay) * hours;
            releases += habit.RateAt(HourOf(at), isWorkingDay) * hours;
        }

        var planned = Spread(requestsADay, dayReleases) / dayLikelihood;
        var affordable = Spread(requestsADay - requests, releases) / likelihood;
        return Math.Min(planned * MostAhead, affordable);
    }

    /// <summary>More releases may come than expected: for a Poisson number its spread is the square root.</summary>
    private static double Spread(double requests, double releases) =>
        Math.Max(0, Math.Max(requests - releases - (PagesSpared * Math.Sqrt(releases)), ThinnestShare * requests));

    private static double Likelihood(ReleaseHabit habit, int hour, bool isWorkingDay) => Math.Pow(habit.RateAt(hour, isWorkingDay), Steepness);

    private static int HourOf(DateTimeOffset at) => ChinaTime.InBeijing(at).Hour;

    private static DateTimeOffset HourAfter(DateTimeOffset at)
    {
        var local = ChinaTime.InBeijing(at);
        return at + (TimeSpan.FromHours(1) - TimeSpan.FromTicks(local.TimeOfDay.Ticks % TimeSpan.TicksPerHour));
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
