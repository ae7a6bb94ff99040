using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Functions.Reposts;

/// <summary>Lets the tasks of one group follow what the source did to a release after its publication. May be done twice.</summary>
public sealed class SourceFollower(RepostTaskTable tasks)
{
    /// <summary>Who made a change that the source caused.</summary>
    public const string BySource = "source";

    /// <returns>The sites whose tasks are looked at, as what is asked was not seen done.</returns>
    public async Task<IReadOnlyList<string>> FollowAsync(Release release, string group, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(release);
        var version = release.History()[^1];
        var open = new List<string>();
        foreach (var task in (await tasks.OfGroupAsync(release.Id, group, cancellationToken)).Select(stored => stored.Value))
        {
            var after = ReferenceEquals(SourceAsks.Follow(task, release, now), task)
                ? task
                : await tasks.ChangeAsync(
                    release.Id, task.SiteCode, found => SourceAsks.Follow(found, release, now), BySource, $"{version.Change}: version {version.Number}", now,
                    cancellationToken);
            if (after is { NextLookAt: not null, Asked.DoneAt: null })
            {
                open.Add(task.SiteCode);
            }
        }

        return open;
    }
}
