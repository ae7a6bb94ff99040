using System.Text.Json.Nodes;
using DemoGovernment.Scripting;
using DemoGovernment.Sites;

namespace GovSync.Tests.DemoGovernment;

public class ScenarioCheckTests
{
    private static readonly IReadOnlyList<DemoSite> Sites =
        Embedded.Parse<List<DemoSite>>(Embedded.Text("sites.json"), "sites.json");

    [Fact]
    public void The_scenario_that_comes_along_is_valid_and_every_case_has_an_expectation()
    {
        var scenario = ScenarioCheck.Read(Embedded.Text("scenario.json"), Sites);
        Assert.All(scenario.Cases, one => Assert.NotNull(one.Expect.Timeliness));
        Assert.All(RepostDuty.All(scenario, Sites), duty => Assert.NotNull(duty.Expect.Timeliness));
    }

    [Fact]
    public void Every_obliged_site_has_exactly_one_verdict_for_each_document()
    {
        var scenario = ScenarioCheck.Read(Embedded.Text("scenario.json"), Sites);
        var duties = RepostDuty.All(scenario, Sites);
        Assert.Equal(duties.Count, duties.Select(duty => (duty.Site.Key, duty.Document.Id)).Distinct().Count());
        Assert.Equal((4 * 20) + (2 * 11) + (2 * 3), duties.Count);
        Assert.DoesNotContain(duties, duty => duty.Site.Key == duty.Document.Site);
    }

    [Theory]
    [InlineData("site", "atlantis", "site atlantis is unknown")]
    [InlineData("document", "nothing", "document nothing is unknown")]
    [InlineData("document", "visit", "binds nobody")]
    public void A_case_of_an_unknown_site_or_document_is_refused_by_name(string field, string value, string message)
    {
        var fault = Refused(root => root["cases"]![0]![field] = value);
        Assert.Contains("case \"on time within minutes, confirmed by the site\"", fault, StringComparison.Ordinal);
        Assert.Contains(message, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_behaviour_is_refused() =>
        Assert.Contains("$.cases[0].does.action", Refused(root => root["cases"]![0]!["does"]!["action"] = "dance"), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_word_in_a_behaviour_is_refused() =>
        Assert.Contains("mood", Refused(root => root["cases"]![0]!["does"]!["mood"] = "bad"), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_verdict_is_refused() =>
        Assert.Contains("timeliness", Refused(root => root["cases"]![0]!["expect"]!["timeliness"] = "soon"), StringComparison.Ordinal);

    [Fact]
    public void A_case_without_an_expected_timeliness_is_refused() => Assert.Contains(
        "expect.timeliness is missing", Refused(root => root["cases"]![0]!["expect"] = new JsonObject()), StringComparison.Ordinal);

    [Fact]
    public void Two_cases_for_one_site_and_document_are_refused() => Assert.Contains(
        "two cases", Refused(root => root["cases"]!.AsArray().Add(root["cases"]![0]!.DeepClone())), StringComparison.Ordinal);

    [Fact]
    public void A_change_of_words_that_the_text_does_not_have_is_refused() => Assert.Contains(
        "does not stand in the text",
        Refused(root => root["cases"]![0]!["does"]!["alters"] = new JsonObject { ["replace"] = "无此字样", ["with"] = "" }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("10 minutes")]
    [InlineData("00:10")]
    [InlineData("+10")]
    public void An_offset_says_its_sign_hours_and_minutes(string offset) => Assert.Contains(
        $"offset is \"{offset}\"", Refused(root => root["cases"]![0]!["does"]!["after"] = offset), StringComparison.Ordinal);

    private static string Refused(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(Embedded.Text("scenario.json"))!;
        change(root);
        return Assert.Throws<InvalidScenarioException>(() => ScenarioCheck.Read(root.ToJsonString(), Sites)).Message;
    }
}
