using GovSync.Core.Reposts;

namespace GovSync.Benchmarks.Looks;

/// <summary>How one task was watched, and what came of it.</summary>
/// <param name="Looks">When the site's list was read.</param>
/// <param name="Pages">How often the repost's page was read.</param>
/// <param name="SeenAt">First sight; null = never.</param>
/// <param name="DecidedAt">When it was first known whether the deadline was met; null = never.</param>
/// <param name="IsStraddled">The repost came in between two looks that lie on either side of the deadline.</param>
internal sealed record Watch(
    ModelTask Task, IReadOnlyList<DateTimeOffset> Looks, int Pages, DateTimeOffset? SeenAt, DateTimeOffset? DecidedAt, bool IsStraddled)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // A due look waits for the sweep of its minute, and then for its turn in the message.
    private static readonly TimeSpan InMessage = TimeSpan.FromSeconds(20);

    public TimeSpan? DetectedAfter => SeenAt - Task.RepostedAt;

    /// <summary>How long after the deadline it was not yet known; zero = known by then.</summary>
    public TimeSpan? UndecidedFor => DecidedAt is { } at ? at > Task.DueAt ? at - Task.DueAt : TimeSpan.Zero : null;

    /// <summary>By the program's own plan and verdict, until it closes the task.</summary>
    public static Watch ByPlan(ModelTask model)
    {
        var (task, readings) = (model.Task, new Random(model.Readings));
        task = task with { NextLookAt = LookSchedule.NextAfter(task, task.CreatedAt) };
        var looks = new List<DateTimeOffset>();
        var pages = 0;
        DateTimeOffset? decidedAt = null;
        while (task.NextLookAt is { } next)
        {
            var at = NextSweep(next) + InMessage;
            var look = model.LookAt(at, readings);
            looks.Add(at);
            pages += look.Seen is null ? 0 : 1;
            task = RepostVerdict.Take(task, look, at);
            decidedAt ??= task.Timeliness is Timeliness.OnTime or Timeliness.Late or Timeliness.Missing ? at : null;
        }

        var isStraddled = task.FirstSightAt > model.DueAt && (task.LastCleanAbsenceAt ?? task.PublishedAt) < model.DueAt;
        return new(model, looks, pages, task.FirstSightAt, decidedAt, isStraddled);
    }

    /// <summary>Every hour for 30 days, or until seen.</summary>
    public static Watch Hourly(ModelTask model, bool untilSeen)
    {
        var readings = new Random(model.Readings);
        var looks = new List<DateTimeOffset>();
        DateTimeOffset? seenAt = null, decidedAt = null, absentAt = null;
        for (var at = FirstPoll(model); at <= model.Task.PublishedAt + LookSchedule.Watch && !(untilSeen && seenAt is not null); at += Hour)
        {
            var look = model.LookAt(at, readings);
            looks.Add(at);
            seenAt ??= look.Seen is null ? null : at;
            absentAt = seenAt is null && look.Unreadable is null ? at : absentAt;
            decidedAt ??= seenAt ?? (absentAt >= model.DueAt ? at : null);
        }

        var isStraddled = seenAt > model.DueAt && (absentAt ?? model.Task.PublishedAt) < model.DueAt;
        return new(model, looks, seenAt is null ? 0 : 1, seenAt, decidedAt, isStraddled);
    }

    /// <summary>The poller of a site comes round at the same minute of every hour, whatever is published.</summary>
    private static DateTimeOffset FirstPoll(ModelTask model)
    {
        var published = model.Task.PublishedAt;
        var first = new DateTimeOffset(published.Year, published.Month, published.Day, published.Hour, 0, 0, TimeSpan.Zero) + model.Phase;
        return first < published ? first + Hour : first;
    }

    private static DateTimeOffset NextSweep(DateTimeOffset due)
    {
        var beyond = due.Ticks % TimeSpan.TicksPerMinute;
        return beyond == 0 ? due : due.AddTicks(TimeSpan.TicksPerMinute - beyond);
    }
}
