namespace GovSync.Core.Reposts;

/// <summary>
/// When was it there? The verdict over a task as a pure function of all that the looks have seen so far (design: when was it there).
/// The first row that fits decides.
/// <code>
/// the task                                             | seen | verdict    | finding
/// withdrawn                                            | any  | Withdrawn  | none at all
/// made as not owed                                     | any  | NotOwed    | none at all
/// the source withdrew or repealed it, no miss before   | no   | Withdrawn  | none at all
/// … and it was not there when that happened            | yes  | Withdrawn  | none at all
/// owed promptly, without hours                         | any  | Prompt     |
/// notification starts the hours, none proved           | yes  | OnTime     | (done before any clock started)
/// first sight, or latest time it may be, ≤ DueAt       | yes  | OnTime     |
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
public static class RepostVerdict
{
    /// <summary>The task with one more look taken in, judged anew, and its next look set; null next look = closed.</summary>
    public static RepostTask Take(RepostTask task, Look look, DateTimeOffset now) =>
        Close(Decide(RepostFacts.Take(task, look), now), now);

    /// <summary>
    /// The task judged anew on the facts it holds, e.g. because the deadline has passed or notification was proved. Its next look is
    /// set too, but never later than one already wished for.
    /// </summary>
    public static RepostTask Judge(RepostTask task, DateTimeOffset now)
    {
        var wished = task.NextLookAt > (task.LastLookAt ?? DateTimeOffset.MinValue) ? task.NextLookAt : null;
        var judged = Close(Decide(task, now), now);
        return wished < judged.NextLookAt ? judged with { NextLookAt = wished } : judged;
    }

    /// <summary>
    /// On time, the whole text unchanged (or a mere link, where the profile accepts that), and no finding that the profile calls a breach: a wrong or missing source only where the source
    /// is required; removal always; a back-dated time unless a person ruled it on time nonetheless; an unproven time never.
    /// </summary>
    public static bool IsCompliant(RepostTask task) =>
        task.Verdict == Timeliness.OnTime
        && (task.Integrity is null or Integrity.Same || (task.Integrity is Integrity.LinkOnly && task.AcceptsLinkOnly))
        && !task.Findings.Any(finding => IsBreach(finding, task));

    private static bool IsBreach(RepostFinding finding, RepostTask task) => finding switch
    {
        RepostFinding.SourceMissing or RepostFinding.SourceWrong => task.RequiresSource,
        RepostFinding.Removed => true,
        RepostFinding.BackDated => task.Ruling is null,
        RepostFinding.UnprovenTime => false,
        RepostFinding.AttachmentMissing or RepostFinding.AttachmentOnSourceHost => false,
    };

    private static RepostTask Decide(RepostTask task, DateTimeOffset now)
    {
        task = task with { Timeliness = TimelinessOf(task, now) };
        return task with { Findings = [.. RepostFindings.Of(task)] };
    }

    private static RepostTask Close(RepostTask task, DateTimeOffset now)
    {
        var next = LookSchedule.NextAfter(task, now);
        return task with { NextLookAt = next, ClosedAt = next is null ? task.ClosedAt ?? now : null };
    }

    private static Timeliness TimelinessOf(RepostTask task, DateTimeOffset now) => task switch
    {
        { IsWithdrawn: true } => Timeliness.Withdrawn,
        { Timeliness: Timeliness.NotOwed } => Timeliness.NotOwed,
        _ when IsFreed(task) => Timeliness.Withdrawn,
        { WithinHours: null } => Timeliness.Prompt,
        _ => RepostInterval.Of(task) is { } came ? OfSeen(task, came) : OfUnseen(task, now),
    };

    /// <summary>Nothing to repost was left at the source before the site reposted it, or was proved to have missed it.</summary>
    private static bool IsFreed(RepostTask task) => task.Asked is { EndsDuty: true, AskedAt: var endedAt }
        && (RepostInterval.Of(task) is { } came
            ? came.After >= endedAt
            : !task.Trail.Any(trace => trace.Outcome == LookOutcome.Absent && trace.At >= task.DueAt && trace.At < endedAt));

    private static Timeliness OfSeen(RepostTask task, RepostInterval came)
    {
        var isMissed = task.DueAt is { } dueAt && came.Against(dueAt) == DeadlineFit.Missed;
        return isMissed ? Held(Timeliness.Late, task) : Timeliness.OnTime;
    }

    private static Timeliness OfUnseen(RepostTask task, DateTimeOffset now) => task switch
    {
        { DueAt: { } dueAt, LastCleanAbsenceAt: { } absent } when now > dueAt && absent >= dueAt => Held(Timeliness.Missing, task),
        { IsSuspended: true } => Timeliness.Suspended,
        { DueAt: null } => Timeliness.NotNotified,
        { DueAt: { } dueAt } when now <= dueAt => Timeliness.Awaited,
        _ => Timeliness.Unverified,
    };

    private static Timeliness Held(Timeliness miss, RepostTask task) => task.IsShortNotice ? Timeliness.Unverified : miss;
}
