using GovSync.Core.Compliance;

namespace GovSync.Tests.Compliance;

public class LagStatisticsTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(3, 2, 3)]
    [InlineData(9, 5, 9)]
    [InlineData(10, 5, 9)]
    [InlineData(11, 6, 10)]
    [InlineData(100, 50, 90)]
    [InlineData(101, 51, 91)]
    public void A_quantile_is_the_smallest_lag_that_its_share_did_not_exceed(int count, int median, int p90)
    {
        var lags = Enumerable.Range(1, count).Reverse().Select(hour => TimeSpan.FromHours(hour));

        var statistics = LagStatistics.Of(lags, 0);

        Assert.Equal(TimeSpan.FromHours(median), statistics.Median);
        Assert.Equal(TimeSpan.FromHours(p90), statistics.P90);
        Assert.Equal(TimeSpan.FromHours(count), statistics.Longest);
    }

    [Theory]
    [InlineData(9, 1, 5, 9)]
    [InlineData(8, 2, 5, null)]
    [InlineData(5, 5, 5, null)]
    [InlineData(4, 6, null, null)]
    public void An_unseen_repost_took_longer_than_every_seen_one(int seen, int unseen, int? median, int? p90)
    {
        var statistics = LagStatistics.Of(Enumerable.Range(1, seen).Select(hour => TimeSpan.FromHours(hour)), unseen);

        Assert.Equal(median, (int?)statistics.Median?.TotalHours);
        Assert.Equal(p90, (int?)statistics.P90?.TotalHours);
        Assert.Equal(10, statistics.Count);
        Assert.Equal(TimeSpan.FromHours(seen), statistics.Longest);
    }

    [Fact]
    public void Without_reposts_there_is_no_figure() =>
        Assert.Equal(new LagStatistics(0, 0, null, null, null), LagStatistics.Of([], 0));
}
