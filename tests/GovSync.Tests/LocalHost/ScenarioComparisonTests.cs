using System.Text.Json.Nodes;
using GovSync.LocalHost.Once;

namespace GovSync.Tests.LocalHost;

public sealed class ScenarioComparisonTests
{
    private const string Tasks = """
        [{"siteCode":"3200000001","releaseTitle":"关于一事的通知","timeliness":"onTime","integrity":"same","attribution":"present","findings":["backDated","removed"],"ask":"update","askDoneAt":"2026-03-02T05:00:00Z"},
         {"siteCode":"3200000002","releaseTitle":"关于一事的通知","timeliness":"late","integrity":null,"findings":[]}]
        """;

    private const string Pairs = """[{"policyTitle":"关于一事的通知","interpretationTitle":null,"finding":"missing"}]""";

    [Theory]
    [InlineData("""{"timeliness":"onTime"}""")]
    [InlineData("""{"integrity":"same","attribution":"present"}""")]
    [InlineData("""{"findings":["removed","backDated"]}""")]
    [InlineData("""{"interpretation":"missing"}""")]
    [InlineData("""{"ask":"update","askDone":true}""")]
    public void What_is_as_expected_is_no_mismatch(string expected)
    {
        Assert.Null(Check("3200000001", "关于一事的通知", expected));
    }

    [Theory]
    [InlineData("""{"timeliness":"late","integrity":"same"}""", """{"timeliness":"onTime"}""")]
    [InlineData("""{"findings":["removed"]}""", """{"findings":["backDated","removed"]}""")]
    [InlineData("""{"findings":[]}""", """{"findings":["backDated","removed"]}""")]
    [InlineData("""{"interpretation":"bothWay"}""", """{"interpretation":"missing"}""")]
    [InlineData("""{"askDone":false}""", """{"askDone":true}""")]
    public void What_is_not_is_told_with_what_was_found_instead(string expected, string found)
    {
        Assert.Equal(found, Check("3200000001", "关于一事的通知", expected)?.Found?.ToJsonString());
    }

    [Theory]
    [InlineData("3200000003", "关于一事的通知")]
    [InlineData("3200000001", "关于另一事的通知")]
    public void A_task_that_the_app_does_not_know_is_a_mismatch(string site, string title)
    {
        var mismatch = Check(site, title, """{"timeliness":"onTime"}""");

        Assert.Equal(("one", null), (mismatch?.Case, mismatch?.Found));
    }

    [Fact]
    public void A_site_that_the_app_leaves_out_owes_nothing()
    {
        Assert.Null(Check("3200000009", "关于一事的通知", """{"timeliness":"notOwed"}"""));
    }

    [Theory]
    [InlineData("3200000009", "关于另一事的通知", null)]
    [InlineData("3200000003", "关于一事的通知", null)]
    [InlineData("3200000001", "关于一事的通知", """{"timeliness":"onTime"}""")]
    public void A_site_that_is_not_left_out_does_not_owe_nothing(string site, string title, string? found)
    {
        var mismatch = Check(site, title, """{"timeliness":"notOwed"}""");

        Assert.NotNull(mismatch);
        Assert.Equal(found, mismatch.Found?.ToJsonString());
    }

    [Fact]
    public void A_site_that_has_a_release_twice_is_a_mismatch_whatever_its_tasks_say()
    {
        var twice = JsonNode.Parse(
            """[{"siteCode":"1","releaseTitle":"一","timeliness":"onTime"},{"siteCode":"1","releaseTitle":"一","timeliness":"onTime"}]""")!.AsArray();

        var mismatch = new ScenarioComparison(twice, [], LeftOut).Check(new("one", "1", "一", new JsonObject { ["timeliness"] = "onTime" }));

        Assert.NotNull(mismatch);
    }

    [Fact]
    public void A_scenario_without_cases_is_not_good()
    {
        Assert.False(new ScenarioReport(0, new Dictionary<string, int>(), [], [], 1).IsGood);
        Assert.True(new ScenarioReport(1, new Dictionary<string, int>(), ["one"], [], 1).IsGood);
    }

    [Fact]
    public void The_report_is_one_line_of_json_with_the_agreed_names()
    {
        var mismatch = new Mismatch("one", new JsonObject { ["timeliness"] = "late" }, null);

        var report = new ScenarioReport(2, new Dictionary<string, int> { ["onTime"] = 2 }, ["one"], [mismatch], 1.5);

        Assert.Equal(
            """{"tasks":2,"verdicts":{"onTime":2},"cases":["one"],"mismatches":[{"case":"one","expected":{"timeliness":"late"},"found":null}],"seconds":1.5}""",
            report.ToJson());
    }

    private static readonly HashSet<(string, string)> LeftOut = [("关于一事的通知", "3200000009")];

    private static Mismatch? Check(string site, string title, string expected) =>
        new ScenarioComparison(JsonNode.Parse(Tasks)!.AsArray(), JsonNode.Parse(Pairs)!.AsArray(), LeftOut)
            .Check(new ScenarioCase("one", site, title, JsonNode.Parse(expected)!.AsObject()));
}
