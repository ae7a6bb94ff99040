using GovSync.Core.Reposts;
using static GovSync.Tests.Reposts.Given;

namespace GovSync.Tests.Reposts;

public class RepostFactsTests
{
    [Fact]
    public void The_first_sight_and_the_latest_clean_absence_before_it_are_kept()
    {
        var task = Owed.After(Absent("03:00"), Absent("06:00"), Unread("08:00"), Seen("09:00"), Seen("10:00"));

        Assert.Equal(At("09:00"), task.FirstSightAt);
        Assert.Equal(At("06:00"), task.LastCleanAbsenceAt);
        Assert.Equal(5, task.Looks);
    }

    [Fact]
    public void An_earlier_sight_that_arrives_late_moves_the_interval_back()
    {
        var task = Owed.After(Absent("03:00"), Absent("06:00"), Seen("09:00", "08:00"), Seen("05:00", "04:00"));

        Assert.Equal(At("05:00"), task.FirstSightAt);
        Assert.Equal(At("03:00"), task.LastCleanAbsenceAt);
        Assert.Equal(Declared("04:00"), task.Declared);
    }

    [Fact]
    public void The_same_look_twice_counts_once()
    {
        var once = Owed.After(Absent("03:00"), Seen("09:00"));
        var twice = Owed.After(Absent("03:00"), Absent("03:00"), Seen("09:00"), Absent("03:00"), Seen("09:00"));

        Assert.Equal(2, twice.Looks);
        Assert.Equal(once.Trail, twice.Trail);
    }

    [Fact]
    public void Of_two_looks_at_one_instant_the_stronger_stands()
    {
        Assert.Equal(At("09:00"), Owed.After(Absent("09:00"), Seen("09:00"), Unread("09:00")).FirstSightAt);
        Assert.Null(Owed.After(Absent("09:00"), Seen("09:00")).LastCleanAbsenceAt);
        Assert.Null(Owed.After(Unread("09:00"), Absent("09:00")).Unreadable);
    }

    [Fact]
    public void What_a_later_look_sees_of_the_text_replaces_what_an_earlier_one_saw()
    {
        var task = Owed.After(Seen("09:00", "08:00"), Seen("1d 08:00", "1d 07:00", Integrity.Altered), Seen("12:00"));

        Assert.Equal(Integrity.Altered, task.Integrity);
        Assert.Equal(At("1d 08:00"), task.DescribedAt);
        Assert.Equal(Declared("08:00"), task.Declared);
    }

    [Fact]
    public void What_decided_a_comparison_stays_with_the_task_in_words()
    {
        var task = Owed.After(
            Seen("09:00").With(seen => seen with { Reasons = ["正文与原文一致"] }), Seen("1d 08:00").With(seen => seen with { Reasons = ["没有注明来源"] }));

        Assert.Equal(["没有注明来源"], task.ComparisonReasons);
    }

    [Theory]
    [InlineData(Integrity.Same, true)]
    [InlineData(Integrity.Altered, true)]
    [InlineData(Integrity.Partial, true)]
    [InlineData(Integrity.LinkOnly, false)]
    [InlineData(Integrity.Different, false)]
    public void Only_a_page_with_the_text_is_there(Integrity integrity, bool isThere)
    {
        var task = Owed.After(Seen("14:05", null, integrity));

        Assert.Equal(isThere ? Timeliness.OnTime : Timeliness.Missing, task.Timeliness);
        Assert.Equal(integrity == Integrity.Different ? null : integrity, task.Integrity);
    }

    [Fact]
    public void A_claimed_page_with_another_text_is_told_and_is_no_repost()
    {
        var task = Owed.After(Absent("14:05") with { IsClaimDifferent = true });

        Assert.Equal((Timeliness.Missing, (Integrity?)Integrity.Different), (task.Timeliness, task.Integrity));
        Assert.Null(task.RepostUrl);
    }

    [Fact]
    public void A_claimed_page_with_another_text_hides_no_repost_whichever_was_seen_first()
    {
        var claim = Absent("10:00") with { IsClaimDifferent = true };

        Assert.Equal(Integrity.Same, Owed.After(claim, Seen("11:00")).Integrity);
        Assert.Equal(Integrity.Same, Owed.After(Seen("11:00"), claim).Integrity);
    }

    [Fact]
    public void A_repost_gone_in_a_later_clean_look_is_removed_since_the_first_such_look()
    {
        var task = Owed.After(Seen("09:00"), Absent("1d 07:00"), Absent("1d 08:00"));

        Assert.Equal(At("1d 07:00"), task.RemovedAt);
        Assert.Equal([RepostFinding.Removed], task.Findings);
        Assert.Equal(Timeliness.OnTime, task.Timeliness);
        Assert.False(RepostVerdict.IsCompliant(task));
    }

    [Fact]
    public void A_repost_replaced_by_a_mere_link_is_removed() =>
        Assert.Equal([RepostFinding.Removed], Owed.After(Seen("09:00"), Seen("1d 07:00", null, Integrity.LinkOnly)).Findings);

    [Fact]
    public void A_site_that_cannot_be_read_has_removed_nothing() =>
        Assert.Null(Owed.After(Seen("09:00"), Unread("1d 07:00")).RemovedAt);

    [Fact]
    public void A_repost_that_comes_back_is_not_removed()
    {
        var task = Owed.After(Seen("09:00"), Absent("1d 07:00"), Seen("1d 08:00"));

        Assert.Null(task.RemovedAt);
        Assert.Empty(task.Findings);
    }

    [Fact]
    public void A_store_that_lost_the_trail_loses_no_verdict()
    {
        var task = Owed.After(Absent("03:00"), Seen("09:00"), Absent("1d 07:00")) with { Trail = [] };

        var next = RepostVerdict.Take(task, Absent("1d 08:00"), At("1d 09:00"));

        Assert.Equal(At("03:00"), next.LastCleanAbsenceAt);
        Assert.Equal(At("09:00"), next.FirstSightAt);
        Assert.Equal(At("1d 07:00"), next.RemovedAt);
    }

    [Fact]
    public void The_trail_does_not_grow_without_end()
    {
        var looks = Enumerable.Range(0, 200).Select(minute => Absent("10:00") with { At = At("10:00").AddMinutes(minute) });

        var task = Owed.After([Seen("09:00"), .. looks]);

        Assert.Equal(RepostFacts.LongestTrail, task.Trail.Count);
        Assert.Equal(At("09:00"), task.FirstSightAt);
        Assert.Equal(At("10:00"), task.RemovedAt);
        Assert.Equal(201, task.Looks);
    }
}
