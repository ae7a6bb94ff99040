namespace GovSync.Core.Sites;

/// <summary>Between which intervals a channel's scans may lie.</summary>
/// <param name="RequestsADay">How many requests the channel may cost on one Beijing day; not asked where the interval is fixed.</param>
public sealed record ScanLimits(TimeSpan Shortest, TimeSpan Longest, double RequestsADay)
{
    /// <summary>What one portal is asked for a day, over all its channels, as planned; a day on which more comes than usual costs some more.</summary>
    public const int RequestsAPortalADay = 144;

    private static readonly TimeSpan UsualShortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UsualLongest = TimeSpan.FromHours(2);

    public bool IsFixed => Shortest == Longest;

    /// <param name="share">The channel's share of what its portal may be asked, <see cref="ShareOf"/>.</param>
    public static ScanLimits Of(Channel channel, double share)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var shortest = channel.Interval ?? UsualShortest;
        var longest = channel.LongestInterval ?? channel.Interval ?? UsualLongest;
        return new(shortest, longest < shortest ? shortest : longest, RequestsAPortalADay * share);
    }

    /// <summary>A channel of releases is worth six of the others: only its releases start the hours of a repost.</summary>
    /// <param name="kind">The channel's own.</param>
    /// <param name="scanned">The kinds of all channels of the site that scans read, the channel's own among them.</param>
    public static double ShareOf(ChannelKind kind, IEnumerable<ChannelKind> scanned) =>
        WeightOf(kind) / Math.Max(scanned.Sum(WeightOf), WeightOf(kind));

    private static double WeightOf(ChannelKind kind) => kind switch
    {
        ChannelKind.Releases => 6,
        ChannelKind.Policies or ChannelKind.Interpretations => 1,
        ChannelKind.Reposts => 0,
    };
}
