using System.Text.Json.Nodes;
using GovSync.Cli;

namespace GovSync.Tests.Cli;

public sealed class RuleVerbTests
{
    [Fact]
    public void The_answer_holds_the_clauses_in_force_each_with_its_text()
    {
        var (code, output, _) = Run("rule", "--division", "140403", "--kind", "portal", "--at", "2023-01-01", "--json");

        Assert.Equal(0, code);
        var answer = JsonNode.Parse(output)!;
        Assert.Equal(("140403", "portal", "2023-01-01"), ((string?)answer["division"], (string?)answer["kind"], (string?)answer["at"]));
        var repost = answer["clauses"]!["repost"]!;
        Assert.True((bool)repost["duty"]!);
        Assert.Equal((12, "publication"), ((int)repost["withinHours"]!, (string?)repost["clock"]));
        Assert.Equal(["upperLevelSites", "cityPortal"], repost["sources"]!.AsArray().Select(s => (string)s!));
        Assert.Equal((true, false, false),
            ((bool)repost["sourceRequired"]!, (bool)repost["newMedia"]!, (bool)repost["reachExceptions"]!));
        var basis = repost["basis"]![0]!;
        Assert.Equal(("001_e3387811d80e02ab.txt", "第十条"), ((string?)basis["file"], (string?)basis["article"]));
        Assert.Contains("12小時", (string?)basis["quote"], StringComparison.Ordinal);
        var interpretation = answer["clauses"]!["interpretation"]!;
        Assert.Equal((true, "simultaneous", true),
            ((bool)interpretation["duty"]!, (string?)interpretation["timing"], (bool)interpretation["mutualLinks"]!));
        Assert.Equal(6, (int)answer["clauses"]!["logs"]!["months"]!);
        Assert.Equal(2, (int)answer["clauses"]!["feedback"]!["workingDays"]!);
    }

    [Fact]
    public void A_clause_that_nobodys_text_has_is_missing()
    {
        var clauses = ClausesOf("360100", "portal", "2012-01-01");

        Assert.Equal(["sharedContent", "patrol", "selfCheck", "rectification"], clauses.Select(clause => clause.Key));
    }

    [Fact]
    public void Where_no_text_says_anything_people_are_told_so()
    {
        var (_, output, _) = Run("rule", "--division", "360100", "--kind", "portal", "--at", "2012-01-01");

        Assert.Contains("repost: 文本未规定 (the text does not say)", output.Split('\n'));
        Assert.Contains("selfCheck: timesPerYear 2, reportWithinWorkingDays 15 (jiangxi-2011)", output.Split('\n'));
    }

    [Fact]
    public void A_folder_of_rules_stands_beside_the_programs_own()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "rules");

        var (_, output, _) = Run("rule", "--rules", folder, "--division", "320100", "--kind", "portal", "--at", "2026-03-02", "--json");

        Assert.Equal(8, (int)JsonNode.Parse(output)!["clauses"]!["repost"]!["withinHours"]!);
        Assert.Equal(2, Run("rule", "--rules", "nowhere", "--division", "320100", "--kind", "portal", "--at", "2026-03-02").Code);
    }

    [Fact]
    public void A_spot_check_tells_how_often_and_how_many()
    {
        var check = ClausesOf("650000", "department", "2018-01-01")["spotCheck"]!;

        Assert.Equal(("quarter", 0.3), ((string?)check["every"], (double)check["minShare"]!));
    }

    [Fact]
    public void What_the_State_Council_publishes_on_one_region_is_shown_with_its_own_words()
    {
        var repost = ClausesOf("150000", "portal", "2018-01-01")["repost"]!;

        Assert.True((bool)repost["reachExceptions"]!);
        Assert.True((bool)repost["newMedia"]!);
        Assert.Contains(repost["basis"]!.AsArray(), b => ((string)b!["quote"]!).Contains("某个行业或地区", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("36", "portal", "2018-01-01", "division")]
    [InlineData("360000", "Portal", "2018-01-01", "kind")]
    [InlineData("360000", "portal", "2018-13-01", "at")]
    [InlineData("360000", "portal", "2018-01-01T10:00:00", "at")]
    public void Bad_input_names_what_was_expected(string division, string kind, string at, string field)
    {
        var (code, output, error) = Run("rule", "--division", division, "--kind", kind, "--at", at, "--json");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith($"rule: {field} is", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instant_is_taken_on_its_day_in_Beijing() =>
        Assert.Equal("xinjiang-2017", (string?)ClausesOf("650000", "portal", "2017-09-29T16:00:00Z")["repost"]!["profile"]);

    [Fact]
    public void A_bad_line_of_a_batch_is_an_error_line_and_the_rest_goes_on()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """
            {"division": "650000", "kind": "portal", "at": "2018-01-01"}
            {"division": "nowhere", "kind": "portal", "at": "2018-01-01"}
            {"division": "320000", "kind": "portal", "at": "2018-01-01"}
            """);
        try
        {
            var (code, output, _) = Run("rule", "--batch", path, "--json");

            var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
            Assert.Equal((0, 3), (code, lines.Count));
            Assert.Equal("notification", (string?)lines[0]["clauses"]!["repost"]!["clock"]);
            Assert.Contains("nowhere", (string?)lines[1]["error"], StringComparison.Ordinal);
            Assert.Equal("publication", (string?)lines[2]["clauses"]!["repost"]!["clock"]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static JsonObject ClausesOf(string division, string kind, string at)
    {
        var (_, output, _) = Run("rule", "--division", division, "--kind", kind, "--at", at, "--json");
        return JsonNode.Parse(output)!["clauses"]!.AsObject();
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
