using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Crash;

/// <summary>A part of the path of one release that is broken off again and again.</summary>
/// <param name="Queue">Whose messages are worked off.</param>
/// <param name="After">Business time after the publication.</param>
internal sealed record CrashRound(string Name, string Queue, TimeSpan After)
{
    /// <summary>In the order of a release's path. The looks come right after the deadline, when it is decided.</summary>
    public static readonly IReadOnlyList<CrashRound> All =
    [
        new("fan-out", StorageNames.ReleaseFanOuts, TimeSpan.Zero),
        new("delivery", StorageNames.Deliveries, TimeSpan.FromMinutes(1)),
        new("check", StorageNames.SiteChecks, TimeSpan.FromHours(12) + TimeSpan.FromMinutes(5)),
    ];
}

/// <summary>When the app is ended within a round.</summary>
/// <param name="AtRequests">At these storage requests; the second counts from the first.</param>
/// <param name="AtPush">When a site has its so many-th push, before it answered; null = not.</param>
internal sealed record Kills(IReadOnlyList<int> AtRequests, int? AtPush)
{
    public static readonly Kills None = new([], null);

    public override string ToString() => AtPush is { } push ? $"push {push}" : $"request {string.Join(" and then ", AtRequests)}";
}

/// <summary>What came of one round.</summary>
/// <param name="Kills">How often the app was ended.</param>
internal sealed record CrashResult(int Requests, int Kills, IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled, IReadOnlyList<string> Wrong)
{
    /// <summary>Every fault in words; empty = as without a kill.</summary>
    public IReadOnlyList<string> All =>
        [.. Lost.Select(what => $"lost: {what}"), .. Doubled.Select(what => $"doubled: {what}"), .. Wrong.Select(what => $"wrong: {what}")];
}
