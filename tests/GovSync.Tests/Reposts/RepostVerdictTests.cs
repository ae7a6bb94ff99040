using GovSync.Core.Reposts;
using static GovSync.Tests.Reposts.Given;

namespace GovSync.Tests.Reposts;

public class RepostVerdictTests
{
    [Theory]
    [InlineData("13:59:59", Timeliness.Awaited)]
    [InlineData("14:00:00", Timeliness.Awaited)]
    [InlineData("14:00:01", Timeliness.Unverified)]
    public void An_unseen_repost_is_awaited_up_to_and_including_the_deadline(string now, Timeliness expected) =>
        Assert.Equal(expected, Owed.JudgedAt(now).Timeliness);

    [Theory]
    [InlineData("13:59:59", Timeliness.Unverified)]
    [InlineData("14:00:00", Timeliness.Missing)]
    [InlineData("14:00:01", Timeliness.Missing)]
    public void A_repost_is_missing_only_if_a_clean_look_at_or_after_the_deadline_did_not_find_it(string absent, Timeliness expected) =>
        Assert.Equal(expected, Owed.JudgedAt("14:05", Absent(absent)).Timeliness);

    [Fact]
    public void A_clean_look_at_the_deadline_makes_nothing_missing_before_the_deadline_has_passed() =>
        Assert.Equal(Timeliness.Awaited, Owed.JudgedAt("14:00", Absent("14:00")).Timeliness);

    [Theory]
    [InlineData(UnreadableReason.Unreachable)]
    [InlineData(UnreadableReason.NeedsJavaScript)]
    [InlineData(UnreadableReason.ListTooShort)]
    [InlineData(UnreadableReason.CandidateUnread)]
    public void A_site_that_cannot_be_read_is_never_called_missing(UnreadableReason reason)
    {
        var task = Owed.After(Absent("13:55"), Unread("14:05", reason), Unread("1d 08:00", reason));

        Assert.Equal(Timeliness.Unverified, task.Timeliness);
        Assert.Equal(reason, task.Unreadable);
    }

    [Theory]
    [InlineData("13:59:59", Timeliness.OnTime, false)]
    [InlineData("14:00:00", Timeliness.OnTime, false)]
    [InlineData("14:00:01", Timeliness.OnTime, true)]
    public void A_repost_is_on_time_up_to_and_including_the_deadline(string seen, Timeliness expected, bool isUnproven) =>
        AssertVerdict(expected, isUnproven ? [RepostFinding.UnprovenTime] : [], Owed.After(Absent("13:00"), Seen(seen)));

    [Theory]
    [InlineData("13:59:59", Timeliness.OnTime, true)]
    [InlineData("14:00:00", Timeliness.Late, false)]
    [InlineData("14:00:01", Timeliness.Late, false)]
    public void A_repost_that_was_not_there_at_the_deadline_is_late(string absent, Timeliness expected, bool isUnproven) =>
        AssertVerdict(expected, isUnproven ? [RepostFinding.UnprovenTime] : [], Owed.After(Absent(absent), Seen("15:00")));

    [Theory]
    [InlineData("13:59:59", Timeliness.OnTime, false)]
    [InlineData("14:00:00", Timeliness.OnTime, true)] // it may mean the very last instant
    [InlineData("14:00:01", Timeliness.Late, false)]
    [InlineData("13:59", Timeliness.OnTime, false)]
    [InlineData("14:00", Timeliness.OnTime, true)]
    [InlineData("14:01", Timeliness.Late, false)]
    [InlineData("15:00:00", Timeliness.Late, false)]
    [InlineData("15:00:01", Timeliness.OnTime, true)] // later than the first sight: no word of it is believed
    [InlineData("day", Timeliness.OnTime, true)]
    [InlineData(null, Timeliness.OnTime, true)]
    public void Where_the_deadline_lies_inside_the_declared_time_decides_with_its_precision(
        string? declared, Timeliness expected, bool isUnproven) =>
        AssertVerdict(
            expected, isUnproven ? [RepostFinding.UnprovenTime] : [], Owed.After(Absent("13:00"), Seen("15:00", declared)));

    [Theory]
    [InlineData("12:57:58", RepostFinding.UnprovenTime)] // over by 12:57:59, more than 2 minutes before the absence
    [InlineData("12:58:00", null)]
    [InlineData("12:59:00", null)]
    [InlineData("12:57", null)] // a whole minute, over exactly 2 minutes before the absence
    [InlineData("12:56", RepostFinding.UnprovenTime)]
    public void A_declared_time_shortly_before_a_clean_absence_is_still_believed(string declared, RepostFinding? finding)
    {
        var task = Owed.After(Absent("13:00"), Seen("15:00", declared));

        var isBelieved = RepostInterval.Of(task)!.DeclaredFit == DeclaredFit.Inside;
        Assert.Equal(finding is null, isBelieved);
        AssertVerdict(Timeliness.OnTime, finding is { } one ? [one] : [], task);
    }

    [Theory]
    [InlineData("13:59:59", true)]
    [InlineData("14:00:00", true)]
    [InlineData("14:00:01", false)]
    [InlineData("14:00", true)]
    [InlineData("14:01", false)]
    [InlineData("14:58:00", false)]
    [InlineData("15:30:00", false)]
    [InlineData("day", false)]
    [InlineData(null, false)]
    public void A_declared_time_that_a_clean_look_contradicts_is_back_dated_where_it_would_change_the_verdict(
        string? declared, bool isBackDated) =>
        AssertVerdict(Timeliness.Late, isBackDated ? [RepostFinding.BackDated] : [], Owed.After(Absent("15:00"), Seen("16:00", declared)));

    [Fact]
    public void A_contradicted_declared_time_that_changes_nothing_is_noted_only()
    {
        var task = Owed.After(Absent("10:00"), Seen("11:00", "08:00"));

        AssertVerdict(Timeliness.OnTime, [], task);
        Assert.Equal(DeclaredFit.BeforeAbsence, RepostInterval.Of(task)!.DeclaredFit);
    }

    [Theory]
    [InlineData("13:59", Timeliness.OnTime, false)]
    [InlineData("14:01", Timeliness.Late, false)]
    [InlineData("02:00", Timeliness.OnTime, false)]
    [InlineData("01:00", Timeliness.OnTime, true)] // before the source published it
    [InlineData("day", Timeliness.OnTime, true)]
    [InlineData(null, Timeliness.OnTime, true)]
    public void Without_a_clean_absence_the_interval_begins_with_the_publication(string? declared, Timeliness expected, bool isUnproven) =>
        AssertVerdict(expected, isUnproven ? [RepostFinding.UnprovenTime] : [], Owed.After(Unread("13:00"), Seen("15:00", declared)));

    [Fact]
    public void A_repost_seen_before_the_publication_is_on_time() =>
        AssertVerdict(Timeliness.OnTime, [], Owed.After(Seen("01:00")));

    [Fact]
    public void A_look_that_is_not_clean_but_sees_the_repost_is_a_sight() =>
        AssertVerdict(
            Timeliness.OnTime, [], Owed.After(Seen("13:00") with { Unreadable = UnreadableReason.ListTooShort }, Unread("15:00")));

    [Fact]
    public void Without_proof_of_notification_an_unseen_task_is_neither_late_nor_missing() =>
        Assert.Equal(Timeliness.NotNotified, NotNotified.After(Absent("15:00"), Absent("1d 08:00")).Timeliness);

    [Fact]
    public void A_repost_done_before_any_clock_started_is_on_time() =>
        AssertVerdict(Timeliness.OnTime, [], NotNotified.After(Absent("15:00"), Seen("1d 08:00")));

    [Theory]
    [InlineData("19:59:59", Timeliness.Late)]
    [InlineData("20:00:00", Timeliness.OnTime)]
    public void A_notification_proved_later_starts_the_hours(string notified, Timeliness expected)
    {
        var seen = NotNotified.After(Absent("1d 07:59:59"), Seen("1d 08:00", "1d 08:00:00"));

        Assert.Equal(expected, RepostVerdict.Judge(seen with { NotifiedAt = At(notified) }, At("1d 09:00")).Timeliness);
    }

    [Fact]
    public void A_withdrawn_release_asks_for_nothing() =>
        AssertVerdict(
            Timeliness.Withdrawn, [], (Owed with { IsWithdrawn = true }).After(Absent("15:00"), Seen("16:00", "13:00"), Absent("17:00")));

    [Fact]
    public void What_is_not_owed_stays_not_owed() =>
        AssertVerdict(Timeliness.NotOwed, [], (Owed with { Timeliness = Timeliness.NotOwed }).After(Absent("15:00")));

    [Fact]
    public void What_is_owed_promptly_is_never_late_or_missing()
    {
        var prompt = Owed with { WithinHours = null };

        Assert.Equal(Timeliness.Prompt, prompt.After(Absent("1d 08:00")).Timeliness);
        AssertVerdict(Timeliness.Prompt, [], prompt.After(Absent("1d 08:00"), Seen("1d 08:30")));
    }

    [Fact]
    public void A_closed_site_is_suspended_until_its_repost_is_seen()
    {
        var closed = Owed with { IsSuspended = true, SuspendedFor = TimeSpan.FromHours(30) };

        Assert.Equal(Timeliness.Suspended, closed.After(Unread("14:05")).Timeliness);
        Assert.Equal(Timeliness.OnTime, closed.After(Unread("14:05"), Seen("1d 08:00")).Timeliness);
    }

    [Fact]
    public void A_closure_moves_the_deadline_by_its_overlap()
    {
        var moved = Owed with { SuspendedFor = TimeSpan.FromHours(3) };

        Assert.Equal(Timeliness.Awaited, moved.JudgedAt("17:00", Absent("16:00")).Timeliness);
        Assert.Equal(Timeliness.Missing, moved.JudgedAt("17:00:01", Absent("17:00")).Timeliness);
    }

    [Fact]
    public void A_miss_proved_before_the_closure_stays_a_miss() =>
        Assert.Equal(Timeliness.Missing, RepostVerdict.Judge(Owed.After(Absent("14:05")) with { IsSuspended = true }, At("1d 10:00")).Timeliness);

    [Fact]
    public void At_short_notice_a_miss_is_ours()
    {
        var shortNotice = Owed with { IsShortNotice = true };

        AssertVerdict(Timeliness.Unverified, [], shortNotice.After(Absent("14:05")));
        AssertVerdict(Timeliness.Unverified, [], shortNotice.After(Absent("14:05"), Seen("15:00", "13:00")));
        AssertVerdict(Timeliness.OnTime, [], shortNotice.After(Absent("13:05"), Seen("13:55")));
    }

    private static void AssertVerdict(Timeliness timeliness, RepostFinding[] findings, RepostTask task)
    {
        Assert.Equal(timeliness, task.Timeliness);
        Assert.Equal(findings, task.Findings);
    }
}
