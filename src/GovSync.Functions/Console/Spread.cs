using GovSync.Core.Compliance;
using GovSync.Core.Reposts;

namespace GovSync.Functions.Console;

/// <summary>How a release spread over the sites that owe it, from its publication.</summary>
/// <param name="Median">Over all that owe it; null while fewer than half have it.</param>
/// <param name="Last">The latest so far.</param>
public sealed record Spread(int Seen, int Owed, TimeSpan? First, TimeSpan? Median, TimeSpan? Last)
{
    public static Spread Of(IReadOnlyList<RepostTask> tasks)
    {
        List<RepostTask> owed = [.. tasks.Where(task => task.Verdict is not (Timeliness.NotOwed or Timeliness.Withdrawn))];
        List<TimeSpan> lags = [.. owed.Select(Lags.Of).OfType<Lags>().Select(lags => lags.FromPublication).Order()];
        var statistics = LagStatistics.Of(lags, owed.Count - lags.Count);
        return new(lags.Count, owed.Count, lags.Count > 0 ? lags[0] : null, statistics.Median, statistics.Longest);
    }
}
