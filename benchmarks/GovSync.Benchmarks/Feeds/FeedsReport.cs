using GovSync.Benchmarks.Peers;

namespace GovSync.Benchmarks.Feeds;

/// <summary>One set of feeds, read by both sides.</summary>
/// <param name="Peer">Its <see cref="Throughput.Found"/> are items, as ours are.</param>
internal sealed record FeedSet(string Name, int Feeds, long Bytes, Throughput Own, Throughput Peer)
{
    /// <summary>Feeds a CPU second, ours over theirs.</summary>
    public double Times => Own.PerCpuSecond / Peer.PerCpuSecond;
}

/// <summary>All that <c>bench feeds</c> measured.</summary>
internal sealed record FeedsReport(string PeerName, double TimesGoal, IReadOnlyList<FeedSet> Sets)
{
    public bool IsMet => Sets.All(set => set.Times >= TimesGoal);
}
