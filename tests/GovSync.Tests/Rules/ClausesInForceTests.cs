using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.Rules;

public sealed class ClausesInForceTests
{
    private static readonly DateOnly Day = new(2023, 1, 1);

    [Theory]
    [InlineData("140403", InterpretationTiming.Simultaneous, true)]
    [InlineData("140400", InterpretationTiming.Simultaneous, true)]
    [InlineData("320100", InterpretationTiming.Simultaneous, false)]
    [InlineData("150100", InterpretationTiming.Prompt, true)]
    public void An_interpretation_comes_with_its_policy_or_promptly_after(string division, InterpretationTiming timing, bool mutualLinks)
    {
        var clause = Of(division).Interpretation!;

        Assert.True(clause.HasDuty);
        Assert.Equal((timing, mutualLinks), (clause.Timing, clause.RequiresMutualLinks));
    }

    [Theory]
    [InlineData("650000", 0.3)]
    [InlineData("150000", 0.3)]
    [InlineData("320000", 1.0)]
    public void Each_quarter_some_or_all_sites_are_checked(string division, double minShare)
    {
        var clause = Of(division).SpotCheck!;

        Assert.Equal((Cadence.Quarter, (decimal)minShare), (clause.Every, clause.MinShare));
    }

    [Theory]
    [InlineData("650000", 3, null)]
    [InlineData("140400", 2, null)]
    [InlineData("320000", 2, 1)]
    public void Visitors_reports_are_answered_within_working_days(string division, int days, int? forward)
    {
        var clause = Of(division).Feedback!;

        Assert.Equal((days, forward), (clause.WorkingDays, clause.ForwardWorkingDays));
    }

    [Theory]
    [InlineData("650000")]
    [InlineData("140400")]
    [InlineData("320000")]
    public void Logs_are_kept_six_months(string division) => Assert.Equal(6, Of(division).Logs!.Months);

    [Theory]
    [InlineData("650000", "01-31")]
    [InlineData("140400", "05 01-06 01-31")]
    [InlineData("320000", "02-last 05-last 08-last 11-last 01-31")]
    [InlineData("150000", "01-31 01-31")]
    public void Reports_have_their_last_days(string division, string due) =>
        Assert.Equal(due, string.Join(' ', Of(division).Reports.SelectMany(report => report.Due)));

    [Theory]
    [InlineData("650000")]
    [InlineData("140400")]
    [InlineData("320000")]
    [InlineData("150000")]
    public void A_site_may_close_once_a_year_for_thirty_days(string division)
    {
        var clause = Of(division).Closure!;

        Assert.Equal((1, 30), (clause.PerYear, clause.MaxDays));
    }

    [Theory]
    [InlineData("360000", 2, 15)]
    [InlineData("650000", 4, null)]
    [InlineData("140400", 12, null)]
    public void A_sponsor_checks_its_own_site(string division, int timesPerYear, int? reportWithin)
    {
        var clause = Of(division).SelfCheck!;

        Assert.Equal((timesPerYear, reportWithin), (clause.TimesPerYear, clause.ReportWithinWorkingDays));
    }

    [Fact]
    public void What_nobodys_text_has_is_absent()
    {
        Assert.Null(Of("650000").Interpretation);
        Assert.Null(Of("140400").SpotCheck);
        Assert.Null(Of("150000").Feedback);
        Assert.Null(Of("150000").Logs);
        Assert.Null(Of("320000").SelfCheck);
        Assert.Empty(Of("360000").Reports);
        var onlyRepost = Of("370000");
        Assert.NotNull(onlyRepost.Repost);
        Assert.Null(onlyRepost.Interpretation ?? (object?)onlyRepost.SpotCheck ?? onlyRepost.Logs);
    }

    [Fact]
    public void Rules_for_sites_do_not_bind_new_media()
    {
        var clauses = RuleProfiles.BuiltIn.ClausesInForce("150000", SiteKind.NewMedia, Day);

        Assert.NotNull(clauses.Repost);
        Assert.Null(clauses.Interpretation ?? (object?)clauses.SpotCheck ?? clauses.Closure);
        Assert.Empty(clauses.Reports);
    }

    private static ClausesInForce Of(string division) => RuleProfiles.BuiltIn.ClausesInForce(division, SiteKind.Portal, Day);
}
