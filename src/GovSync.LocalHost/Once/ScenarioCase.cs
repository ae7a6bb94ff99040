using System.Text.Json.Nodes;

namespace GovSync.LocalHost.Once;

/// <summary>One thing that a scenario shows, and what the app has to say about it in the end.</summary>
/// <param name="Expect">
/// Any of timeliness (notOwed = no task, and the site is listed as left out), integrity, attribution, findings (the exact set), ask,
/// askDone, unreadable and interpretation.
/// </param>
internal sealed record ScenarioCase(string Name, string? SiteCode, string Title, JsonObject Expect)
{
    public static IReadOnlyList<ScenarioCase> ReadAll(JsonNode scenario) =>
    [
        .. scenario["cases"]!.AsArray().Select(each => new ScenarioCase(
            (string)each!["name"]!, (string?)each["siteCode"], (string)each["title"]!, each["expect"]!.AsObject())),
    ];
}
