using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Core.Text;

namespace GovSync.Benchmarks;

/// <summary>How well channels are read: list pages on <c>labels/lists.jsonl</c>, feeds on the public parser suite.</summary>
internal static partial class ChannelMeasures
{
    public static IEnumerable<Measure> On(string data)
    {
        var pages = File.ReadLines(Path.Combine(data, "labels", "lists.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(label => (Label: label, Bytes: File.ReadAllBytes(Path.Combine(data, Text(label, "file")))))
            .ToList();
        yield return Lists(pages);
        yield return Feeds(Path.Combine(data, "feeds", "gofeed"));
        yield return Speed(pages.ConvertAll(page => page.Bytes));
    }

    /// <summary>An entry is right if title, link and day are, at the labelled place. The label's last path part stands for an absolute link.</summary>
    private static Measure Lists(List<(JsonElement Label, byte[] Bytes)> pages)
    {
        var (right, given, labelled, misses) = (0, 0, 0, new List<string>());
        foreach (var (label, bytes) in pages)
        {
            var read = ChannelReader.Read(bytes, null, null, ChannelFormat.List).Entries;
            var expected = label.GetProperty("entries").EnumerateArray().ToList();
            given += Math.Min(read.Count, expected.Count);
            labelled += expected.Count;
            for (var i = 0; i < expected.Count; i++)
            {
                var entry = i < read.Count ? read[i] : null;
                var isRight = entry is not null && IsEqual(expected[i], entry);
                right += isRight ? 1 : 0;
                if (!isRight)
                {
                    misses.Add($"{Text(label, "file")} {i + 1}: expected {Text(expected[i], "title")}, read {entry?.Title ?? "nothing"}");
                }
            }
        }

        return new("list.entries", right, given, labelled, misses);
    }

    private static bool IsEqual(JsonElement expected, ChannelEntry entry) =>
        WhiteSpace.Fold(Text(expected, "title")) == entry.Title
        && Text(expected, "url").EndsWith(entry.Href.TrimStart('.'), StringComparison.Ordinal)
        && Text(expected, "date") == entry.PublishedAt?.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Titles and times of entries as the suite expects them, file by file.</summary>
    private static Measure Feeds(string suite)
    {
        var (given, misses, labelled) = (0, new List<string>(), 0);
        foreach (var file in Directory.GetFiles(suite, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var json = Path.ChangeExtension(file, ".json");
            if (!File.Exists(json))
            {
                continue;
            }

            labelled++;
            using var document = JsonDocument.Parse(File.ReadAllBytes(json));
            var reading = ChannelReader.Read(File.ReadAllBytes(file), null, null, ChannelFormat.Feed);
            given += reading.Format.Length > 0 ? 1 : 0;
            var expected = Expected(document.RootElement);
            var read = reading.Entries.Select(entry => (entry.Title, Time: Printed(entry.PublishedAt))).Where(entry => entry != ("", ""));
            if (!expected.SequenceEqual(read))
            {
                misses.Add($"{Path.GetRelativePath(suite, file)}: expected {string.Join(", ", expected)}, read {string.Join(", ", read)}");
            }
        }

        return new("feed.suite", labelled - misses.Count, given, labelled, misses);
    }

    private static List<(string Title, string Time)> Expected(JsonElement feed) =>
        !feed.TryGetProperty("entries", out var entries) && !feed.TryGetProperty("items", out entries) || entries.ValueKind != JsonValueKind.Array
            ? []
            : [.. entries.EnumerateArray().Select(entry => (Plain(Text(entry, "title")), Time(entry))).Where(entry => entry != ("", ""))];

    private static string Time(JsonElement entry) => new[] { "pubDateParsed", "publishedParsed", "updatedParsed" }
        .Select(name => Text(entry, name)).FirstOrDefault(text => text.Length > 0) ?? "";

    private static Measure Speed(List<byte[]> pages)
    {
        var watch = Stopwatch.StartNew();
        var read = 0;
        while (watch.Elapsed < TimeSpan.FromSeconds(2))
        {
            foreach (var bytes in pages)
            {
                _ = ChannelReader.Read(bytes, null, null, ChannelFormat.List);
                read++;
            }
        }

        var perSecond = (int)(read / watch.Elapsed.TotalSeconds);
        return new("list.pagesPerSecond", perSecond, perSecond, perSecond, []);
    }

    private static string Plain(string title) => WhiteSpace.Fold(WebUtility.HtmlDecode(Tag().Replace(title, "")));

    private static string Printed(DeclaredTime? time) =>
        time?.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    [GeneratedRegex("</?[a-z][^>]*>")]
    private static partial Regex Tag();
}
