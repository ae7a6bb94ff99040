using System.Text.Json.Nodes;

namespace GovSync.LocalHost.Once;

/// <summary>One thing that a scenario shows, and what the app has to say about it in the end.</summary>
/// <param name="Expect">Any of timeliness, integrity, attribution, findings (the exact set) and interpretation.</param>
internal sealed record ScenarioCase(string Name, string? SiteCode, string Title, JsonObject Expect)
{
    public static IReadOnlyList<ScenarioCase> ReadAll(JsonNode scenario) =>
    [
        .. scenario["cases"]!.AsArray().Select(each => new ScenarioCase(
            (string)each!["name"]!, (string?)each["siteCode"], (string)each["title"]!, each["expect"]!.AsObject())),
    ];
}
