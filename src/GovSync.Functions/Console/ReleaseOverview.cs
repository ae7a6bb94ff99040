using System.Collections.Concurrent;
using GovSync.Core.Reposts;
using GovSync.Functions.Reposts;

namespace GovSync.Functions.Console;

/// <summary>How many sites are in which state, by release. Kept for a moment: a list of releases may count 14,000 rows for each.</summary>
public sealed class ReleaseOverview(TaskLines lines, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private const int Kept = 1000;

    private readonly ConcurrentDictionary<string, (IReadOnlyDictionary<Timeliness, int> Counts, DateTimeOffset At)> known = new(StringComparer.Ordinal);

    /// <summary>Only the states that occur.</summary>
    public async Task<IReadOnlyDictionary<Timeliness, int>> OfAsync(string releaseId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(releaseId, out var found) && now - found.At < Freshness)
        {
            return found.Counts;
        }

        if (known.Count >= Kept)
        {
            known.Clear();
        }

        var all = await lines.OfReleaseAsync(releaseId, cancellationToken);
        var counts = all.CountBy(line => line.Timeliness).ToDictionary();
        known[releaseId] = (counts, now);
        return counts;
    }
}
