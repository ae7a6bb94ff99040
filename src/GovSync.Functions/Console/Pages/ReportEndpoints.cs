using GovSync.Core.Compliance;
using GovSync.Functions.Compliance;
using GovSync.Functions.Sites;

namespace GovSync.Functions.Console.Pages;

/// <summary>The overseer's lag report, as a page and as CSV.</summary>
internal static class ReportEndpoints
{
    private const int SitesAPage = 500;

    public static void MapReport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address.Report, ShowAsync);
        routes.MapGet(Address.ReportCsv, DownloadAsync);
    }

    private static async Task<IResult> ShowAsync(
        string? month, string? now, int? page, Visit visit, LagReport report, ComplianceTable closed, SiteTable sites,
        CancellationToken cancellationToken)
    {
        var shown = Month.TryParse(month) ?? Month.Of(visit.Now);
        var (totals, isCountedNow) = await ReadAsync(shown, now is not null, report, closed, cancellationToken);
        return visit.Show<ReportPage>(new ReportModel(
            shown, isCountedNow, totals, Paging.Of(totals, page, SitesAPage), await sites.AllAsync(cancellationToken)));
    }

    private static async Task<IResult> DownloadAsync(
        string? month, string? now, Visit visit, LagReport report, ComplianceTable closed, SiteTable sites, CancellationToken cancellationToken)
    {
        var shown = Month.TryParse(month) ?? Month.Of(visit.Now);
        var (totals, _) = await ReadAsync(shown, now is not null, report, closed, cancellationToken);
        var registered = await sites.AllAsync(cancellationToken);
        var csv = ReportCsv.Write(totals, visit.Words.Language, code => registered.TryGetValue(code, out var site) ? site.Name : code);
        return Results.File(csv, "text/csv; charset=utf-8", $"govsync-{shown}.csv");
    }

    /// <summary>As closed at night; where nothing is closed yet, or the visitor wants it, counted now.</summary>
    private static async Task<(IReadOnlyList<SiteMonth> Totals, bool IsCountedNow)> ReadAsync(
        Month month, bool isNowWanted, LagReport report, ComplianceTable closed, CancellationToken cancellationToken)
    {
        IReadOnlyList<SiteMonth> found = isNowWanted ? [] : await closed.OfMonthAsync(month, cancellationToken);
        var isCountedNow = found.Count == 0;
        if (isCountedNow)
        {
            found = await report.OfMonthAsync(month, cancellationToken);
        }

        return ([.. found.OrderByDescending(item => item.Totals.Missing + item.Totals.Late).ThenBy(item => item.SiteCode, StringComparer.Ordinal)], isCountedNow);
    }
}
