using DemoGovernment.Scripting;
using DemoGovernment.Sites;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;

namespace GovSync.Tests.DemoGovernment;

/// <summary>The scenario shows all that can come out: a new value of a closed list needs a case.</summary>
public class ScenarioCoverageTests
{
    private static readonly List<DemoSite> Sites = Embedded.Parse<List<DemoSite>>(Embedded.Text("sites.json"), "sites.json");

    private static readonly Scenario Scenario = ScenarioCheck.Read(Embedded.Text("scenario.json"), Sites);

    private static IEnumerable<Expectation> Expected => Scenario.Cases.Select(one => one.Expect);

    [Fact]
    public void Every_timeliness_is_expected_of_a_case() => AssertAll(Expected.Select(expect => expect.Timeliness));

    [Fact]
    public void Every_integrity_is_expected_of_a_case() => AssertAll(Expected.Select(expect => expect.Integrity));

    [Fact]
    public void Every_attribution_is_expected_of_a_case() => AssertAll(Expected.Select(expect => expect.Attribution));

    [Fact]
    public void Every_finding_is_expected_of_a_case() =>
        AssertAll(Expected.SelectMany(expect => expect.Findings ?? []).Select(finding => (RepostFinding?)finding));

    [Fact]
    public void Every_way_of_linking_a_policy_and_its_interpretation_is_expected_of_a_document() =>
        AssertAll(Scenario.Documents.Select(document => document.Expect?.Interpretation));

    [Fact]
    public void Every_way_of_conduct_that_the_demo_knows_is_used()
    {
        AssertAll(Scenario.Cases.Select(one => (SiteAction?)one.Does.Action));
        AssertAll(Scenario.Cases.Select(one => (PrintedTime?)one.Does.Prints));
        AssertAll(Scenario.Cases.Select(one => (AttachmentCare?)one.Does.Attachments));
        AssertAll(Scenario.Cases.Select(one => one.Does.Barrier?.Kind));
        AssertAll(Scenario.Calls.Select(call => (SiteCallKind?)call.Kind));
    }

    [Fact]
    public void Cases_stand_under_both_clocks_and_under_several_profiles()
    {
        var clauses = Scenario.Cases.Select(one => Sites.First(site => site.Key == one.Site)).Distinct().Select(site =>
            RuleProfiles.BuiltIn.RepostClause(site.DivisionCode, site.Kind, site.Level, new DateOnly(2026, 3, 2))!).ToList();

        AssertAll(clauses.Select(clause => (RepostClock?)clause.Clock));
        Assert.True(clauses.Select(clause => clause.Profile).Distinct().Count() >= 3);
    }

    [Fact]
    public void No_two_cases_have_one_name() =>
        Assert.Equal(Scenario.Cases.Count, Scenario.Cases.Select(one => one.Name).Distinct().Count());

    private static void AssertAll<T>(IEnumerable<T?> found)
        where T : struct, Enum => Assert.Empty(Enum.GetValues<T>().Except(found.OfType<T>()));
}
