namespace GovSync.Core.Reposts;

/// <summary>
/// What all looks so far have seen of a repost, as the task holds it. In whatever order looks arrive, and however often each, the
/// facts come out the same.
/// </summary>
public static class RepostFacts
{
    /// <summary>A watch of 30 days takes under 80 looks; beyond this the oldest are dropped and the instants they gave stay.</summary>
    public const int LongestTrail = 96;

    /// <summary>The task's facts with one more look taken in; nothing is judged yet.</summary>
    public static RepostTask Take(RepostTask task, Look look)
    {
        var trail = TrailOf(task);
        var taken = LookTrace.Of(look, task.AcceptsLinkOnly);
        var same = trail.FirstOrDefault(trace => trace.At == taken.At);
        if (same is not null && same.Outcome >= taken.Outcome)
        {
            return task;
        }

        var isNew = same is null;
        task = WithTrail(task, Merge([.. trail, taken])) with { Looks = task.Looks + (isNew ? 1 : 0) };
        task = WithLatest(task, look);
        task = WithCandidate(task, look);
        return taken.Outcome == LookOutcome.Seen && task.FirstSightAt == look.At
            ? task with { Declared = look.Seen?.Declared, FirstEvidence = look.Seen?.Evidence }
            : task;
    }

    private static RepostTask WithTrail(RepostTask task, List<LookTrace> trail)
    {
        var sights = At(trail, LookOutcome.Seen);
        var absences = At(trail, LookOutcome.Absent);
        DateTimeOffset? firstSight = sights.Count > 0 ? sights[0] : null;
        return task with
        {
            Asked = task.Asked?.Seen(trail),
            Trail = [.. trail.Skip(trail.Count - LongestTrail)],
            FirstSightAt = firstSight,
            LastCleanAbsenceAt = Last(absences.Where(at => firstSight is null || at < firstSight)),
            RemovedAt = sights.Count > 0 ? First(absences.Where(at => at > sights[^1])) : null,
        };
    }

    private static RepostTask WithLatest(RepostTask task, Look look) => look.At < task.LastLookAt
        ? task
        : task with { LastLookAt = look.At, Unreadable = look.Unreadable, UnreadableDetail = look.UnreadableDetail };

    private static RepostTask WithCandidate(RepostTask task, Look look)
    {
        if (look.Seen is not { Comparison: { Integrity: not Integrity.Different } comparison } seen || look.At < task.DescribedAt)
        {
            return look.IsClaimDifferent && task.Integrity is null ? task with { Integrity = Integrity.Different } : task;
        }

        return task with
        {
            DescribedAt = look.At,
            RepostUrl = seen.Url,
            Integrity = comparison.Integrity,
            Attribution = comparison.Attribution,
            Differences = comparison.Differences,
            ComparisonReasons = comparison.Reasons,
            EvidenceHash = seen.EvidenceHash,
            ShownVersion = seen.Version,
            Evidence = seen.Evidence,
        };
    }

    /// <summary>The trail, completed from the instants that the task holds beside it.</summary>
    private static List<LookTrace> TrailOf(RepostTask task)
    {
        List<LookTrace> all = [.. task.Trail];
        Add(task.FirstSightAt, LookOutcome.Seen);
        Add(task.LastCleanAbsenceAt, LookOutcome.Absent);
        Add(task.RemovedAt, LookOutcome.Absent);
        return Merge(all);

        void Add(DateTimeOffset? at, LookOutcome outcome)
        {
            if (at is { } instant)
            {
                all.Add(new LookTrace(instant, outcome));
            }
        }
    }

    private static List<LookTrace> Merge(IEnumerable<LookTrace> traces) =>
        [.. traces.GroupBy(trace => trace.At).OrderBy(look => look.Key).Select(look => look.MaxBy(trace => trace.Outcome)!)];

    private static List<DateTimeOffset> At(IEnumerable<LookTrace> trail, LookOutcome outcome) =>
        [.. trail.Where(trace => trace.Outcome == outcome).Select(trace => trace.At)];

    private static DateTimeOffset? First(IEnumerable<DateTimeOffset> instants) => instants.Select(at => (DateTimeOffset?)at).FirstOrDefault();

    private static DateTimeOffset? Last(IEnumerable<DateTimeOffset> instants) => instants.Select(at => (DateTimeOffset?)at).LastOrDefault();
}
