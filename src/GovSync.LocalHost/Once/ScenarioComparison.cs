using System.Text.Json.Nodes;

namespace GovSync.LocalHost.Once;

/// <summary>Compares what a scenario expects with what the app says.</summary>
/// <param name="tasks">The app's tasks.</param>
/// <param name="pairs">The app's pairs of policy and interpretation.</param>
/// <param name="leftOut">Titles of releases and the sites that the app says owe no repost of them.</param>
internal sealed class ScenarioComparison(JsonArray tasks, JsonArray pairs, IReadOnlySet<(string Title, string SiteCode)> leftOut)
{
    private const string Interpretation = "interpretation";
    private const string Findings = "findings";
    private const string AskDone = "askDone";
    private const string Timeliness = "timeliness";
    private const string NotOwed = "notOwed";

    /// <summary>Null = as expected.</summary>
    public Mismatch? Check(ScenarioCase expected)
    {
        JsonObject wanted = [];
        JsonObject? found = [];
        foreach (var (property, value) in expected.Expect)
        {
            var subject = property == Interpretation ? PairOf(expected) : TaskOf(expected);
            var actual = property switch
            {
                Interpretation => subject?["finding"],
                AskDone => JsonValue.Create(subject?["askDoneAt"] is not null),
                _ => subject?[property],
            };
            if (subject is null)
            {
                return new(expected.Name, Copy(expected.Expect), null);
            }

            if (!AreSame(property, value, actual))
            {
                wanted[property] = value?.DeepClone();
                found[property] = actual?.DeepClone();
            }
        }

        return wanted.Count == 0 ? null : new(expected.Name, wanted, found);
    }

    private static bool AreSame(string property, JsonNode? expected, JsonNode? actual) => property == Findings
        ? NamesOf(expected).SetEquals(NamesOf(actual))
        : JsonNode.DeepEquals(expected, actual);

    private static HashSet<string> NamesOf(JsonNode? list) =>
        [.. (list as JsonArray)?.Select(each => (string)each!) ?? []];

    private static JsonObject Copy(JsonObject json) => json.DeepClone().AsObject();

    /// <summary>A site that has a release twice is as wrong as one that has it not at all.</summary>
    private JsonNode? TaskOf(ScenarioCase expected)
    {
        var found = tasks.Where(task =>
            (string?)task?["siteCode"] == expected.SiteCode && (string?)task?["releaseTitle"] == expected.Title).ToList();
        return found.Count switch
        {
            0 when expected.SiteCode is { } site && leftOut.Contains((expected.Title, site)) => new JsonObject { [Timeliness] = NotOwed },
            0 => null,
            1 => found[0],
            _ => new JsonObject { ["tasks"] = found.Count },
        };
    }

    private JsonNode? PairOf(ScenarioCase expected) =>
        pairs.FirstOrDefault(pair => (string?)pair?["policyTitle"] == expected.Title);
}
