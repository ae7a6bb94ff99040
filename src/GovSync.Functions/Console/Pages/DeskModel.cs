using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;

namespace GovSync.Functions.Console.Pages;

/// <summary>What editors have to do.</summary>
/// <param name="SiteCode">Only this site's; null = all.</param>
/// <param name="ToDo">Nearest deadline first.</param>
/// <param name="Doubtful">To be reviewed by a person.</param>
/// <param name="Obliged">Sites that have any task of either kind, to filter by.</param>
public sealed record DeskModel(
    string? SiteCode,
    Paging<DeskItem> ToDo,
    Paging<DeskItem> Doubtful,
    IReadOnlyList<Site> Obliged)
{
    public RefusedClaim? Refused { get; init; }

    /// <summary>With a refused claim beside its form, also where another page of the list would show it.</summary>
    public DeskModel WithRefused(RefusedClaim refused, TaskModel task)
    {
        var isShown = ToDo.Items.Any(item => (item.Task.ReleaseId, item.Task.SiteCode) == (refused.ReleaseId, refused.SiteCode));
        return this with
        {
            Refused = refused,
            ToDo = isShown ? ToDo : ToDo with { Items = [new DeskItem(task.Task, task.Release, task.Site), .. ToDo.Items] },
        };
    }
}

/// <summary>One task on the desk.</summary>
public sealed record DeskItem(RepostTask Task, Release Release, Site Site);
