namespace GovSync.Benchmarks.Watch;

/// <summary>What a simulated portal publishes.</summary>
/// <param name="Number">Unique over all portals.</param>
/// <param name="DeclaredAt">The time that its page declares.</param>
/// <param name="ListedAt">When it begins to stand on the list: from then on it can be found.</param>
/// <param name="ListedAgainAt">When the portal puts it on the list once more, under another address; null = it does not.</param>
/// <param name="IsOld">It stood there before the watching began.</param>
internal sealed record SimulatedRelease(
    int Number, DateTimeOffset DeclaredAt, DateTimeOffset ListedAt, DateTimeOffset? ListedAgainAt, bool IsOld)
{
    public string Title => FormattableString.Invariant($"示例厅关于做好第{Number}项年度重点工作的通知");
}
