using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Console.Pages;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;

namespace GovSync.Functions.Console;

/// <summary>Reads the editors' lists: lines of all recent tasks first, whole tasks only of the page that is shown.</summary>
public sealed class DeskReader(ReleaseTable releases, TaskLines lines, RepostTaskTable tasks, SiteTable sites)
{
    // A task closes 30 days after its publication.
    private const int DaysRead = 31;
    private const int ItemsAPage = 50;

    public async Task<DeskModel> ReadAsync(string? siteCode, int? page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var recent = (await releases.RecentAsync(now, DaysRead, cancellationToken))
            .Where(release => release is { IsBaseline: false, Importance.IsImportant: true })
            .ToDictionary(release => release.Id, StringComparer.Ordinal);
        var all = (await lines.OfReleasesAsync([.. recent.Keys], cancellationToken)).Where(line => line.IsToDo || line.IsDoubtful).ToList();
        var registered = await sites.AllAsync(cancellationToken);
        var obliged = all.Select(line => line.SiteCode).Distinct(StringComparer.Ordinal)
            .Select(registered.GetValueOrDefault).OfType<Site>().OrderBy(site => site.Name, StringComparer.Ordinal);
        var wanted = all.FindAll(line => siteCode is null || line.SiteCode == siteCode);

        var open = wanted.Where(line => line.IsToDo).OrderBy(line => line.DueAt ?? DateTimeOffset.MaxValue);
        var doubtful = wanted.Where(line => line.IsDoubtful).OrderByDescending(line => line.DueAt ?? DateTimeOffset.MinValue);
        return new DeskModel(
            siteCode,
            await LoadAsync(Paging.Of([.. open], page, ItemsAPage), recent, registered, cancellationToken),
            await LoadAsync(Paging.Of([.. doubtful], page, ItemsAPage), recent, registered, cancellationToken),
            [.. obliged]);
    }

    private async Task<Paging<DeskItem>> LoadAsync(
        Paging<TaskLine> shown, Dictionary<string, Release> recent, IReadOnlyDictionary<string, Site> registered,
        CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(shown.Items.Select(async line =>
            registered.TryGetValue(line.SiteCode, out var site)
            && await tasks.FindAsync(line.ReleaseId, line.SiteCode, cancellationToken) is { } task
                ? new DeskItem(task.Value, recent[line.ReleaseId], site)
                : null));
        return new([.. found.OfType<DeskItem>()], shown.Number, shown.Count, shown.Total);
    }
}
