using System.Text.Json;
using GovSync.Benchmarks.Variants;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Benchmarks;

/// <summary>
/// Whether a repost names its source: on the real pairs that a person has labelled, and on copies of real pages that name the original's site, its own
/// source, a body that issued it, themselves, somebody else, or nobody.
/// </summary>
internal static class AttributionMeasures
{
    private const string Own = "临水县人民政府门户网站";

    private static readonly string[] Wrong = ["本网", "本站原创", Own, "县政府办", "临水发布", "临水县融媒体中心", "管理员"];

    public static IEnumerable<Measure> On(string data)
    {
        yield return Labelled(data);
        var pages = VariantMeasures.Articles(data);
        yield return Named("attribution.present", pages, page => RightNames(page).Distinct(), Attribution.Present);
        yield return Named("attribution.wrong", pages, page => Wrong.Where(name => RightNames(page).All(right => !right.Contains(name, StringComparison.Ordinal))), Attribution.Wrong);
        yield return Named("attribution.missing", pages, _ => [""], Attribution.Missing);
    }

    private static Measure Labelled(string data)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "attribution-labels.json")));
        var labels = file.RootElement.GetProperty("pairs").EnumerateArray().ToDictionary(
            row => row.GetProperty("id").GetString()!, row => Enum.Parse<Attribution>(row.GetProperty("attribution").GetString()!, ignoreCase: true));
        var judged = PairMeasures.Rows(data).Where(pair => labels.ContainsKey(pair.Id))
            .Select(pair => (pair.Id, pair.Candidate.Source, Expected: labels[pair.Id], Found: AttributionJudge.Judge(pair.Original, pair.Candidate))).ToList();
        return Of("pairs.attribution", [.. judged.Select(row => ($"{row.Id}: names {row.Source}", row.Expected, row.Found))]);
    }

    private static Measure Named(
        string name, IReadOnlyList<(string Name, PageReading Page)> pages, Func<PageReading, IEnumerable<string>> sources, Attribution expected)
    {
        var rows = from row in pages
                   from source in sources(row.Page)
                   from layout in Layouts.All
                   let copy = layout.Read(PageCopy.Of(row.Page) with { Source = source })
                   select ($"{row.Name}, {layout.Name}: names {source}, read as {copy.Source}", expected, AttributionJudge.Judge(row.Page, copy));
        return Of(name, [.. rows]);
    }

    /// <summary>As the original's own page says them.</summary>
    private static IEnumerable<string> RightNames(PageReading original)
    {
        if (original.SiteName is { Length: > 0 } site)
        {
            yield return site;
        }

        foreach (var body in original.IssuingBodies)
        {
            yield return body;
            yield return body + "网站";
        }
    }

    private static Measure Of(string name, IReadOnlyList<(string Case, Attribution Expected, Attribution Found)> rows)
    {
        var misses = rows.Where(row => row.Found != row.Expected).Select(row => $"{row.Case}: expected {row.Expected}, found {row.Found}").ToList();
        return new(name, rows.Count - misses.Count, rows.Count, rows.Count, misses);
    }
}
