namespace GovSync.Benchmarks.Looks;

/// <summary>How soon the sites of a model country repost; what is left of the shares never does.</summary>
/// <param name="Shares">Of all tasks so many come between these hours after the publication, evenly.</param>
internal sealed record RepostHabit(string Name, IReadOnlyList<(double Share, double FromHours, double UntilHours)> Shares)
{
    /// <summary>
    /// Assumptions. The middle one has the public figure in it: over 80 % of the portals reposted within 24 hours (circular of the second
    /// quarter of 2016).
    /// </summary>
    public static readonly IReadOnlyList<RepostHabit> All =
    [
        new("prompt", [(0.95, 0.25, 11), (0.03, 11, 24), (0.01, 24, 240)]),
        new("as in 2016", [(0.62, 0.25, 12), (0.18, 12, 24), (0.12, 24, 240)]),
        new("slow", [(0.35, 1, 12), (0.25, 12, 24), (0.25, 24, 480)]),
    ];

    /// <summary>Null = never.</summary>
    public TimeSpan? Draw(Random random)
    {
        var left = random.NextDouble();
        foreach (var (share, from, until) in Shares)
        {
            if (left < share)
            {
                return TimeSpan.FromHours(from + ((until - from) * random.NextDouble()));
            }

            left -= share;
        }

        return null;
    }
}
