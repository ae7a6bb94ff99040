using GovSync.Functions.Console.Pages;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;

namespace GovSync.Functions.Console;

/// <summary>Reads what the page of one task shows.</summary>
public sealed class TaskReader(RepostTaskTable tasks, ReleaseTable releases, SiteTable sites)
{
    /// <summary>Null = there is no such task.</summary>
    public async Task<TaskModel?> FindAsync(string releaseId, string siteCode, CancellationToken cancellationToken)
    {
        if (await tasks.FindAsync(releaseId, siteCode, cancellationToken) is not { } task
            || await releases.FindAsync(releaseId, cancellationToken) is not { } release
            || await sites.FindAsync(siteCode, cancellationToken) is not { } site)
        {
            return null;
        }

        var history = await tasks.HistoryAsync(releaseId, siteCode, cancellationToken);
        return new TaskModel(task.Value, release.Value, site, history);
    }
}
