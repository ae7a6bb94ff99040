using GovSync.LocalHost.Worker;

namespace GovSync.Tests.LocalHost;

public sealed class RestartRuleTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_worker_that_ends_well_is_left_dead()
    {
        Assert.Equal(AfterExit.LeaveDead, new RestartRule().OnExit(0, Start));
    }

    [Fact]
    public void A_worker_may_ask_for_restarts_without_end()
    {
        var rule = new RestartRule();

        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(AfterExit.Restart, rule.OnExit(200, Start)));
    }

    [Fact]
    public void The_third_error_within_half_an_hour_stops_the_host()
    {
        var rule = new RestartRule();

        Assert.Equal(AfterExit.Restart, rule.OnExit(137, Start));
        Assert.Equal(AfterExit.Restart, rule.OnExit(1, Start.AddMinutes(10)));
        Assert.Equal(AfterExit.StopHost, rule.OnExit(1, Start.AddMinutes(30)));
    }

    [Fact]
    public void An_error_is_forgotten_after_half_an_hour()
    {
        var rule = new RestartRule();
        rule.OnExit(1, Start);
        rule.OnExit(1, Start.AddMinutes(10));

        Assert.Equal(AfterExit.Restart, rule.OnExit(1, Start.AddMinutes(30).AddSeconds(1)));
    }
}
