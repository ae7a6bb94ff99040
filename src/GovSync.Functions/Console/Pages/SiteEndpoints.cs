using GovSync.Core.Compliance;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Console.Pages;

/// <summary>The registry's sites, and each with its tasks.</summary>
internal static class SiteEndpoints
{
    private const int SitesAPage = 200;

    public static void MapSites(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address.Sites, ListAsync);
        routes.MapGet(Address.Sites + "/{siteCode}", ShowAsync);
    }

    private static async Task<IResult> ListAsync(string? q, int? page, Visit visit, SiteTable sites, CancellationToken cancellationToken)
    {
        var wanted = q?.Trim() ?? "";
        var found = (await sites.AllAsync(cancellationToken)).Values.Where(site => Fits(site, wanted))
            .OrderBy(site => site.DivisionCode, StringComparer.Ordinal).ThenBy(site => site.Code, StringComparer.Ordinal);
        return visit.Show<SitesPage>(new SitesModel(Paging.Of([.. found], page, SitesAPage), wanted.Length > 0 ? wanted : null));
    }

    private static async Task<IResult> ShowAsync(
        string siteCode, Visit visit, SiteTable sites, RepostTaskTable tasks, RepostDesk desk, ReleaseTable releases,
        CancellationToken cancellationToken)
    {
        if (await sites.FindAsync(siteCode, cancellationToken) is not { } site)
        {
            return visit.NotFound();
        }

        var open = await desk.OpenAsync(siteCode, cancellationToken);
        var thisMonth = Month.Of(visit.Now);
        var months = new List<(string, IReadOnlyList<RepostTask>)>();
        foreach (var month in new[] { thisMonth, Month.Of(thisMonth.StartAt.AddDays(-1)) })
        {
            var due = await tasks.OfSiteAsync(siteCode, month.ToString(), cancellationToken);
            months.Add((month.ToString(), [.. due.OrderByDescending(task => task.DueAt ?? task.PublishedAt)]));
        }

        var known = open.Select(item => item.Release).DistinctBy(release => release.Id).ToDictionary(release => release.Id, StringComparer.Ordinal);
        var missing = months.SelectMany(month => month.Item2).Select(task => task.ReleaseId).Distinct().Where(id => !known.ContainsKey(id));
        var found = await Task.WhenAll(missing.Select(id => releases.FindAsync(id, cancellationToken)));
        foreach (var release in found.OfType<Stored<Release>>().Select(stored => stored.Value))
        {
            known[release.Id] = release;
        }

        return visit.Show<SitePage>(new SiteModel(site, [.. open.Select(item => item.Task)], months, known));
    }

    private static bool Fits(Site site, string wanted) =>
        site.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)
        || site.Code.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
        || site.DivisionCode.StartsWith(wanted, StringComparison.Ordinal);
}
