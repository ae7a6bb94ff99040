using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>A report that some of the registry's sites are concerned by.</summary>
/// <param name="Day">The last day, included, Beijing time.</param>
/// <param name="Sites">How many sites.</param>
public sealed record ReportDue(ReportClause Clause, DateOnly Day, int Sites);

/// <summary>Which reports are due next.</summary>
public static class ReportsDue
{
    /// <summary>
    /// The next last day of each report in force, the nearest first. One that falls after its text's own last day is not owed.
    /// </summary>
    /// <param name="today">Beijing time.</param>
    public static IReadOnlyList<ReportDue> Next(RuleProfiles profiles, IEnumerable<Site> sites, DateOnly today)
    {
        var concerned =
            from site in sites
            where Division.TryParse(site.DivisionCode, out _)
            group site by (site.DivisionCode, site.Kind) into alike
            let inForce = profiles.ClausesInForce(alike.Key.DivisionCode, alike.Key.Kind, today)
            from report in inForce.Reports
            let day = report.NextDue(today)
            where inForce.Profiles.Single(profile => profile.Name == report.Profile).IsInForceOn(day)
            select (Clause: report, Day: day, Sites: alike.Count());
        return
        [
            .. concerned.GroupBy(due => (due.Clause.Profile, due.Clause.Name))
                .Select(same => new ReportDue(same.First().Clause, same.First().Day, same.Sum(due => due.Sites)))
                .OrderBy(due => due.Day).ThenBy(due => due.Clause.Profile, StringComparer.Ordinal)
                .ThenBy(due => due.Clause.Name, StringComparer.Ordinal),
        ];
    }
}
