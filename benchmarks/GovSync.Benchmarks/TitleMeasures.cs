using System.Text.Json;
using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Benchmarks;

/// <summary>Titles of the labelled pages and lists alone, each against each: no two different ones are one document, and an 图解 belongs to its own only.</summary>
internal static class TitleMeasures
{
    private const int ShortestTitle = 10;

    public static IEnumerable<Measure> On(string data)
    {
        var titles = Titles(data).Where(title => title.Length >= ShortestTitle).Distinct().Order(StringComparer.Ordinal)
            .Select(title => PageReadings.FromParts(title, null, null, null, null, null)).ToList();
        var pairs = (from one in titles from other in titles where one.Title != other.Title select (One: one, Other: other)).ToList();
        var reposts = pairs.Where(pair => RepostComparer.Compare(pair.One, pair.Other).Integrity != Integrity.Different)
            .Select(pair => $"{pair.One.Title} | {pair.Other.Title}").ToList();
        yield return new("titles.otherDocument", pairs.Count - reposts.Count, pairs.Count, pairs.Count, reposts);
        yield return Explained(titles);
    }

    private static Measure Explained(List<PageReading> titles)
    {
        var policies = titles.Where(page => page.Kind == ReleaseKind.Policy).ToList();
        var rows = (from policy in policies
                    from explained in policies
                    let interpretation = PageReadings.FromParts($"一图读懂 | {explained.Title}", null, null, null, null, null)
                    let isRelated = InterpretationMatcher.Match(policy, interpretation).IsRelated
                    select (Own: policy == explained, isRelated, Words: $"{policy.Title} | {interpretation.Title}")).ToList();
        return new(
            "titles.interpretation",
            rows.Count(row => row is { Own: true, isRelated: true }),
            rows.Count(row => row.isRelated),
            policies.Count,
            [.. rows.Where(row => row.Own != row.isRelated).Select(row => row.Words)]);
    }

    private static IEnumerable<string> Titles(string data)
    {
        foreach (var line in File.ReadLines(Path.Combine(data, "labels", "read.jsonl")))
        {
            if (JsonDocument.Parse(line).RootElement.TryGetProperty("title", out var title))
            {
                yield return title.GetString()!;
            }
        }

        foreach (var line in File.ReadLines(Path.Combine(data, "labels", "lists.jsonl")))
        {
            foreach (var entry in JsonDocument.Parse(line).RootElement.GetProperty("entries").EnumerateArray())
            {
                yield return entry.GetProperty("title").GetString()!;
            }
        }
    }
}
