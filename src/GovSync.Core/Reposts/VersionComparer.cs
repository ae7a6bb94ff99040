using GovSync.Core.Releases;

namespace GovSync.Core.Reposts;

/// <summary>
/// Compares a page with a release whose source changed it. A site is not called altered because the source edited later: every version that
/// may have stood at the source when the repost came in counts, and the best of them decides.
/// </summary>
public static class VersionComparer
{
    /// <summary>
    /// The comparison that counts, the newest version that the page equals (0 = none, null = there is but one version), and the version that
    /// it was compared with.
    /// </summary>
    /// <param name="versions">Oldest first; never empty.</param>
    /// <param name="lookAt">When the look that read the candidate began.</param>
    public static (RepostComparison Comparison, int? Version, PageReading Original) Compare(
        IReadOnlyList<OriginalVersion> versions, PageReading candidate, RepostTask task, DateTimeOffset lookAt)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(candidate);
        if (versions.Count == 1)
        {
            return (RepostComparer.CompareShown(versions[0].Page, candidate), null, versions[0].Page);
        }

        var came = EarliestOf(task, candidate, lookAt);
        var compared = versions.Select((version, at) => (
            version.Number,
            version.Page,
            Counts: at == versions.Count - 1 || came < versions[at + 1].ShownAt,
            Comparison: RepostComparer.CompareShown(version.Page, candidate))).Reverse().ToList();
        var best = compared.Where(one => one.Counts).OrderBy(one => one.Comparison.Integrity)
            .ThenBy(one => one.Comparison.Differences.Count).ThenByDescending(one => one.Comparison.Coverage).First();
        var equal = compared.Where(one => one.Comparison is { Integrity: Integrity.Same, Differences: var differences } && !differences.Any(IsOfVersions))
            .Select(one => one.Number).FirstOrDefault();
        return (best.Comparison, equal, best.Page);
    }

    /// <summary>The first instant at which the repost may have come in.</summary>
    private static DateTimeOffset EarliestOf(RepostTask task, PageReading candidate, DateTimeOffset lookAt) =>
        RepostInterval.Of(task.FirstSightAt is null ? task with { FirstSightAt = lookAt, Declared = candidate.PublishedAt } : task)!.Earliest;

    /// <summary>What tells two versions of one page apart even where the text is the same.</summary>
    private static bool IsOfVersions(Difference difference) =>
        difference.Kind is DifferenceKind.Title or DifferenceKind.Number or DifferenceKind.AttachmentMissing;
}
