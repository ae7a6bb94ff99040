namespace GovSync.LocalHost.Queues;

/// <summary>
/// How long the Functions host waits after a poll that found nothing: 100 ms, then about 200, 300, 500, 900 ms and so
/// on up to the limit.
/// </summary>
/// <param name="longest">maxPollingInterval.</param>
/// <param name="random">0 to 1; spreads each step by ±20 %.</param>
internal sealed class PollingDelay(TimeSpan longest, Func<double> random)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private TimeSpan current;
    private int exponent;

    /// <param name="foundSinceLastDelay">Whether any poll since the last delay found a message.</param>
    public TimeSpan Next(bool foundSinceLastDelay)
    {
        if (foundSinceLastDelay)
        {
            (current, exponent) = (Shortest, 1);
        }
        else if (current != longest)
        {
            var extra = exponent == 0 ? TimeSpan.Zero : (0.8 + (0.4 * random())) * Math.Pow(2, exponent - 1) * Step;
            current = Shortest + extra < longest ? Shortest + extra : longest;
            exponent++;
        }

        return current;
    }
}
