using GovSync.Core.Reposts;

namespace GovSync.Core.Compliance;

/// <summary>A site's totals of one month.</summary>
public sealed record SiteMonth(string SiteCode, Month Month, ComplianceTotals Totals)
{
    /// <summary>The month a task counts in: of its deadline, or of the publication where it has none.</summary>
    public static Month MonthOf(RepostTask task) => Month.Of(task.DueAt ?? task.PublishedAt);

    /// <summary>By month, then by site id code.</summary>
    public static IReadOnlyList<SiteMonth> Of(IEnumerable<RepostTask> tasks) =>
    [
        .. tasks
            .GroupBy(task => (task.SiteCode, Month: MonthOf(task)))
            .OrderBy(group => group.Key.Month.StartAt)
            .ThenBy(group => group.Key.SiteCode, StringComparer.Ordinal)
            .Select(group => new SiteMonth(group.Key.SiteCode, group.Key.Month, ComplianceTotals.Of([.. group]))),
    ];
}
