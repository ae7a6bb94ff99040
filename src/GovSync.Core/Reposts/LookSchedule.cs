using GovSync.Core.Sites;

namespace GovSync.Core.Reposts;

/// <summary>
/// When to look at a site next for an open or a done task. The plan hangs on the task's facts alone, so judging a task again never
/// puts a look off. Nothing but the first look and those at the deadline belongs to one release: all others wait for the instants at which the
/// site is looked at for all its releases together. Inside the windows each group of sites has a place of its own, so that many sites are
/// not looked at in one second, and the sites of a group, which share a message, still in one.
/// </summary>
public static class LookSchedule
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    /// <summary>From the fan-out to the first look.</summary>
    private static readonly TimeSpan _first = TimeSpan.FromMinutes(5);

    /// <summary>Looks until the deadline, counted from the fan-out: they thin out, and only the windows at the deadline decide.</summary>
    private static readonly TimeSpan[] _steps = [_hour, 3 * _hour, 6 * _hour, 9 * _hour];

    /// <summary>Looks again at a done repost (removed? altered?), after the first sight.</summary>
    private static readonly TimeSpan[] _again = [_day, 7 * _day, 30 * _day];

    /// <summary>Looks at what the source's change asks, after the change; daily from there on.</summary>
    private static readonly TimeSpan[] _sinceAsked = [_hour, 3 * _hour, 6 * _hour, 12 * _hour];

    /// <summary>How long after its publication a release is looked for; one found later than that owes nothing.</summary>
    public static readonly TimeSpan Watch = TimeSpan.FromDays(30);

    /// <summary>Length of the windows at the deadline that hold a look each.</summary>
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(10);

    /// <summary>Before a look that failed near the deadline is tried again.</summary>
    private static readonly TimeSpan _retry = TimeSpan.FromMinutes(5);

    /// <summary>Part of a window in which looks are planned; the rest is for the queue and the sites before.</summary>
    private static readonly TimeSpan _spread = TimeSpan.FromMinutes(7);

    /// <summary>
    /// Looks thin out after the fan-out, one in the 10 minutes before and one in the 10 after the deadline, hourly to 24 h, daily to 30
    /// days; a done repost is looked at again on the day's look after 1, 7 and 30 days, and where the source changed the release, thinning
    /// out for a day and daily to 30 days until what it asks is seen done. After a look that failed for a reason that may pass, sooner near the deadline,
    /// where a look decides: after 5 minutes, later after as long again as the deadline is past. Null = the task closes.
    /// </summary>
    /// <returns>Never before <paramref name="now"/>: what was missed is due at once.</returns>
    public static DateTimeOffset? NextAfter(RepostTask task, DateTimeOffset now)
    {
        if (task.IsWithdrawn || task.Timeliness == Timeliness.NotOwed || task.Asked is { EndsDuty: true, DoneAt: not null }
            || task is { Unreadable: UnreadableReason.NewMedia, Ruling: not null })
        {
            return null;
        }

        var last = task.LastLookAt ?? DateTimeOffset.MinValue;
        var plan = PlanOf(task);
        var next = plan.Where(at => at > last).Select(at => (DateTimeOffset?)at).FirstOrDefault();
        var retry = RetryAt(task);
        var sooner = next is null || retry < next ? retry ?? next : next;
        return sooner < now ? now : sooner;
    }

    private static IEnumerable<DateTimeOffset> PlanOf(RepostTask task) => task switch
    {
        { IsAskOpen: true, Asked: { EndsDuty: true } asked } => SinceAsked(asked, task.SiteCode),
        { FirstSightAt: { } seen, IsAskOpen: true, Asked: { } asked } => Again(seen, task.SiteCode).Concat(SinceAsked(asked, task.SiteCode)).Order(),
        { FirstSightAt: { } seen } => Again(seen, task.SiteCode),
        _ => Planned(task),
    };

    private static IEnumerable<DateTimeOffset> Again(DateTimeOffset seen, string siteCode) =>
        _again.Select(after => LookSlots.Of(siteCode).DayFrom(seen + after));

    private static IEnumerable<DateTimeOffset> SinceAsked(SourceAsk asked, string siteCode)
    {
        var slots = LookSlots.Of(siteCode);
        return _sinceAsked.Select(step => slots.HourNearest(asked.AskedAt + step))
            .Prepend(asked.AskedAt + (PlaceOf(siteCode) * _spread))
            .Concat(Daily(slots, asked.AskedAt + _day, asked.AskedAt + Watch));
    }

    /// <summary>All looks of a task whose repost is not seen, in order.</summary>
    private static IEnumerable<DateTimeOffset> Planned(RepostTask task)
    {
        var slots = LookSlots.Of(task.SiteCode);
        var place = PlaceOf(task.SiteCode) * _spread;
        var start = Start(task);
        var day = start + _day;
        var looks = Steps().Select(step => slots.HourNearest(task.CreatedAt + step)).Prepend(task.CreatedAt + _first + place);
        foreach (var at in looks.TakeWhile(at => at < (task.DueAt - _window ?? day)))
        {
            yield return at;
        }

        if (task.DueAt is { } dueAt)
        {
            yield return dueAt - _window + place;
            yield return dueAt + place;
            var after = dueAt + _window;
            for (var at = slots.HourFrom(after); at < day; at += _hour)
            {
                yield return at;
            }

            day = day > after ? day : after;
        }

        foreach (var at in Daily(slots, day, start + Watch))
        {
            yield return at;
        }
    }

    /// <summary>To the first that is not before the end, so that nothing that came until then is missed.</summary>
    private static IEnumerable<DateTimeOffset> Daily(LookSlots slots, DateTimeOffset from, DateTimeOffset until)
    {
        var at = slots.DayFrom(from);
        for (; at < until; at += _day)
        {
            yield return at;
        }

        yield return at;
    }

    private static IEnumerable<TimeSpan> Steps()
    {
        foreach (var step in _steps)
        {
            yield return step;
        }

        for (var step = 12 * _hour; ; step += 12 * _hour)
        {
            yield return step;
        }
    }

    private static DateTimeOffset? RetryAt(RepostTask task)
    {
        if (task is not { Unreadable: { } reason, LastLookAt: { } last } || !MayPass(reason))
        {
            return null;
        }

        if (task.FirstSightAt is { } seen)
        {
            var isSeenAgain = task.Trail.Any(trace => trace.At == last && trace.Outcome == LookOutcome.Seen);
            return isSeenAgain || last >= seen + Watch ? null : LookSlots.Of(task.SiteCode).DayFrom(last.AddTicks(1));
        }

        return task.DueAt is { } dueAt && last > dueAt - (2 * _window) && last < dueAt + _hour ? last + Longer(_retry, last - dueAt) : null;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>Start of the hours, moved as the closures moved the deadline; publication where nothing started them.</summary>
    private static DateTimeOffset Start(RepostTask task) => (task.ClockStartAt ?? task.PublishedAt) + task.SuspendedFor;

    /// <summary>
    /// Whether another try may help within the hour. Not where the registry or the page's making is the cause, and not against a challenge
    /// page: who is asked to stay away does not knock oftener.
    /// </summary>
    private static bool MayPass(UnreadableReason reason) => reason switch
    {
        UnreadableReason.Unreachable or UnreadableReason.TimedOut or UnreadableReason.HttpError or UnreadableReason.AskedToWait => true,
        UnreadableReason.NoEntries or UnreadableReason.BrokenContent or UnreadableReason.CandidateUnread => true,
        UnreadableReason.TooLarge or UnreadableReason.TooManyRedirects or UnreadableReason.Forbidden => false,
        UnreadableReason.Challenge or UnreadableReason.NeedsJavaScript => false,
        UnreadableReason.ListTooShort or UnreadableReason.NoChannel or UnreadableReason.NewMedia => false,
    };

    /// <summary>
    /// The place of the site's group, above 0 and up to 1, the same for ever. Never 0: the very instant of the deadline is still in time, so
    /// a look at it would decide nothing.
    /// </summary>
    private static double PlaceOf(string siteCode) => (SiteGroup.NumberOf(siteCode) + 1) / (double)SiteGroup.Count;
}
