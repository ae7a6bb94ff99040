using GovSync.Core.Compliance;
using GovSync.Core.Reposts;

namespace GovSync.Functions.Console;

/// <summary>One site's bar of the report's chart: a stretch for each verdict that occurs, on a scale shared by all bars.</summary>
/// <param name="Top">Upper edge, in units of the drawing.</param>
public sealed record ReportBar(string SiteCode, int Top, IReadOnlyList<BarPart> Parts)
{
    public const int Height = 22;
    public const int Pitch = 32;
    public const int Left = 240;
    public const int Width = 560;

    /// <param name="months">In the order in which the bars are drawn.</param>
    public static IReadOnlyList<ReportBar> Of(IReadOnlyList<SiteMonth> months)
    {
        var most = Math.Max(1, months.Select(month => month.Totals.Due).DefaultIfEmpty().Max());
        return [.. months.Select((month, index) => new ReportBar(month.SiteCode, index * Pitch, PartsOf(month.Totals, most)))];
    }

    private static List<BarPart> PartsOf(ComplianceTotals totals, int most)
    {
        var parts = new List<BarPart>();
        var left = (double)Left;
        foreach (var (timeliness, count) in CountsOf(totals))
        {
            if (count > 0)
            {
                var width = (double)Width * count / most;
                parts.Add(new BarPart(timeliness, count, left, width));
                left += width;
            }
        }

        return parts;
    }

    private static IEnumerable<(Timeliness Timeliness, int Count)> CountsOf(ComplianceTotals totals) =>
    [
        (Timeliness.OnTime, totals.OnTime),
        (Timeliness.Late, totals.Late),
        (Timeliness.Missing, totals.Missing),
        (Timeliness.Unverified, totals.Unverified),
        (Timeliness.Awaited, totals.Open),
    ];
}

/// <summary>A stretch of a bar.</summary>
public sealed record BarPart(Timeliness Timeliness, int Count, double Left, double Width);
