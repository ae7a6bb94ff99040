using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using static GovSync.Tests.Reposts.Given;

namespace GovSync.Tests.Reposts;

/// <summary>Published at 02:00, due at 14:00; what the source does to it is first seen at 16:00 on that day, where a test says no other time.</summary>
public sealed class SourceAsksTests
{
    private static readonly RepostTask Done = Owed.After(Absent("03:00"), Seen("09:00"));

    [Theory]
    [InlineData(ReleaseChange.Edited, TaskAsk.Update)]
    [InlineData(ReleaseChange.Withdrawn, TaskAsk.Withdraw)]
    [InlineData(ReleaseChange.Repealed, TaskAsk.MarkRepealed)]
    [InlineData(ReleaseChange.Restored, TaskAsk.Update)]
    public void A_done_repost_is_opened_again_and_asked_for_what_the_source_did(ReleaseChange change, TaskAsk ask)
    {
        var asked = Follow(Done, change);

        Assert.Equal((ask, 2, At("16:00")), (asked.Ask, asked.Asked!.Version, asked.Asked.AskedAt));
        Assert.Equal((At("17:00"), null, true), (asked.NextLookAt, asked.ClosedAt, asked.IsAskOpen));
        Assert.Equal((Timeliness.OnTime, true), (asked.Timeliness, RepostVerdict.IsCompliant(asked)));
    }

    [Fact]
    public void Following_twice_changes_nothing_and_a_newer_version_asks_anew()
    {
        var asked = Follow(Done, ReleaseChange.Edited);

        Assert.Same(asked, Follow(asked, ReleaseChange.Edited));
        var repealed = SourceAsks.Follow(asked, Changed(ReleaseChange.Repealed, "1d 16:00", 3), At("1d 17:00"));
        Assert.Equal((TaskAsk.MarkRepealed, 3), (repealed.Ask, repealed.Asked!.Version));
    }

    [Fact]
    public void A_task_that_a_person_took_away_is_asked_nothing()
    {
        var withdrawn = Done with { IsWithdrawn = true };

        Assert.Same(withdrawn, Follow(withdrawn, ReleaseChange.Edited));
    }

    [Fact]
    public void An_update_is_done_at_the_first_look_that_sees_the_new_version()
    {
        var task = Take(Follow(Done, ReleaseChange.Edited), Showing("18:00", 1), Showing("20:00", 2), Showing("22:00", 2));

        Assert.Equal((At("20:00"), At("18:00"), TimeSpan.FromHours(4)), (task.Asked!.DoneAt, task.Asked.LastUndoneAt, task.Asked.Lag));
        Assert.Equal((false, 2, Timeliness.OnTime), (task.IsAskOpen, task.ShownVersion, task.Timeliness));
    }

    [Fact]
    public void In_whatever_order_looks_arrive_what_was_done_comes_out_the_same()
    {
        Look[] looks = [Showing("18:00", 1), Showing("20:00", 2), Showing("22:00", 2), Unread("21:00")];
        var asked = Follow(Done, ReleaseChange.Edited);
        var expected = Take(asked, looks).Asked;

        Assert.Equal(expected, Take(asked, [.. looks.Reverse()]).Asked);
        Assert.Equal(expected, Take(asked, [looks[2], looks[0], looks[1], looks[0], looks[3]]).Asked);
    }

    [Fact]
    public void A_repost_not_seen_yet_is_simply_asked_for_in_its_newest_version()
    {
        var open = SourceAsks.Follow(Owed.JudgedAt("09:30", Absent("09:00")), Changed(ReleaseChange.Edited, "09:10"), At("09:30"));

        Assert.Equal((TaskAsk.Repost, false, Timeliness.Awaited, Due), (open.Ask, open.IsAskOpen, open.Timeliness, open.DueAt));
        var old = RepostVerdict.Take(open, Showing("10:00", 1), At("10:00"));
        Assert.Equal((TaskAsk.Update, true, Timeliness.OnTime), (old.Ask, old.IsAskOpen, old.Timeliness));
        Assert.Equal(At("10:00"), RepostVerdict.Take(open, Showing("10:00", 2), At("10:00")).Asked!.DoneAt);
    }

    [Fact]
    public void A_withdrawn_repost_is_done_when_it_is_gone_and_that_is_no_removal()
    {
        var task = Take(Follow(Done, ReleaseChange.Withdrawn), Seen("18:00"), Absent("20:00"));

        Assert.Equal((At("20:00"), At("18:00"), null), (task.Asked!.DoneAt, task.Asked.LastUndoneAt, task.NextLookAt));
        Assert.Equal((Timeliness.OnTime, 0, true), (task.Timeliness, task.Findings.Count, RepostVerdict.IsCompliant(task)));
    }

    [Fact]
    public void What_was_removed_before_the_source_withdrew_it_stays_a_removal() =>
        Assert.Equal([RepostFinding.Removed], Follow(Done.After(Absent("15:00")), ReleaseChange.Withdrawn).Findings);

    [Fact]
    public void A_page_that_answers_404_is_gone_though_a_list_still_shows_it()
    {
        var gone = Unread("20:00", UnreadableReason.CandidateUnread) with { IsGone = true };

        Assert.Equal(At("20:00"), Take(Follow(Done, ReleaseChange.Withdrawn), gone).Asked!.DoneAt);
        Assert.Null(Take(Follow(Done, ReleaseChange.Withdrawn), Unread("20:00")).Asked!.DoneAt);
    }

    [Fact]
    public void A_repealed_repost_is_done_when_the_mark_is_seen_or_nothing_is_left_to_mark()
    {
        var asked = Follow(Done, ReleaseChange.Repealed);
        var marked = Seen("20:00") with { Seen = Seen("20:00").Seen! with { IsMarkedRepealed = true } };

        Assert.Equal((null, At("19:00")), (Take(asked, Seen("19:00")).Asked!.DoneAt, Take(asked, Seen("19:00")).Asked!.LastUndoneAt));
        Assert.Equal(At("20:00"), Take(asked, Seen("19:00"), marked).Asked!.DoneAt);
        Assert.Equal(At("21:00"), Take(asked, Absent("21:00")).Asked!.DoneAt);
    }

    [Theory]
    [InlineData(ReleaseChange.Withdrawn)]
    [InlineData(ReleaseChange.Repealed)]
    public void What_the_source_took_back_before_the_site_reposted_it_is_owed_no_more(ReleaseChange change)
    {
        var freed = SourceAsks.Follow(Owed.JudgedAt("10:00", Absent("09:00")), Changed(change, "10:00"), At("10:30"));

        Assert.Equal((Timeliness.Withdrawn, At("10:30")), (freed.Timeliness, freed.NextLookAt));
        var closed = RepostVerdict.Take(freed, Absent("15:00"), At("15:00"));
        Assert.Equal((Timeliness.Withdrawn, null), (closed.Timeliness, closed.NextLookAt));
        var reposted = RepostVerdict.Take(freed, Seen("15:00"), At("15:00"));
        Assert.Equal((Timeliness.OnTime, true), (reposted.Timeliness, reposted.IsAskOpen));
    }

    [Theory]
    [InlineData("14:00:00", Timeliness.Missing)]
    [InlineData("13:59:59", Timeliness.Withdrawn)]
    public void A_miss_proved_before_the_source_withdrew_it_stays_a_miss(string absence, Timeliness timeliness) =>
        Assert.Equal(timeliness, Follow(Owed.JudgedAt("16:30", Absent(absence)), ReleaseChange.Withdrawn).Timeliness);

    [Fact]
    public void A_repost_that_came_in_after_the_withdrawal_is_not_called_late()
    {
        var freed = SourceAsks.Follow(Owed.JudgedAt("10:00", Absent("09:00")), Changed(ReleaseChange.Withdrawn, "10:00"), At("10:30"));

        var task = Take(freed, Absent("13:00"), Seen("15:00"));

        Assert.Equal((Timeliness.Withdrawn, 0), (task.Timeliness, task.Findings.Count));
    }

    [Fact]
    public void What_the_source_put_back_is_owed_again_and_a_miss_is_ours()
    {
        var freed = SourceAsks.Follow(Owed.JudgedAt("10:00", Absent("09:00")), Changed(ReleaseChange.Withdrawn, "10:00"), At("10:30"));

        var back = SourceAsks.Follow(freed, Changed(ReleaseChange.Restored, "12:00", 3), At("12:30"));

        Assert.Equal((TaskAsk.Repost, Timeliness.Awaited, true), (back.Ask, back.Timeliness, back.IsShortNotice));
        Assert.Equal(Timeliness.Unverified, Take(back, Absent("15:00")).Timeliness);
    }

    [Fact]
    public void An_ask_is_looked_at_thinning_out_for_a_day_then_daily_to_thirty_days()
    {
        var task = Follow(Done, ReleaseChange.Edited);
        var looks = new List<DateTimeOffset>();
        for (var at = task.NextLookAt; at is { } now; at = task.NextLookAt)
        {
            looks.Add(now);
            task = RepostVerdict.Take(task, Showing("18:00", 1) with { At = now }, now);
        }

        Assert.InRange(looks.Count(at => at < At("1d 09:00")), 4, 5);
        Assert.InRange(looks.Count, 34, 38);
        Assert.InRange(looks[^1], At("30d 16:00"), At("31d 16:00"));
        Assert.True(task.IsAskOpen);
    }

    private static Release Changed(ReleaseChange change, string at, int number = 2) => new()
    {
        Id = Owed.ReleaseId,
        Title = "示例",
        Kind = ReleaseKind.Policy,
        Importance = new Importance(true, true, 5, []),
        Sightings = [new Sighting("bm01000001", "news", "http://www.example.gov.cn/1", null, At("02:00"))],
        Version = number,
        Versions = [new() { Number = number, Change = change, Title = "示例", ShownAt = At(at) }],
    };

    private static RepostTask Follow(RepostTask task, ReleaseChange change) => SourceAsks.Follow(task, Changed(change, "16:00"), At("17:00"));

    private static Look Showing(string at, int version) => Seen(at) with { Seen = Seen(at).Seen! with { Version = version } };

    private static RepostTask Take(RepostTask task, params Look[] looks) =>
        looks.Aggregate(task, (sofar, look) => RepostVerdict.Take(sofar, look, At("1d 09:00")));
}
