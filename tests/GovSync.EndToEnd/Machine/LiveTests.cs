using System.Text.Json.Nodes;

namespace GovSync.EndToEnd.Machine;

/// <summary>What the machine finds in real time: pages as they stand on the web, and channels that fail beside them.</summary>
[Collection(MachineTests.Name)]
public sealed class LiveTests(LiveMachine machine) : IClassFixture<LiveMachine>
{
    private const string FaultsPortal = "bm99000001";
    private const int MostMissed = 2;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private static readonly Dictionary<string, string> Faults = new(StringComparer.Ordinal)
    {
        ["server-error"] = "serverError",
        ["hang"] = "timedOut",
        ["huge"] = "tooLarge",
        ["redirect-loop"] = "tooManyRedirects",
        ["broken-xml"] = "brokenXml",
        ["empty-list"] = "noEntries",
        ["html-for-feed"] = "unexpectedHtml",
    };

    [Fact]
    public async Task Channels_that_fail_are_told_apart_and_stop_nobody_else()
    {
        var channels = await machine.ListAsync("channels", Limit, listed => FaultsIn(listed).Count == Faults.Count && Read(listed).Count > 0);

        Assert.Equal(Faults.OrderBy(fault => fault.Key, StringComparer.Ordinal), FaultsIn(channels).OrderBy(fault => fault.Key, StringComparer.Ordinal));
        Assert.NotEmpty(Read(channels));
        Assert.All(Read(channels), channel => Assert.NotNull(channel!["lastSuccessAt"]));
        var tasks = await machine.ListAsync("tasks", Limit, listed => listed.Count > 0);
        Assert.NotEmpty(tasks);
    }

    [RealPagesFact]
    public async Task Real_pages_come_out_with_title_document_number_and_issuing_body()
    {
        var index = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(MachineFiles.Content!, "index.json")))!.AsArray();

        var releases = await machine.ListAsync("releases", Limit, listed => index.Count(page => IsRight(page!, listed)) >= index.Count - MostMissed);

        var missed = index.Where(page => !IsRight(page!, releases)).Select(page => $"{page!["file"]}: {Found(page, releases)?.ToJsonString() ?? "not listed"}");
        Assert.True(missed.Count() <= MostMissed, string.Join('\n', missed));
    }

    private static Dictionary<string, string> FaultsIn(JsonArray channels) => channels
        .Where(channel => (string)channel!["channel"]!["siteCode"]! == FaultsPortal && channel["fault"] is not null)
        .ToDictionary(channel => (string)channel!["channel"]!["id"]!, channel => (string)channel!["fault"]!);

    /// <summary>The other portals' channels that have been scanned.</summary>
    private static List<JsonNode?> Read(JsonArray channels) =>
        [.. channels.Where(channel => (string)channel!["channel"]!["siteCode"]! != FaultsPortal && channel["lastScanAt"] is not null && channel["fault"] is null)];

    private static JsonNode? Found(JsonNode page, JsonArray releases) =>
        releases.FirstOrDefault(release => ((string)release!["url"]!).EndsWith("/" + (string)page["file"]!, StringComparison.Ordinal));

    private static bool IsRight(JsonNode page, JsonArray releases) =>
        Found(page, releases) is { } release
        && Same((string?)release["title"], (string?)page["title"])
        && Same((string?)release["documentNumber"], (string?)page["release_number"])
        && release["issuingBodies"]!.AsArray().Select(body => Plain((string?)body)).Order(StringComparer.Ordinal)
            .SequenceEqual(((string)page["release_office"]!).Split([' ', '、', '\u3000'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).Order(StringComparer.Ordinal));

    private static bool Same(string? one, string? other) => Plain(one) == Plain(other);

    private static string Plain(string? text) => string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character)));
}
