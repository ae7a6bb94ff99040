using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>How a registered closure goes beyond what a clause allows.</summary>
public enum ClosureExcess
{
    /// <summary>More of them in a calendar year (Beijing time, by their beginning) than allowed.</summary>
    TooMany,

    /// <summary>Longer than allowed.</summary>
    TooLong,
}

/// <summary>A closure that a person should look at. The registry does not say which were by force majeure, and so do not count.</summary>
public sealed record ClosureFinding(ClosureExcess Excess, Closure Closure);

/// <summary>Holds a site's closures (临时下线) against the clause in force.</summary>
public static class ClosureLimits
{
    /// <summary>In the order in which the closures began.</summary>
    public static IReadOnlyList<ClosureFinding> Exceeded(ClosureClause clause, IReadOnlyList<Closure> closures)
    {
        var ordered = closures.OrderBy(closure => closure.From).ToList();
        var tooMany = ordered.GroupBy(closure => ChinaTime.DayOf(closure.From).Year).SelectMany(year => year.Skip(clause.PerYear));
        var tooLong = ordered.Where(closure => closure.To - closure.From > TimeSpan.FromDays(clause.MaxDays));
        return
        [
            .. tooMany.Select(closure => new ClosureFinding(ClosureExcess.TooMany, closure))
                .Concat(tooLong.Select(closure => new ClosureFinding(ClosureExcess.TooLong, closure)))
                .OrderBy(finding => finding.Closure.From),
        ];
    }
}
