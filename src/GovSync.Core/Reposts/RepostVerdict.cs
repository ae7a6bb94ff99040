namespace GovSync.Core.Reposts;

/// <summary>
/// Judges a task on the facts that it holds: the row of <see cref="TimelinessTable"/> that fits, the findings beside it, the next look.
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
    /// On time, the whole text unchanged (or a mere link, where the profile accepts that), and no finding that the profile calls a breach:
    /// a wrong or missing source only where the source is required; removal always; a back-dated time unless a person ruled it on time nonetheless; an unproven time never.
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
        var row = TimelinessTable.RowOf(task, now);
        task = task with { Timeliness = TimelinessTable.VerdictOf(row), TimelinessReason = row };
        return task with { Findings = [.. RepostFindings.Of(task)] };
    }

    private static RepostTask Close(RepostTask task, DateTimeOffset now)
    {
        var next = LookSchedule.NextAfter(task, now);
        return task with { NextLookAt = next, ClosedAt = next is null ? task.ClosedAt ?? now : null };
    }
}
