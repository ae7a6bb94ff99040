using GovSync.Core;
using GovSync.Core.Compliance;
using GovSync.Core.Reposts;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;

namespace GovSync.Functions.Compliance;

/// <summary>Totals by site and month, computed from the tasks as they are now.</summary>
public sealed class LagReport(ReleaseTable releases, RepostTaskTable tasks)
{
    // A task falls in the month of its deadline; its release may be of the month before.
    private const int DaysBefore = 7;

    /// <summary>The sites that have a task in that Beijing month, by site id code.</summary>
    public async Task<IReadOnlyList<SiteMonth>> OfMonthAsync(Month month, CancellationToken cancellationToken)
    {
        var first = ChinaTime.DayOf(month.StartAt);
        var published = await releases.OfDaysAsync(first.AddDays(-DaysBefore), first.AddMonths(1), cancellationToken);
        var found = new List<RepostTask>();
        foreach (var release in published.Where(release => release is { IsBaseline: false, Importance.IsImportant: true }))
        {
            found.AddRange((await tasks.OfReleaseAsync(release.Id, cancellationToken)).Tasks);
        }

        return SiteMonth.Of(found.Where(task => SiteMonth.MonthOf(task) == month));
    }
}
