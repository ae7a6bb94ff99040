using GovSync.Core.Interpretations;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.Interpretations;

public sealed class PairVerdictTests
{
    private static readonly DateTimeOffset PublishedAt = new(2026, 3, 16, 2, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(2);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void An_interpretation_is_missing_only_after_the_last_instant_of_the_tolerance(int secondsAfter, bool isMissing)
    {
        var verdict = PairVerdict.Judge(Facts(null), PublishedAt + Tolerance + TimeSpan.FromSeconds(secondsAfter));

        Assert.Equal(isMissing ? [PairFinding.Missing] : [], verdict.Findings);
        Assert.Null(verdict.Lag);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void An_interpretation_is_late_after_the_last_instant_of_the_tolerance(int secondsAfter, bool isLate)
    {
        var at = PublishedAt + Tolerance + TimeSpan.FromSeconds(secondsAfter);

        var verdict = PairVerdict.Judge(Facts(Linked(true, true)) with { InterpretationPublishedAt = at }, at);

        Assert.Equal(isLate, verdict.Findings.Contains(PairFinding.Late));
        Assert.Equal(at - PublishedAt, verdict.Lag);
    }

    [Theory]
    [InlineData("140400", "Late OneWay BrokenLink")]   // wants both links
    [InlineData("320000", "Late")]                     // says nothing of links
    [InlineData("370000", "")]                         // no text has the duty
    public void A_finding_is_a_breach_only_where_a_clause_makes_it_one(string division, string breaches)
    {
        var clause = RuleProfiles.BuiltIn.ClausesInForce(division, SiteKind.Portal, new DateOnly(2023, 1, 1)).Interpretation;
        var facts = Facts(Linked(true, false)) with { InterpretationPublishedAt = PublishedAt.AddDays(1), DoLinksResolve = false };

        Assert.Equal(breaches, string.Join(' ', PairVerdict.Judge(facts, PublishedAt.AddDays(2)).BreachesOf(clause)));
    }

    [Theory]
    [InlineData(true, true, PairFinding.BothWay)]
    [InlineData(true, false, PairFinding.OneWay)]
    [InlineData(false, true, PairFinding.OneWay)]
    [InlineData(false, false, PairFinding.OneWay)]
    public void Both_pages_must_link_each_other(bool forward, bool back, PairFinding expected)
    {
        Assert.Equal([expected], PairVerdict.Judge(Facts(Linked(forward, back)), PublishedAt).Findings);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(null, false)]
    public void A_link_is_broken_only_if_it_was_tried(bool? resolves, bool isBroken)
    {
        var verdict = PairVerdict.Judge(Facts(Linked(true, true)) with { DoLinksResolve = resolves }, PublishedAt);

        Assert.Equal(isBroken, verdict.Findings.Contains(PairFinding.BrokenLink));
    }

    [Fact]
    public void Nothing_is_missing_where_the_channels_could_not_be_read_or_nothing_is_owed()
    {
        var late = PublishedAt + TimeSpan.FromDays(30);

        Assert.Empty(PairVerdict.Judge(Facts(null) with { WereChannelsRead = false }, late).Findings);
        Assert.Empty(PairVerdict.Judge(Facts(null) with { IsImportant = false }, late).Findings);
    }

    [Fact]
    public void A_page_that_is_not_related_is_no_interpretation()
    {
        var verdict = PairVerdict.Judge(Facts(Linked(true, true) with { IsRelated = false }), PublishedAt + TimeSpan.FromDays(1));

        Assert.Equal([PairFinding.Missing], verdict.Findings);
    }

    private static PairFacts Facts(InterpretationMatch? match) => new(PublishedAt, IsImportant: true, match, null, Tolerance, null);

    private static InterpretationMatch Linked(bool forward, bool back) => new(true, 0.9, [], forward, back, InterpretationForm.Text);
}
