using System.Diagnostics;
using System.Text.Json;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Benchmarks;

/// <summary>How well pages are read, on <c>labels/read.jsonl</c>.</summary>
internal static class ReadMeasures
{
    private static readonly (string Field, Func<PageReading, string?> Value)[] Fields =
    [
        ("title", page => page.Title),
        ("publishedAt", page => page.PublishedAt?.At.ToString("yyyy-MM-dd HH:mm:ss", null)),
        ("source", page => page.Source),
        ("siteName", page => page.SiteName),
        ("siteIdCode", page => page.SiteIdCode),
        ("columnType", page => page.ColumnType),
        ("documentNumber", page => page.DocumentNumber),
        ("issuingBody", page => page.IssuingBodies.Count == 0 ? null : string.Join('、', page.IssuingBodies)),
        ("kind", page => page.Kind.ToString().ToLowerInvariant()),
    ];

    public static IEnumerable<Measure> On(string data)
    {
        var rows = File.ReadLines(Path.Combine(data, "labels", "read.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(label => (Label: label, Bytes: File.ReadAllBytes(Path.Combine(data, Text(label, "file")!))))
            .ToList();
        var pages = rows.ConvertAll(row => (row.Label, Page: PageReader.Read(row.Bytes, null, Text(row.Label, "url"))));
        foreach (var (field, value) in Fields)
        {
            yield return FieldsEqual(field, pages, value);
        }

        yield return Important(pages);
        yield return Speed(rows.ConvertAll(row => row.Bytes));
    }

    private static Measure FieldsEqual(
        string field, List<(JsonElement Label, PageReading Page)> pages, Func<PageReading, string?> value)
    {
        var labelled = pages.Where(page => Text(page.Label, field) is not null).ToList();
        var misses = labelled
            .Where(page => !IsEqual(field, Text(page.Label, field)!, value(page.Page)))
            .Select(page => $"{Text(page.Label, "file")}: expected {Text(page.Label, field)}, read {value(page.Page) ?? "nothing"}")
            .ToList();
        var given = labelled.Count(page => value(page.Page) is not null);
        return new($"read.{field}", labelled.Count - misses.Count, given, labelled.Count, misses);
    }

    /// <summary>A label without a time is right if the day is; one with minutes, if the minute is.</summary>
    private static bool IsEqual(string field, string expected, string? read)
    {
        if (field != "publishedAt" || read is null)
        {
            return WhiteSpace.Fold(expected) == read;
        }

        return read.StartsWith(expected.EndsWith(" 00:00", StringComparison.Ordinal) ? expected[..10] : expected, StringComparison.Ordinal);
    }

    private static Measure Important(List<(JsonElement Label, PageReading Page)> pages)
    {
        var labelled = pages.Where(page => page.Label.TryGetProperty("important", out _)).ToList();
        var wrong = labelled.Where(page => page.Label.GetProperty("important").GetBoolean() != page.Page.Importance.IsImportant);
        var misses = wrong.Select(page =>
            $"{page.Page.Title}: read {page.Page.Importance.IsImportant}, {page.Page.Importance.Score} ({string.Join("; ", page.Page.Importance.Reasons)})");
        return new(
            "read.important",
            labelled.Count(page => page.Label.GetProperty("important").GetBoolean() && page.Page.Importance.IsImportant),
            labelled.Count(page => page.Page.Importance.IsImportant),
            labelled.Count(page => page.Label.GetProperty("important").GetBoolean()),
            [.. misses]);
    }

    private static Measure Speed(List<byte[]> pages)
    {
        var watch = Stopwatch.StartNew();
        var read = 0;
        while (watch.Elapsed < TimeSpan.FromSeconds(2))
        {
            foreach (var bytes in pages)
            {
                _ = PageReader.Read(bytes);
                read++;
            }
        }

        var perSecond = (int)(read / watch.Elapsed.TotalSeconds);
        return new("read.pagesPerSecond", perSecond, perSecond, perSecond, []);
    }

    private static string? Text(JsonElement label, string name)
        => label.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
