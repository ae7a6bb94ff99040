using System.Text.Json.Nodes;

namespace GovSync.LocalHost.Once;

/// <summary>Compares what a scenario expects with what the app says.</summary>
/// <param name="tasks">The app's tasks.</param>
/// <param name="pairs">The app's pairs of policy and interpretation.</param>
internal sealed class ScenarioComparison(JsonArray tasks, JsonArray pairs)
{
    private const string Interpretation = "interpretation";
    private const string Findings = "findings";

    /// <summary>Null = as expected.</summary>
    public Mismatch? Check(ScenarioCase expected)
    {
        JsonObject wanted = [];
        JsonObject? found = [];
        foreach (var (property, value) in expected.Expect)
        {
            var subject = property == Interpretation ? PairOf(expected) : TaskOf(expected);
            var actual = subject?[property == Interpretation ? "finding" : property];
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

    private JsonNode? TaskOf(ScenarioCase expected) => tasks.FirstOrDefault(task =>
        (string?)task?["siteCode"] == expected.SiteCode && (string?)task?["releaseTitle"] == expected.Title);

    private JsonNode? PairOf(ScenarioCase expected) =>
        pairs.FirstOrDefault(pair => (string?)pair?["policyTitle"] == expected.Title);
}
