namespace GovSync.Core.Reposts;

/// <summary>What is noted beside a task's timeliness; nothing for a repost that is not owed or was never seen.</summary>
public static class RepostFindings
{
    /// <param name="task">Its facts and its <see cref="RepostTask.Timeliness"/> decide.</param>
    public static IEnumerable<RepostFinding> Of(RepostTask task)
    {
        if (task is { Timeliness: Timeliness.Withdrawn or Timeliness.NotOwed } || RepostInterval.Of(task) is not { } came)
        {
            return [];
        }

        return OfAttribution(task).Concat(OfTime(task, came)).Concat(OfDifferences(task)).Order();
    }

    private static IEnumerable<RepostFinding> OfAttribution(RepostTask task) => task switch
    {
        { Integrity: Integrity.LinkOnly } => [],
        { Attribution: Attribution.Missing } => [RepostFinding.SourceMissing],
        { Attribution: Attribution.Wrong } => [RepostFinding.SourceWrong],
        _ => [],
    };

    private static IEnumerable<RepostFinding> OfTime(RepostTask task, RepostInterval came)
    {
        // Taken down once the source withdrew or repealed it: that is what was asked.
        if (task.RemovedAt is { } removedAt && !(task.Asked is { EndsDuty: true } asked && removedAt >= asked.AskedAt))
        {
            yield return RepostFinding.Removed;
        }

        if (task.DueAt is not { } dueAt)
        {
            yield break;
        }

        if (task.Timeliness == Timeliness.OnTime && came.Against(dueAt) == DeadlineFit.MayBeMet)
        {
            yield return RepostFinding.UnprovenTime;
        }

        if (task.Timeliness == Timeliness.Late && came.DeclaredFit == DeclaredFit.BeforeAbsence && task.Declared?.At <= dueAt)
        {
            yield return RepostFinding.BackDated;
        }
    }

    private static IEnumerable<RepostFinding> OfDifferences(RepostTask task)
    {
        var kinds = task.Differences.Select(difference => difference.Kind).ToHashSet();
        if (kinds.Contains(DifferenceKind.AttachmentMissing))
        {
            yield return RepostFinding.AttachmentMissing;
        }

        if (kinds.Contains(DifferenceKind.AttachmentOnSourceHost))
        {
            yield return RepostFinding.AttachmentOnSourceHost;
        }
    }
}
