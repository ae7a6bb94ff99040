using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Benchmarks;

/// <summary>How well pages are read: the real ones, on <c>labels/read.jsonl</c>, and those written for the project's tests.</summary>
internal static partial class ReadMeasures
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
        var real = PagesOf(Path.Combine(data, "labels", "read.jsonl"), data);
        var measures = Judged("read", real);
        if (WrittenPages() is { } folder)
        {
            var written = PagesOf(Path.Combine(folder, "labels.jsonl"), folder);
            measures = measures.Concat(Judged("written", written)).Append(Texts(written));
        }

        return measures.Append(Speed(real.ConvertAll(page => page.Bytes)));
    }

    private static IEnumerable<Measure> Judged(string name, List<LabelledPage> pages)
        => Fields.Select(field => FieldsEqual(name, field.Field, pages, field.Value)).Append(Important(name, pages));

    private static List<LabelledPage> PagesOf(string labels, string folder)
        => [.. File.ReadLines(labels).Select(line => JsonDocument.Parse(line).RootElement).Select(label =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, Text(label, "file")!));
            return new LabelledPage(label, bytes, PageReader.Read(bytes, null, Text(label, "url")));
        })];

    /// <summary>The pages of the tests, in the repository that this program was built in; null where it runs elsewhere.</summary>
    private static string? WrittenPages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "tests", "GovSync.Tests", "Fixtures", "Pages");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whole body texts, by runs of four words as the public benchmark of article extraction counts them.</summary>
    private static Measure Texts(List<LabelledPage> pages)
    {
        var (right, given, labelled) = (0, 0, 0);
        foreach (var page in pages.Where(page => Text(page.Label, "text") is not null))
        {
            var expected = Runs(Text(page.Label, "text")!);
            var read = Runs(page.Page.Text);
            (given, labelled) = (given + read.Values.Sum(), labelled + expected.Values.Sum());
            right += read.Sum(run => Math.Min(run.Value, expected.GetValueOrDefault(run.Key)));
        }

        return new("written.text", right, given, labelled, []);
    }

    private static Dictionary<string, int> Runs(string text)
    {
        var words = Word().Matches(text).Select(word => word.Value).ToList();
        return Enumerable.Range(0, Math.Max(0, words.Count - 3))
            .GroupBy(at => string.Join(' ', words.GetRange(at, 4)))
            .ToDictionary(run => run.Key, run => run.Count());
    }

    private static Measure FieldsEqual(
        string name, string field, List<LabelledPage> pages, Func<PageReading, string?> value)
    {
        var labelled = pages.Where(page => Text(page.Label, field) is not null).ToList();
        var misses = labelled
            .Where(page => !IsEqual(field, Text(page.Label, field)!, value(page.Page)))
            .Select(page => $"{Text(page.Label, "file")}: expected {Text(page.Label, field)}, read {value(page.Page) ?? "nothing"}")
            .ToList();
        var given = labelled.Count(page => value(page.Page) is not null);
        return new($"{name}.{field}", labelled.Count - misses.Count, given, labelled.Count, misses);
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

    private static Measure Important(string name, List<LabelledPage> pages)
    {
        var labelled = pages.Where(page => page.Label.TryGetProperty("important", out _)).ToList();
        var wrong = labelled.Where(page => page.Label.GetProperty("important").GetBoolean() != page.Page.Importance.IsImportant);
        var misses = wrong.Select(page =>
            $"{page.Page.Title}: read {page.Page.Importance.IsImportant}, {page.Page.Importance.Score} ({string.Join("; ", page.Page.Importance.Reasons)})");
        return new(
            $"{name}.important",
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

    private sealed record LabelledPage(JsonElement Label, byte[] Bytes, PageReading Page);

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
