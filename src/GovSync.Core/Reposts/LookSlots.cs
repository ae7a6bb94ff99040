using GovSync.Core.Sites;

namespace GovSync.Core.Reposts;

/// <summary>
/// The instants at which a site is looked at for all its releases together: one in every hour, and of these one is the day's. Sixteen
/// neighbouring groups have the same ones, so that a message serves many sites. The sixteens lie evenly over the hour, and their looks
/// of the day an hour apart from 06:00 on in Beijing, when sites are up and kept.
/// </summary>
internal readonly struct LookSlots
{
    private const int GroupsTogether = 16;
    private const int FirstHour = 6;

    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    private readonly TimeSpan inHour;
    private readonly TimeSpan inDay;

    private LookSlots(int sixteen)
    {
        inHour = _hour * sixteen / (SiteGroup.Count / GroupsTogether);
        inDay = (_hour * (FirstHour + sixteen)) + inHour - ChinaTime.Offset;
    }

    public static LookSlots Of(string siteCode) => new(SiteGroup.NumberOf(siteCode) / GroupsTogether);

    /// <summary>The first hourly instant that is not before this one.</summary>
    public DateTimeOffset HourFrom(DateTimeOffset instant) => From(instant, inHour, _hour);

    /// <summary>The hourly instant nearest to this one.</summary>
    public DateTimeOffset HourNearest(DateTimeOffset instant) => HourFrom(instant - (_hour / 2));

    /// <summary>The first daily instant that is not before this one.</summary>
    public DateTimeOffset DayFrom(DateTimeOffset instant) => From(instant, inDay, _day);

    private static DateTimeOffset From(DateTimeOffset instant, TimeSpan place, TimeSpan every)
    {
        var beyond = (instant.UtcTicks - place.Ticks) % every.Ticks;
        return beyond == 0 ? instant : instant.AddTicks(every.Ticks - beyond);
    }
}
