using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>Holds the registered closures (临时下线) against the clauses in force.</summary>
public static class ClosureLimits
{
    /// <summary>By site, in the order in which its closures began.</summary>
    /// <param name="today">Beijing time: the clauses of that day are taken.</param>
    public static IReadOnlyList<SiteClosureFinding> Exceeded(RuleProfiles profiles, IEnumerable<Site> sites, DateOnly today) =>
    [
        .. from site in sites
           where site.Closures.Count > 0 && Division.TryParse(site.DivisionCode, out _)
           let clause = profiles.ClausesInForce(site.DivisionCode, site.Kind, today).Closure
           where clause is not null
           from finding in OfSite(site, clause)
           select finding,
    ];

    private static IEnumerable<SiteClosureFinding> OfSite(Site site, ClosureClause clause)
    {
        var tooMany = site.Closures.OrderBy(closure => closure.From)
            .GroupBy(closure => ChinaTime.DayOf(closure.From).Year).SelectMany(year => year.Skip(clause.PerYear));
        var tooLong = site.Closures.Where(closure => closure.To - closure.From > TimeSpan.FromDays(clause.MaxDays));
        return tooMany.Select(closure => (Excess: ClosureExcess.TooMany, Closure: closure))
            .Concat(tooLong.Select(closure => (Excess: ClosureExcess.TooLong, Closure: closure)))
            .OrderBy(found => found.Closure.From)
            .Select(found => new SiteClosureFinding(site, clause, found.Excess, found.Closure));
    }
}
