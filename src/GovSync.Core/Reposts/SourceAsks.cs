using GovSync.Core.Releases;

namespace GovSync.Core.Reposts;

/// <summary>Lets a task follow what its release's source did after the publication.</summary>
public static class SourceAsks
{
    /// <summary>
    /// The task asked for what the release's present version asks, looked at at once and judged anew; the very same task where it follows
    /// already, and one that a person's change of the release withdrew.
    /// </summary>
    public static RepostTask Follow(RepostTask task, Release release, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(release);
        var version = release.History()[^1];
        if (KindOf(version.Change) is not { } kind || task.Asked?.Version >= version.Number || task.IsWithdrawn)
        {
            return task;
        }

        var asked = new SourceAsk(kind, version.Number, version.ShownAt).Seen(task.Trail);
        // What a withdrawal ended begins again: the time it took is not the site's.
        var isOurs = version.Change == ReleaseChange.Restored && task.FirstSightAt is null;
        return RepostVerdict.Judge(
            task with { Asked = asked, IsShortNotice = task.IsShortNotice || isOurs, NextLookAt = now, ClosedAt = null }, now);
    }

    private static TaskAsk? KindOf(ReleaseChange change) => change switch
    {
        ReleaseChange.Published => null,
        ReleaseChange.Edited or ReleaseChange.Restored => TaskAsk.Update,
        ReleaseChange.Withdrawn => TaskAsk.Withdraw,
        ReleaseChange.Repealed => TaskAsk.MarkRepealed,
    };
}
