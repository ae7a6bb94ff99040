using GovSync.LocalHost.Queues;

namespace GovSync.Tests.LocalHost;

public sealed class PollingDelayTests
{
    [Fact]
    public void Waiting_doubles_from_a_tenth_of_a_second_to_the_limit_and_stays_there()
    {
        var delay = new PollingDelay(TimeSpan.FromMinutes(1), () => 0.5);

        var waits = Enumerable.Range(0, 13).Select(_ => delay.Next(foundSinceLastDelay: false).TotalMilliseconds);

        Assert.Equal([100, 200, 300, 500, 900, 1700, 3300, 6500, 12900, 25700, 51300, 60000, 60000], waits);
    }

    [Theory]
    [InlineData(0.0, 180)]
    [InlineData(1.0, 220)]
    public void Each_step_is_spread_by_a_fifth(double random, double expected)
    {
        var delay = new PollingDelay(TimeSpan.FromMinutes(1), () => random);
        delay.Next(foundSinceLastDelay: false);

        Assert.Equal(expected, delay.Next(foundSinceLastDelay: false).TotalMilliseconds, 6);
    }

    [Fact]
    public void A_message_found_brings_the_wait_back_to_a_tenth_of_a_second()
    {
        var delay = new PollingDelay(TimeSpan.FromSeconds(2), () => 0.5);
        for (var poll = 0; poll < 10; poll++)
        {
            delay.Next(foundSinceLastDelay: false);
        }

        Assert.Equal(100, delay.Next(foundSinceLastDelay: true).TotalMilliseconds);
        Assert.Equal(200, delay.Next(foundSinceLastDelay: false).TotalMilliseconds);
    }
}
