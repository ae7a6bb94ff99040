using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovSync.LocalHost.Once;

/// <summary>How a scenario ended.</summary>
/// <param name="Tasks">Repost tasks that the app has.</param>
/// <param name="Verdicts">How many tasks have each timeliness.</param>
/// <param name="Cases">Names of the cases that were compared.</param>
/// <param name="Seconds">How long it took, start of the programs included.</param>
internal sealed record ScenarioReport(
    int Tasks,
    IReadOnlyDictionary<string, int> Verdicts,
    IReadOnlyList<string> Cases,
    IReadOnlyList<Mismatch> Mismatches,
    double Seconds)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A scenario that compares nothing proves nothing.</summary>
    [JsonIgnore]
    public bool IsGood => Mismatches.Count == 0 && Cases.Count > 0;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public string ToText() => string.Join(
        Environment.NewLine,
        [
            $"{Tasks} tasks: {string.Join(", ", Verdicts.Select(verdict => $"{verdict.Value} {verdict.Key}"))}",
            $"{Cases.Count} cases compared, {Mismatches.Count} otherwise than expected, {Seconds:F1} s",
            .. Mismatches.Select(each =>
                $"{each.Case}: expected {each.Expected.ToJsonString(Json)}, "
                + $"found {each.Found?.ToJsonString(Json) ?? "nothing"}"),
        ]);
}
