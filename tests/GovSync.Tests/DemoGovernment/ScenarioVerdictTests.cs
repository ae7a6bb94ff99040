using DemoGovernment.Scripting;
using GovSync.Core;
using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.DemoGovernment;

public class ScenarioVerdictTests
{
    [Fact]
    public async Task Core_reads_every_page_of_the_scenario_as_it_was_meant()
    {
        await using var demo = await RunningDemo.StartAsync();
        var core = await CoreRun.OverAsync(demo);
        foreach (var document in demo.Scenario.Documents)
        {
            var page = await core.ReadAsync(document.Site, document.Id, core.FoundAt(document));
            Assert.Equal(
                (document.Title, document.Number, document.Kind, RunningDemo.Start + document.At),
                (page.Title, page.DocumentNumber, page.Kind, page.PublishedAt?.At));
        }
    }

    [Theory]
    [InlineData("qingchuan")]
    [InlineData("lanxi")]
    [InlineData("transport")]
    [InlineData("shiqiao")]
    public async Task Core_reads_a_repost_in_each_template(string site)
    {
        await using var demo = await RunningDemo.StartAsync();
        var core = await CoreRun.OverAsync(demo);
        var document = demo.Scenario.Documents.First(one => one.Id == "seeds");
        var page = await core.ReadAsync(site, document.Id, demo.Scenario.End);

        Assert.Equal((document.Title, document.Number, "中国政府网"), (page.Title, page.DocumentNumber, page.Source));
        Assert.NotEqual(TimePrecision.Day, page.PublishedAt!.Value.Precision);
        Assert.EndsWith("（此件公开发布）", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sites_that_owe_a_repost_are_those_that_the_scenario_expects()
    {
        await using var demo = await RunningDemo.StartAsync();
        var core = await CoreRun.OverAsync(demo);
        foreach (var document in demo.Scenario.Documents.Where(one => demo.Site(one.Site).ColumnOf(one.Column).Kind == ChannelKind.Releases))
        {
            var owed = core.FanOutOf(await core.ReleaseAsync(document, demo.Site(document.Site)));
            Assert.Equal(
                demo.Duties.Where(duty => duty.Document == document && duty.Expect.Timeliness != Timeliness.NotOwed).Select(duty => duty.Site.Code).Order(),
                owed.Where(obligation => obligation.Task is not null).Select(obligation => obligation.SiteCode).Order());
        }
    }

    [Fact]
    public async Task Core_reaches_every_verdict_that_the_scenario_expects()
    {
        await using var demo = await RunningDemo.StartAsync();
        var core = await CoreRun.OverAsync(demo);
        var otherwise = new List<string>();
        foreach (var duty in demo.Duties)
        {
            var task = await core.RunAsync(duty);
            var found = new Expectation
            {
                Timeliness = task?.Timeliness ?? Timeliness.NotOwed,
                Integrity = duty.Expect.Integrity is null ? null : task?.Integrity,
                Attribution = duty.Expect.Attribution is null ? null : task?.Attribution,
                Findings = duty.Expect.Findings is null ? null : task?.Findings,
                Ask = duty.Expect.Ask is null ? null : task?.Ask,
                AskDone = duty.Expect.AskDone is null ? null : task?.Asked?.DoneAt is not null,
                Unreadable = duty.Expect.Unreadable is null ? null : task?.Unreadable,
            };
            if (Text(found) != Text(duty.Expect))
            {
                otherwise.Add($"{duty.Site.Key}/{duty.Document.Id} {duty.Name}: expected {Text(duty.Expect)}, found {Text(found)} {string.Join("; ", task?.Differences ?? [])}");
            }
        }

        Assert.True(otherwise.Count == 0, string.Join("\n", otherwise));
    }

    [Fact]
    public async Task Core_pairs_policies_and_interpretations_as_the_scenario_expects()
    {
        await using var demo = await RunningDemo.StartAsync();
        var core = await CoreRun.OverAsync(demo);
        foreach (var document in demo.Scenario.Documents.Where(one => one.Expect is not null))
        {
            Assert.Equal([Finding(document.Expect!.Interpretation!.Value)], await FindingsAsync(demo, core, document));
        }
    }

    private static async Task<IReadOnlyList<PairFinding>> FindingsAsync(RunningDemo demo, CoreRun core, ScenarioDocument document)
    {
        var site = demo.Site(document.Site);
        var policy = await core.ReadAsync(document.Site, document.Id, demo.Scenario.End);
        var clause = RuleProfiles.BuiltIn.ClausesInForce(site.DivisionCode, site.Kind, ChinaTime.DayOf(RunningDemo.Start)).Interpretation;
        InterpretationMatch? best = null;
        DateTimeOffset? publishedAt = null;
        foreach (var other in demo.Scenario.Documents.Where(one => one.Kind == ReleaseKind.Interpretation))
        {
            var page = await core.ReadAsync(other.Site, other.Id, demo.Scenario.End);
            var match = InterpretationMatcher.Match(policy, page);
            if (match.IsRelated && !(match.Score <= best?.Score))
            {
                (best, publishedAt) = (match, page.PublishedAt?.At);
            }
        }

        var facts = new PairFacts(
            policy.PublishedAt!.Value.At, policy.Importance.IsImportant && clause is { HasDuty: true }, best, publishedAt, TimeSpan.FromHours(1), true);
        return PairVerdict.Judge(facts, RunningDemo.Start + demo.Scenario.End).Findings;
    }

    private static PairFinding Finding(ExpectedInterpretation expected) => expected switch
    {
        ExpectedInterpretation.BothWay => PairFinding.BothWay,
        ExpectedInterpretation.OneWay => PairFinding.OneWay,
        ExpectedInterpretation.Missing => PairFinding.Missing,
    };

    private static string Text(Expectation value) =>
        $"{value.Timeliness} {value.Integrity} {value.Attribution} [{string.Join(",", value.Findings ?? [])}] {value.Ask} {value.AskDone} {value.Unreadable}";
}
