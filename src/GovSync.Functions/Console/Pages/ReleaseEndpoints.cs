using GovSync.Core;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Functions.Interpretations;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;

namespace GovSync.Functions.Console.Pages;

/// <summary>The lists of releases, a week at a time, and each release.</summary>
internal static class ReleaseEndpoints
{
    private const int DaysShown = 7;
    private const int ReleasesAPage = 20;
    private const int TasksAPage = 500;

    public static void MapReleases(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address.Releases, ListAsync);
        routes.MapGet(Address.Releases + "/{releaseId}", ShowAsync);
        routes.MapGet(Address.Releases + "/{releaseId}/versions/{number:int}", DownloadVersionAsync);
    }

    private static async Task<IResult> ListAsync(
        string? all, DateOnly? until, int? page, Visit visit, ReleaseTable releases, SiteTable sites, ReleaseOverview overview,
        CancellationToken cancellationToken)
    {
        var today = ChinaTime.DayOf(visit.Now);
        var to = until is { } asked && asked < today ? asked : today;
        var from = to.AddDays(1 - DaysShown);
        var found = (await releases.OfDaysAsync(from, to, cancellationToken)).Where(release => all is not null || IsImportant(release));
        var shown = Paging.Of([.. found], page, ReleasesAPage);
        var lines = await Task.WhenAll(shown.Items.Select(async release =>
            new ReleaseLine(release, await overview.OfAsync(release.Id, cancellationToken))));
        return visit.Show<ReleasesPage>(new ReleasesModel(
            new Paging<ReleaseLine>(lines, shown.Number, shown.Count, shown.Total),
            from, to, all is not null, to == today, await sites.AllAsync(cancellationToken)));
    }

    private static async Task<IResult> ShowAsync(
        string releaseId, int? page, Visit visit, ReleaseTable releases, RepostTaskTable tasks, InterpretationTable interpretations,
        SiteTable sites, CancellationToken cancellationToken)
    {
        if (await releases.FindAsync(releaseId, cancellationToken) is not { } stored)
        {
            return visit.NotFound();
        }

        var (owed, leftOut) = await tasks.OfReleaseAsync(releaseId, cancellationToken);
        var (state, pairs) = await interpretations.OfPolicyAsync(releaseId, cancellationToken);
        var shown = owed.OrderBy(Urgency).ThenBy(task => task.SiteCode, StringComparer.Ordinal);
        return visit.Show<ReleasePage>(new ReleaseModel(
            stored.Value, owed, Paging.Of([.. shown], page, TasksAPage), leftOut, state, pairs,
            await sites.AllAsync(cancellationToken)));
    }

    /// <summary>The bytes of one version as they were had, never rendered: the browser is to save them.</summary>
    private static async Task<IResult> DownloadVersionAsync(
        string releaseId, int number, Visit visit, ReleaseTable releases, OriginalStore originals, CancellationToken cancellationToken)
    {
        var release = (await releases.FindAsync(releaseId, cancellationToken))?.Value;
        return release?.History().FirstOrDefault(version => version.Number == number)?.OriginalHash is { } hash
            && await originals.BytesAsync(hash, cancellationToken) is { } bytes
                ? Results.File(bytes, "application/octet-stream", FormattableString.Invariant($"{releaseId}-v{number}.bin"))
                : visit.NotFound();
    }

    /// <summary>What needs somebody's eye comes first.</summary>
    private static int Urgency(RepostTask task) => task.Verdict switch
    {
        Timeliness.Missing => 0,
        Timeliness.Late => 1,
        Timeliness.Unverified or Timeliness.NotNotified => 2,
        Timeliness.Awaited or Timeliness.Prompt => 3,
        Timeliness.OnTime => 4,
        Timeliness.Suspended or Timeliness.Withdrawn or Timeliness.NotOwed => 5,
    };

    private static bool IsImportant(Release release) => release is { IsBaseline: false, Importance.IsImportant: true };
}
