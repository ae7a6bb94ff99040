using System.Diagnostics;
using System.Text.Json;
using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Text;

namespace GovSync.Benchmarks;

/// <summary>How well reposts and interpretations are told from their relatives, on <c>labels/pairs.jsonl</c>: every pair through both judgements.</summary>
internal static class PairMeasures
{
    public static IEnumerable<Measure> On(string data)
    {
        var rows = Rows(data, prefersText: false);
        foreach (var measure in Judged(rows, "pairs").Concat(Judged(Rows(data, prefersText: true), "pairs.excerpts")))
        {
            yield return measure;
        }

        yield return Speed(rows);
    }

    /// <summary>Whole pages where there are any.</summary>
    public static IReadOnlyList<Pair> Rows(string data) => Rows(data, prefersText: false);

    private static List<Pair> Rows(string data, bool prefersText) =>
        [.. File.ReadLines(Path.Combine(data, "labels", "pairs.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => new Pair(
                Text(row, "id")!, Text(row, "kind")!, Side(data, row.GetProperty("a"), prefersText), Side(data, row.GetProperty("b"), prefersText)))];

    private static IEnumerable<Measure> Judged(List<Pair> rows, string name)
    {
        yield return Measured($"{name}.repost", rows, "repost", pair =>
        {
            var comparison = RepostComparer.Compare(pair.Original, pair.Candidate);
            return (comparison.Integrity is Integrity.Same or Integrity.Altered or Integrity.Partial,
                $"{comparison.Integrity}, coverage {comparison.Coverage:F2}, fidelity {comparison.Fidelity:F2}");
        });
        yield return Measured($"{name}.interpretation", rows, "interpretation", pair =>
        {
            var match = InterpretationMatcher.Match(pair.Original, pair.Candidate);
            return (match.IsRelated, $"score {match.Score:F2}, {string.Join("; ", match.Evidence)}");
        });
    }

    private static Measure Measured(string name, List<Pair> pairs, string kind, Func<Pair, (bool Is, string Why)> judge)
    {
        var judged = pairs.ConvertAll(pair => (Pair: pair, IsLabelled: pair.Kind == kind, Verdict: judge(pair)));
        var misses = judged.Where(row => row.IsLabelled != row.Verdict.Is)
            .Select(row => $"{row.Pair.Id}: labelled {row.Pair.Kind}: {row.Verdict.Why} | {row.Pair.Original.Title} | {row.Pair.Candidate.Title}");
        return new(
            name,
            judged.Count(row => row.IsLabelled && row.Verdict.Is),
            judged.Count(row => row.Verdict.Is),
            judged.Count(row => row.IsLabelled),
            [.. misses]);
    }

    private static Measure Speed(List<Pair> pairs)
    {
        var watch = Stopwatch.StartNew();
        var compared = 0;
        while (watch.Elapsed < TimeSpan.FromSeconds(2))
        {
            foreach (var pair in pairs)
            {
                _ = RepostComparer.Compare(pair.Original, pair.Candidate);
                compared++;
            }
        }

        var perSecond = (int)(compared / watch.Elapsed.TotalSeconds);
        return new("pairs.comparisonsPerSecond", perSecond, perSecond, perSecond, []);
    }

    /// <summary>A page of its own where there is a file, else what the label tells of it.</summary>
    /// <param name="prefersText">True = the label's excerpt where there is one, as a tool sees it that is given parts.</param>
    private static PageReading Side(string data, JsonElement side, bool prefersText) =>
        Text(side, "file") is { } file && !(prefersText && Text(side, "text") is not null)
        ? PageReader.Read(File.ReadAllBytes(Path.Combine(data, file)), null, Text(side, "url"))
        : PageReadings.FromParts(
            Text(side, "title"), Text(side, "url"), TimeReader.Parse(Text(side, "publishedAt") ?? Text(side, "date")),
            Text(side, "source"), Text(side, "text"), null);

    private static string? Text(JsonElement label, string name)
        => label.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    internal sealed record Pair(string Id, string Kind, PageReading Original, PageReading Candidate);
}
