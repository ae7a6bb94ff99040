using System.Globalization;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.Rules;

/// <summary>What follows from the figures of clauses.</summary>
public sealed class RuleFigureTests
{
    [Theory]
    [InlineData("650000", 0, 0)]
    [InlineData("650000", 1, 1)]
    [InlineData("650000", 9, 3)]
    [InlineData("650000", 10, 3)]
    [InlineData("650000", 11, 4)]
    [InlineData("650000", 1000, 300)]
    [InlineData("650000", 1001, 301)]
    [InlineData("320000", 77, 77)]
    public void A_sample_is_never_below_the_share(string division, int sites, int expected) =>
        Assert.Equal(expected, Of(division).SpotCheck!.SampleSize(sites));

    [Theory]
    [InlineData("650000", null, "2026-11-25")]       // Friday: 23, 24, 25
    [InlineData("140400", null, "2026-11-24")]
    [InlineData("320000", "2026-11-23", "2026-11-25")]   // passed on by Monday, two days from there
    public void An_answer_is_due_in_working_days(string division, string? forwardBy, string answerBy)
    {
        var (clause, received) = (Of(division).Feedback!, Day("2026-11-20"));

        Assert.Equal(forwardBy is null ? null : Day(forwardBy), clause.ForwardBy(WorkingDays.BuiltIn, received)?.Day);
        Assert.Equal(Day(answerBy), clause.AnswerBy(WorkingDays.BuiltIn, received).Day);
    }

    [Fact]
    public void What_was_passed_on_early_is_due_early() =>
        Assert.Equal(Day("2026-11-24"), Of("320000").Feedback!.AnswerBy(WorkingDays.BuiltIn, Day("2026-11-19"), Day("2026-11-20")).Day);

    [Fact]
    public void An_answer_into_a_year_without_calendar_says_so() =>
        Assert.Equal([2027], Of("320000").Feedback!.AnswerBy(WorkingDays.BuiltIn, Day("2026-12-31")).MissingYears);

    [Fact]
    public void A_self_checks_report_is_due_in_working_days_where_the_text_says_so()
    {
        // From the Monday before the National Day holiday: 29, 30, 8, 9, 10 (worked), 12 to 16, 19 to 23.
        Assert.Equal(Day("2026-10-23"), Of("360000").SelfCheck!.ReportBy(WorkingDays.BuiltIn, Day("2026-09-28"))!.Day);
        Assert.Null(Of("650000").SelfCheck!.ReportBy(WorkingDays.BuiltIn, Day("2026-09-28")));
    }

    [Fact]
    public void Normative_documents_have_calendar_days() => Assert.Equal(
        Day("2026-02-21"), Of("150000").One<NormativeDocumentsClause>(ClauseTopic.NormativeDocuments)!.LastDay(Day("2026-02-01")));

    [Theory]
    [InlineData("650000", 0, RectificationStep.Rectify)]
    [InlineData("650000", 1, RectificationStep.PublicCriticism)]
    [InlineData("650000", 3, RectificationStep.Accountability)]
    [InlineData("650000", 4, RectificationStep.Accountability)]
    [InlineData("140400", 0, RectificationStep.PublicCriticism)]
    [InlineData("360000", 1, RectificationStep.Discipline)]
    public void The_ladder_goes_up_one_step_a_breach(string division, int before, RectificationStep expected) =>
        Assert.Equal(expected, Of(division).Rectification!.Suggested(before));

    [Theory]
    [InlineData("320000", 1)]
    [InlineData("140400", 1)]
    [InlineData("150000", 72)]
    public void An_interpretation_has_the_time_that_its_text_leaves(string division, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Of(division).Interpretation!.Tolerance);

    [Fact]
    public void A_texts_own_figure_counts_before_ours() => Assert.Equal(
        TimeSpan.FromHours(5), (Of("150000").Interpretation! with { ToleranceHours = 5 }).Tolerance);

    private static ClausesInForce Of(string division) =>
        RuleProfiles.BuiltIn.ClausesInForce(division, SiteKind.Portal, new DateOnly(2023, 1, 1));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
