using GovSync.Core.Reposts;
using static GovSync.Tests.Reposts.Given;

namespace GovSync.Tests.Reposts;

public class LagsTests
{
    [Theory]
    [InlineData("04:30", 150)]
    [InlineData("04:30:00", 150)]
    [InlineData("day", 240)] // too coarse: the first sight
    [InlineData(null, 240)]
    [InlineData("02:30", 240)] // before the clean absence
    [InlineData("07:00", 240)] // after the first sight
    [InlineData("02:59", 60)] // within the tolerance of the absence: not earlier than it
    public void A_lag_runs_to_the_declared_time_where_the_looks_allow_it_else_to_the_first_sight(string? declared, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Lags.Of(Owed.After(Absent("03:00"), Seen("06:00", declared)))!.FromPublication);

    [Fact]
    public void Both_clocks_are_shown()
    {
        var task = NotNotified with { NotifiedAt = At("04:00"), NotifiedBy = "push" };

        Assert.Equal(new Lags(TimeSpan.FromHours(4), TimeSpan.FromHours(2)), Lags.Of(task.After(Seen("06:00"))));
        Assert.Null(Lags.Of(NotNotified.After(Seen("06:00")))!.FromNotification);
    }

    [Fact]
    public void What_was_done_before_a_clock_started_took_no_time() =>
        Assert.Equal(
            new Lags(TimeSpan.Zero, TimeSpan.Zero), Lags.Of((Owed with { NotifiedAt = At("05:00") }).After(Seen("01:00"))));

    [Fact]
    public void An_unseen_repost_has_no_lag() => Assert.Null(Lags.Of(Owed.After(Absent("14:05"))));
}
