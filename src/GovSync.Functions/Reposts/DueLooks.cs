using System.Collections.Concurrent;
using Azure.Data.Tables;
using GovSync.Core.Sites;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary>
/// What the groups of one message hold that looks need to know: the open tasks, and for those that are due the tasks, sites and repost
/// channels. Neighbouring groups are read together, by one query of each table.
/// </summary>
public sealed class DueLooks(RepostTaskTable tasks, SiteTable sites, ChannelTable channels)
{
    private const int RunsAtOnce = 4;

    // A look of the day is for the releases of a month.
    private const int ReleasesAtOnce = 8;

    /// <param name="horizon">A task is due whose next look is not after this.</param>
    public async Task<GroupLooks> ReadAsync(IEnumerable<string> groups, DateTimeOffset horizon, CancellationToken cancellationToken)
    {
        var runs = GroupRun.Of(groups);
        var read = new GroupLooks[runs.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = RunsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, runs.Count, limits, async (index, token) => read[index] = await ReadAsync(runs[index], horizon, token));
        return GroupLooks.Together(read);
    }

    private async Task<GroupLooks> ReadAsync(GroupRun run, DateTimeOffset horizon, CancellationToken cancellationToken)
    {
        var open = await tasks.OpenOfGroupsAsync(run, cancellationToken);
        var due = open.Where(task => task.NextLookAt <= horizon).ToList();
        if (due.Count == 0)
        {
            return GroupLooks.Together([]) with { Open = open };
        }

        var rows = new ConcurrentDictionary<(string, string), TableEntity>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = ReleasesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(due.GroupBy(task => task.ReleaseId, StringComparer.Ordinal), limits, async (release, token) =>
        {
            foreach (var row in await tasks.RowsOfGroupsAsync(release.Key, RunOf(release), token))
            {
                rows[(row.RowKey, release.Key)] = row;
            }
        });

        var looked = RunOf(due);
        return new(
            open,
            due,
            rows,
            (await sites.OfGroupsAsync(looked, cancellationToken)).ToDictionary(site => site.Key, site => site.Value.Site, StringComparer.Ordinal),
            (await channels.OfGroupsAsync(looked, cancellationToken)).Select(state => state.Channel).Where(channel => channel.Kind == ChannelKind.Reposts)
                .ToLookup(channel => channel.SiteCode, StringComparer.Ordinal));
    }

    /// <summary>From the first to the last group that has a due task; those in between belong to the run too.</summary>
    private static GroupRun RunOf(IEnumerable<OpenTask> due)
    {
        var groups = due.Select(task => SiteGroup.Of(task.SiteCode)).ToList();
        return new(groups.Min(StringComparer.Ordinal)!, groups.Max(StringComparer.Ordinal)!);
    }
}
