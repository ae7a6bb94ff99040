using GovSync.Core.Compliance;
using GovSync.Core.Reposts;
using GovSync.Tests.Reposts;
using static GovSync.Tests.Reposts.Given;

namespace GovSync.Tests.Compliance;

public class ComplianceTotalsTests
{
    private static readonly RepostTask _onTime = Owed.After(Seen("04:00"));
    private static readonly RepostTask _altered = Owed.After(Seen("06:00", null, Integrity.Altered));
    private static readonly RepostTask _late = Owed.After(Absent("14:05"), Seen("16:00"));
    private static readonly RepostTask _missing = Owed.After(Absent("14:05"));
    private static readonly RepostTask _unverified = Owed.After(Unread("14:05"));
    private static readonly RepostTask _open = Owed.JudgedAt("13:00");
    private static readonly RepostTask _suspended = (Owed with { IsSuspended = true }).After(Unread("14:05"));
    private static readonly RepostTask _withdrawn = (Owed with { IsWithdrawn = true }).After();
    private static readonly RepostTask _notOwed = (Owed with { Timeliness = Timeliness.NotOwed }).After();
    private static readonly RepostTask _prompt = (Owed with { WithinHours = null }).After(Seen("1d 08:00"));
    private static readonly RepostTask _notNotified = NotNotified.After();

    private static readonly RepostTask[] _oneOfEach =
        [_onTime, _altered, _late, _missing, _unverified, _open, _suspended, _withdrawn, _notOwed, _prompt, _notNotified];

    [Fact]
    public void Every_task_is_in_exactly_one_count()
    {
        var totals = ComplianceTotals.Of(_oneOfEach);

        Assert.Equal(
            (2, 1, 1, 1, 1, 5), (totals.OnTime, totals.Late, totals.Missing, totals.Unverified, totals.Open, totals.Exempt));
        Assert.Equal(
            (1, 1, 1, 1, 1), (totals.Suspended, totals.Withdrawn, totals.NotOwed, totals.Prompt, totals.NotNotified));
        Assert.Equal(6, totals.Due);
        Assert.Equal(_oneOfEach.Length, totals.All);
    }

    [Fact]
    public void What_is_open_or_exempt_or_our_fault_is_in_no_rate()
    {
        var totals = ComplianceTotals.Of(_oneOfEach);

        Assert.Equal(4, totals.Judged);
        Assert.Equal(0.5, totals.OnTimeShare);
        Assert.Equal(0.25, totals.CompliantShare);
    }

    [Fact]
    public void Without_a_judged_task_there_is_no_share()
    {
        Assert.Null(ComplianceTotals.Of([_open, _unverified, _withdrawn]).OnTimeShare);
        Assert.Null(ComplianceTotals.Of([]).CompliantShare);
    }

    [Fact]
    public void Missing_and_open_reposts_count_in_the_lags_and_the_exempt_do_not()
    {
        var lags = ComplianceTotals.Of(_oneOfEach).FromPublication;

        // 2 h, 4 h and 14 h are known; the missing and the open one took longer.
        Assert.Equal(new LagStatistics(3, 2, TimeSpan.FromHours(14), null, TimeSpan.FromHours(14)), lags);
    }

    [Fact]
    public void Lags_from_notification_are_of_those_alone_whose_notification_is_proved()
    {
        var notified = (Owed with { NotifiedAt = At("03:00") }).After(Seen("04:00"));
        var unseen = (Owed with { NotifiedAt = At("03:00") }).After(Absent("14:05"));

        var lags = ComplianceTotals.Of([_onTime, notified, unseen, _missing]).FromNotification;

        Assert.Equal(new LagStatistics(1, 1, TimeSpan.FromHours(1), null, TimeSpan.FromHours(1)), lags);
    }

    [Fact]
    public void Findings_are_counted_by_kind()
    {
        var removed = Owed.After(Seen("04:00"), Absent("1d 08:00"));
        var unproven = Owed.After(Absent("13:00"), Seen("15:00"));
        var both = Owed.After(Absent("13:00"), Seen("15:00"), Absent("1d 08:00"));

        var findings = ComplianceTotals.Of([_onTime, removed, unproven, both]).Findings;

        Assert.Equal(2, findings.Count);
        Assert.Equal(2, findings[RepostFinding.Removed]);
        Assert.Equal(2, findings[RepostFinding.UnprovenTime]);
    }

    [Fact]
    public void A_ruling_counts_instead_of_the_computed_verdict()
    {
        var ruled = _missing with { Ruling = new Ruling(Timeliness.OnTime, "reviewer", "另有栏目", At("1d 08:00")) };

        var totals = ComplianceTotals.Of([ruled]);

        Assert.Equal((1, 0, 1, 1), (totals.OnTime, totals.Missing, totals.Compliant, totals.Ruled));
    }

    [Fact]
    public void A_task_counts_in_the_Beijing_month_of_its_deadline()
    {
        var first = Midnight.AddDays(-1); // 1 March in Beijing
        var task = Owed with { PublishedAt = first.AddHours(-12) };

        Assert.Equal(new Month(2026, 3), SiteMonth.MonthOf(task));
        Assert.Equal(new Month(2026, 2), SiteMonth.MonthOf(task with { PublishedAt = task.PublishedAt.AddSeconds(-1) }));
    }

    [Fact]
    public void A_task_without_a_deadline_counts_in_the_month_of_its_publication() =>
        Assert.Equal(new Month(2026, 2), SiteMonth.MonthOf(Owed with { WithinHours = null, PublishedAt = At("00:00").AddDays(-1).AddSeconds(-1) }));

    [Fact]
    public void Totals_are_by_month_and_site()
    {
        var other = _late with { SiteCode = "3100000001" };
        var april = _onTime with { PublishedAt = _onTime.PublishedAt.AddDays(31) };

        var months = SiteMonth.Of([april, _onTime, other, _missing]);

        Assert.Equal(
            [("3100000001", "2026-03", 1), ("3200000001", "2026-03", 2), ("3200000001", "2026-04", 1)],
            months.Select(month => (month.SiteCode, month.Month.ToString(), month.Totals.All)));
    }
}
