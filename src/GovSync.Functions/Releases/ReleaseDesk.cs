using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Releases;

/// <summary>
/// What a person decides about a release, before and after its fan-out. The fan-out is owed anew each time, and the tasks follow. Everything
/// may be done twice.
/// </summary>
public sealed class ReleaseDesk(ReleaseTable releases, WorkTable work, AuditLog audit, BusinessClock clock)
{
    /// <summary>Every fault of a reach that somebody asks for, naming what was found and expected; empty = sound.</summary>
    public static IReadOnlyList<string> Check(Reach? reach) => reach is not { Industries: not null, Divisions: not null }
        ? ["reach: found null for industries or divisions, expected two lists"]
        :
        [
            .. reach.Industries.Where(industry => !Industries.Names.Contains(industry)).Select(industry =>
                $"industry '{industry}': expected one of {string.Join('、', Industries.Names)}"),
            .. reach.Divisions.Where(code => !Division.TryParse(code, out _)).Select(code =>
                $"division '{code}': expected six digits of GB/T 2260"),
        ];

    /// <summary>A person says whether the release is important. Null = there is no such release.</summary>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public Task<Release?> SetImportanceAsync(string releaseId, bool isImportant, string reason, string by, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var ruling = new ReleaseRuling(by, reason, clock.Now);
        return ChangeAsync(
            releaseId, release => release.WithImportance(isImportant, ruling), "importance",
            $"{(isImportant ? "important" : "not important")}: {reason}", by, cancellationToken);
    }

    /// <summary>A person says whom the release concerns. Null = there is no such release.</summary>
    /// <param name="reach">Sound by <see cref="Check"/>.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public Task<Release?> SetReachAsync(string releaseId, Reach reach, string reason, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var ruling = new ReleaseRuling(by, reason, clock.Now);
        var words = reach.IsEveryone ? "everyone" : string.Join(' ', reach.Industries.Concat(reach.Divisions));
        return ChangeAsync(releaseId, release => release.WithReach(reach, ruling), "reach", $"{words}: {reason}", by, cancellationToken);
    }

    private async Task<Release?> ChangeAsync(
        string releaseId, Func<Release, Release> change, string action, string detail, string by, CancellationToken cancellationToken)
    {
        while (await releases.FindAsync(releaseId, cancellationToken) is { } stored)
        {
            var changed = change(stored.Value);
            if (await releases.TrySaveAsync(changed, stored.ETag, cancellationToken))
            {
                await audit.WriteAsync(by, action, releaseId, detail, cancellationToken);
                await work.OweNowAsync(StorageNames.ReleaseFanOuts, [(releaseId, 1)], cancellationToken);
                return changed;
            }
        }

        return null;
    }
}
