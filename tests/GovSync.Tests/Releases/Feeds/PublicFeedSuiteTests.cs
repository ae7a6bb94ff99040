using System.Globalization;
using System.IO.Enumeration;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Core.Text;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Releases.Feeds;

/// <summary>Walks a public feed-parser suite: titles, links, ids and times of feeds and entries as its expected JSON has them.</summary>
public class PublicFeedSuiteTests
{
    [SharedDataFact]
    public void The_public_suite_is_read_as_it_expects()
    {
        var root = SharedData.PathOf("feeds/gofeed");
        var exceptions = Exceptions();
        var used = new HashSet<string>();
        var faults = new List<string>();
        var files = Directory.GetFiles(root, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            var reading = ChannelReader.Read(File.ReadAllBytes(file), null, null, ChannelFormat.Feed);
            foreach (var (field, expected, found) in Differences(file, reading))
            {
                var exception = exceptions.FirstOrDefault(e => e.Field == field && FileSystemName.MatchesSimpleExpression(e.Pattern, name));
                if (exception == default)
                {
                    faults.Add($"{name}: {field}: expected \"{expected}\", found \"{found}\"");
                }
                else
                {
                    used.Add(exception.Pattern + exception.Field);
                }
            }
        }

        Assert.True(files.Count > 250, $"only {files.Count} files in {root}");
        Assert.True(faults.Count == 0, $"{faults.Count} differences:\n{string.Join('\n', faults)}");
        Assert.All(exceptions, exception => Assert.Contains(exception.Pattern + exception.Field, used));
    }

    [SharedDataTheory]
    [InlineData("atom03_feed.xml", "atom", null)]
    [InlineData("atom10_feed.xml", "atom", null)]
    [InlineData("rdf_feed.xml", "rss", null)]
    [InlineData("rss_feed.xml", "rss", null)]
    [InlineData("rss_feed_bom.xml", "rss", null)]
    [InlineData("rss_feed_leading_spaces.xml", "rss", null)]
    [InlineData("json10_feed.json", "json-feed", null)]
    [InlineData("json11_feed.json", "json-feed", null)]
    [InlineData("empty_feed.xml", "", ChannelFault.Empty)]
    [InlineData("unknown_feed.xml", "", ChannelFault.UnknownFormat)]
    [InlineData("invalid.json", "", ChannelFault.BrokenJson)]
    public void Every_kind_of_feed_is_told_by_its_bytes(string file, string format, ChannelFault? fault)
    {
        var reading = ChannelReader.Read(File.ReadAllBytes(SharedData.PathOf("feeds/gofeed/parser/universal/" + file)), null, null);

        Assert.Equal(format, reading.Format);
        if (fault is not null)
        {
            Assert.Equal(fault, reading.Fault);
        }
        else
        {
            Assert.True(reading.Fault is null or ChannelFault.NoEntries, $"{reading.Fault}: {reading.FaultDetail}");
        }
    }

    private static IEnumerable<(string Field, string Expected, string Found)> Differences(string file, ChannelReading reading)
    {
        var json = Path.ChangeExtension(file, ".json");
        if (!File.Exists(json))
        {
            yield break;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(json));
        var expected = document.RootElement;
        if (Plain(Text(expected, "title")) != (reading.Title ?? ""))
        {
            yield return ("feed title", Plain(Text(expected, "title")), reading.Title ?? "");
        }

        // An entry that says nothing (no title, link, id or time) is none here; the suite keeps such shells.
        var shells = expected.TryGetProperty("entries", out var list) || expected.TryGetProperty("items", out list) ? list : default;
        var wanted = shells.ValueKind == JsonValueKind.Array ? shells.EnumerateArray().Select(Fields).ToList() : [];
        var found = reading.Entries.Select(entry => (entry.Title, Link: Link(entry), Id: entry.Id ?? "", Time: Printed(entry.PublishedAt))).ToList();
        if (wanted.Count != found.Count)
        {
            wanted = [.. wanted.Where(entry => entry != ("", "", "", ""))];
        }

        if (wanted.Count != found.Count)
        {
            yield return (wanted.Count < found.Count && found.All(entry => entry.Title.Length == 0) ? "link" : "entries", $"{wanted.Count}", $"{found.Count}");
            yield break;
        }

        foreach (var (want, have) in wanted.Zip(found))
        {
            foreach (var (field, a, b) in new[] { ("title", want.Title, have.Title), ("link", want.Link, have.Link), ("id", want.Id, have.Id), ("time", want.Time, have.Time) })
            {
                if (a != b)
                {
                    yield return (field, a, b);
                }
            }
        }
    }

    private static (string Title, string Link, string Id, string Time) Fields(JsonElement entry)
    {
        var id = entry.TryGetProperty("guid", out var guid) && guid.ValueKind == JsonValueKind.Object ? Text(guid, "value") : Text(entry, "guid") + Text(entry, "id");
        var time = new[] { "pubDateParsed", "publishedParsed", "updatedParsed" }.Select(name => Text(entry, name)).FirstOrDefault(text => text.Length > 0) ?? "";
        return (Plain(Text(entry, "title")), Link(entry), id, time);
    }

    /// <summary>As written; resolved where the feed gives a base of its own.</summary>
    private static string Link(ChannelEntry entry) => Uri.IsWellFormedUriString(entry.Href, UriKind.Absolute) ? entry.Href : entry.Url ?? entry.Href;

    private static string Link(JsonElement entry)
    {
        if (Text(entry, "link") is { Length: > 0 } link)
        {
            return link;
        }

        var links = entry.TryGetProperty("links", out var list) ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];
        return links.Where(item => Text(item, "rel") == "alternate").Select(item => Text(item, "href")).FirstOrDefault() ?? "";
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>The suite keeps a title's markup; a reading has its text.</summary>
    private static string Plain(string title) =>
        WhiteSpace.Fold(WebUtility.HtmlDecode(Regex.Replace(title, "</?[a-z][^>]*>", "")));

    private static string Printed(DeclaredTime? time) =>
        time?.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static List<(string Pattern, string Field, string Reason)> Exceptions() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "gofeed-exceptions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" | "))
            .Select(parts => (parts[0].Trim(), parts[1].Trim(), parts[2].Trim()))];
}
