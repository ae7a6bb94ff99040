namespace GovSync.Core.Compliance;

/// <summary>
/// How long reposts took on one clock. A repost that has not been seen took longer than every one that has: it is counted, not
/// dropped, else a site that never reposts would have the best figures. Quantiles are by nearest rank: the smallest lag that at
/// least that share of all did not exceed, so always one that occurred.
/// </summary>
/// <param name="Known">How many lags are known.</param>
/// <param name="Unseen">How many reposts have not been seen (yet).</param>
/// <param name="Median">Null where fewer than half have been seen, or there is none.</param>
/// <param name="P90">Null where fewer than nine in ten have been seen, or there is none.</param>
/// <param name="Longest">The longest that is known; with <see cref="Unseen"/> above zero the true one is longer. Null = none known.</param>
public sealed record LagStatistics(int Known, int Unseen, TimeSpan? Median, TimeSpan? P90, TimeSpan? Longest)
{
    public int Count => Known + Unseen;

    public static LagStatistics Of(IEnumerable<TimeSpan> lags, int unseen)
    {
        TimeSpan[] sorted = [.. lags.Order()];
        return new LagStatistics(
            sorted.Length, unseen, AtRank(sorted, unseen, 50), AtRank(sorted, unseen, 90), sorted.Length > 0 ? sorted[^1] : null);
    }

    private static TimeSpan? AtRank(TimeSpan[] sorted, int unseen, int percent)
    {
        var rank = (((sorted.Length + unseen) * percent) + 99) / 100;
        return rank >= 1 && rank <= sorted.Length ? sorted[rank - 1] : null;
    }
}
