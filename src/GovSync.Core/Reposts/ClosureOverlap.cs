using GovSync.Core.Sites;

namespace GovSync.Core.Reposts;

/// <summary>
/// What approved temporary closures (临时下线) do to a deadline: the hours stand still while one lasts. Closures may overlap
/// each other and come in any order; one that ends before it begins covers nothing.
/// </summary>
public static class ClosureOverlap
{
    /// <summary>
    /// By how much the closures move the deadline of a task whose hours begin at <paramref name="start"/>. The deadline moves with
    /// each closure it meets, so it may come to meet the next one. A closure that begins exactly at the deadline moves nothing:
    /// the site had all its hours.
    /// </summary>
    public static TimeSpan Of(IReadOnlyList<Closure> closures, DateTimeOffset start, TimeSpan hours)
    {
        var due = start + hours;
        var countedUntil = start;
        foreach (var closure in closures.OrderBy(closure => closure.From))
        {
            var from = closure.From > countedUntil ? closure.From : countedUntil;
            if (from < due && closure.To > from)
            {
                due += closure.To - from;
                countedUntil = closure.To;
            }
        }

        return due - start - hours;
    }

    /// <summary>Whether a closure covers the instant; its first and last instants belong to it.</summary>
    public static bool Covers(IReadOnlyList<Closure> closures, DateTimeOffset instant) =>
        closures.Any(closure => closure.From <= instant && instant <= closure.To);

    /// <summary>
    /// The task with what its site's closures mean to it at <paramref name="now"/>: before judging, as a closure may have been approved
    /// since the fan-out. Without hours that run, nothing is moved.
    /// </summary>
    public static RepostTask Apply(RepostTask task, IReadOnlyList<Closure> closures, DateTimeOffset now) => task with
    {
        IsSuspended = Covers(closures, now),
        SuspendedFor = task is { WithinHours: { } hours, ClockStartAt: { } start }
            ? Of(closures, start, TimeSpan.FromHours(hours))
            : TimeSpan.Zero,
    };
}
