namespace GovSync.Core.Reposts;

/// <summary>
/// When was it there? The verdict over the time as a pure function of all that the looks have seen so far. The first row that fits decides.
/// <code>
/// the task                                             | seen | verdict    | finding
/// withdrawn                                            | any  | Withdrawn  | none at all
/// made as not owed                                     | any  | NotOwed    | none at all
/// the source withdrew or repealed it, no miss before   | no   | Withdrawn  | none at all
/// … and it was not there when that happened            | yes  | Withdrawn  | none at all
/// owed promptly, without hours                         | any  | Prompt     |
/// notification starts the hours, none proved           | yes  | OnTime     | (done before any clock started)
/// first sight ≤ DueAt                                  | yes  | OnTime     |
/// latest time it may be by its declared time ≤ DueAt   | yes  | OnTime     |
/// last clean absence ≥ DueAt                           | yes  | Late       | BackDated if the declared time, believed, met DueAt
/// interval straddles DueAt, declared time inside after | yes  | Late       |
/// … declared time inside, itself straddling DueAt      | yes  | OnTime     | UnprovenTime
/// … no declared time, or one outside the interval      | yes  | OnTime     | UnprovenTime
/// now > DueAt, clean absence ≥ DueAt                   | no   | Missing    |
/// an approved closure covers now                       | no   | Suspended  |
/// notification starts the hours, none proved           | no   | NotNotified|
/// now ≤ DueAt                                          | no   | Awaited    |
/// anything else                                        | no   | Unverified |
/// </code>
/// The interval is (last clean absence, first sight]; without a clean absence it begins with the publication. At short notice a miss is
/// ours: where a row says Late or Missing, the verdict is Unverified, and BackDated is not raised. A miss proved before a closure
/// began stays a miss.
/// </summary>
public static class TimelinessTable
{
    /// <summary>The row that fits the task as of <paramref name="now"/>.</summary>
    public static TimelinessReason RowOf(RepostTask task, DateTimeOffset now) => task switch
    {
        { IsWithdrawn: true } => TimelinessReason.ReleaseWithdrawn,
        { Timeliness: Timeliness.NotOwed } => TimelinessReason.NotOwed,
        _ when IsFreed(task) => TimelinessReason.NothingLeftAtSource,
        { WithinHours: null } => TimelinessReason.OwedPromptly,
        _ => RepostInterval.Of(task) is { } came ? OfSeen(task, came) : OfUnseen(task, now),
    };

    public static Timeliness VerdictOf(TimelinessReason row) => row switch
    {
        TimelinessReason.ReleaseWithdrawn or TimelinessReason.NothingLeftAtSource => Timeliness.Withdrawn,
        TimelinessReason.NotOwed => Timeliness.NotOwed,
        TimelinessReason.OwedPromptly => Timeliness.Prompt,
        TimelinessReason.DoneBeforeNotification or TimelinessReason.SeenByDeadline or TimelinessReason.DeclaredByDeadline => Timeliness.OnTime,
        TimelinessReason.DeclaredAroundDeadline or TimelinessReason.NothingContradicts => Timeliness.OnTime,
        TimelinessReason.AbsentAtDeadline or TimelinessReason.DeclaredAfterDeadline => Timeliness.Late,
        TimelinessReason.AbsentAfterDeadline => Timeliness.Missing,
        TimelinessReason.SiteClosed => Timeliness.Suspended,
        TimelinessReason.NotNotified => Timeliness.NotNotified,
        TimelinessReason.NotYetDue => Timeliness.Awaited,
        TimelinessReason.ShortNotice or TimelinessReason.NotSeenWell => Timeliness.Unverified,
    };

    /// <summary>Nothing to repost was left at the source before the site reposted it, or was proved to have missed it.</summary>
    private static bool IsFreed(RepostTask task) => task.Asked is { EndsDuty: true, AskedAt: var endedAt }
        && (RepostInterval.Of(task) is { } came
            ? came.After >= endedAt
            : !task.Trail.Any(trace => trace.Outcome == LookOutcome.Absent && trace.At >= task.DueAt && trace.At < endedAt));

    private static TimelinessReason OfSeen(RepostTask task, RepostInterval came)
    {
        if (task.DueAt is not { } dueAt)
        {
            return TimelinessReason.DoneBeforeNotification;
        }

        return came.Against(dueAt) switch
        {
            DeadlineFit.Met when came.Until <= dueAt => TimelinessReason.SeenByDeadline,
            DeadlineFit.Met => TimelinessReason.DeclaredByDeadline,
            DeadlineFit.MayBeMet when came.DeclaredFit == DeclaredFit.Inside => TimelinessReason.DeclaredAroundDeadline,
            DeadlineFit.MayBeMet => TimelinessReason.NothingContradicts,
            DeadlineFit.Missed when task.IsShortNotice => TimelinessReason.ShortNotice,
            DeadlineFit.Missed => came.After >= dueAt ? TimelinessReason.AbsentAtDeadline : TimelinessReason.DeclaredAfterDeadline,
        };
    }

    private static TimelinessReason OfUnseen(RepostTask task, DateTimeOffset now) => task switch
    {
        { DueAt: { } dueAt, LastCleanAbsenceAt: { } absent } when now > dueAt && absent >= dueAt =>
            task.IsShortNotice ? TimelinessReason.ShortNotice : TimelinessReason.AbsentAfterDeadline,
        { IsSuspended: true } => TimelinessReason.SiteClosed,
        { DueAt: null } => TimelinessReason.NotNotified,
        { DueAt: { } dueAt } when now <= dueAt => TimelinessReason.NotYetDue,
        _ => TimelinessReason.NotSeenWell,
    };
}
