using System.Globalization;
using GovSync.Core;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using static GovSync.Tests.Reposts.Given;

namespace GovSync.Tests.Reposts;

public class LookScheduleTests
{
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(10);

    public static TheoryData<string> Codes => ["3200000001", "bm01000001", "4403000047", "6500000012", ""];

    [Theory]
    [MemberData(nameof(Codes))]
    public void One_look_falls_in_the_ten_minutes_before_the_deadline_and_one_in_the_ten_after(string code)
    {
        foreach (var hours in (int[])[1, 2, 12, 24, 48, 240])
        {
            var task = Owed with { SiteCode = code, WithinHours = hours };
            var looks = Watch(task, at => new Look { At = at });

            Assert.Single(looks, at => at >= task.DueAt - _window && at < task.DueAt);
            Assert.Single(looks, at => at >= task.DueAt && at <= task.DueAt + _window);
        }
    }

    [Fact]
    public void Whatever_the_group_the_look_after_the_deadline_decides()
    {
        foreach (var code in Enumerable.Range(0, 2000).Select(number => $"32{number:D8}").DistinctBy(SiteGroup.Of))
        {
            var task = Owed with { SiteCode = code };
            foreach (var at in Watch(task, at => new Look { At = at }).TakeWhile(at => at <= Due + _window))
            {
                task = RepostVerdict.Take(task, new Look { At = at }, at);
            }

            Assert.Equal(Timeliness.Missing, task.Timeliness);
        }
    }

    [Fact]
    public void Sites_of_one_group_are_looked_at_at_the_same_instants_and_those_of_another_at_others()
    {
        var codes = Enumerable.Range(0, 2000).Select(number => $"32{number:D8}").ToLookup(SiteGroup.Of);

        Assert.Single(codes["10"].Select(FirstLook).Distinct());
        Assert.Equal(codes.Count, codes.Select(group => FirstLook(group.First())).Distinct().Count());

        static DateTimeOffset FirstLook(string code) => LookSchedule.NextAfter(Owed with { SiteCode = code }, Owed.CreatedAt)!.Value;
    }

    [Fact]
    public void A_new_media_account_is_unverified_with_its_reason_until_a_person_settles_it()
    {
        var look = Given.Unread("14:00:01", UnreadableReason.NewMedia);
        var before = Given.Owed.JudgedAt("14:00", Given.Unread("02:05", UnreadableReason.NewMedia));
        var after = Given.Owed.JudgedAt("14:00:01", look);
        var settled = RepostVerdict.Take(
            after with { Ruling = new(Timeliness.OnTime, "王某", "", Given.At("15:00"), "https://mp.example/s/1") }, look with { At = Given.At("15:00") }, Given.At("15:00"));

        Assert.Equal((Timeliness.Awaited, UnreadableReason.NewMedia), (before.Verdict, before.Unreadable));
        Assert.Equal((Timeliness.Unverified, UnreadableReason.NewMedia), (after.Verdict, after.Unreadable));
        Assert.NotNull(after.NextLookAt);
        Assert.Equal((Timeliness.OnTime, Timeliness.Unverified, null), (settled.Verdict, settled.Timeliness, settled.NextLookAt));
    }

    [Fact]
    public void Looks_thin_out_until_the_deadline()
    {
        var looks = Watch(Owed, at => new Look { At = at });

        Assert.Equal(6, looks.Count(at => at < Due));
        Assert.InRange(looks[0], At("02:05"), At("02:17"));
    }

    [Fact]
    public void After_the_deadline_looks_are_hourly_to_24_hours_and_daily_to_30_days_then_the_task_closes()
    {
        var looks = Watch(Owed, at => new Look { At = at });
        var hourly = looks.Where(at => at > Due.AddMinutes(10) && at < At("1d 02:00")).ToList();
        var daily = looks.Where(at => at >= At("1d 02:00")).ToList();

        Assert.InRange(hourly.Count, 11, 12);
        Assert.All(hourly.Zip(hourly.Skip(1)), pair => Assert.Equal(TimeSpan.FromHours(1), pair.Second - pair.First));
        Assert.InRange(daily.Count, 30, 31);
        Assert.All(daily.Zip(daily.Skip(1)), pair => Assert.Equal(TimeSpan.FromDays(1), pair.Second - pair.First));
        Assert.InRange(daily[^1], At("30d 02:00"), At("31d 02:00"));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Hourly_and_daily_looks_serve_all_releases_of_a_site(string code)
    {
        var days = Enumerable.Range(0, 7).Select(number => Late(number * TimeSpan.FromMinutes(37))).ToList();

        Assert.Single(days.SelectMany(looks => looks).Select(at => at.TimeOfDay.Ticks % TimeSpan.TicksPerHour).Distinct());
        Assert.Single(days.SelectMany(looks => looks.Where(at => at > At("3d 00:00"))).Select(at => at.TimeOfDay).Distinct());

        // After the deadline, whose two looks belong to the release alone.
        IEnumerable<DateTimeOffset> Late(TimeSpan later)
        {
            var task = Owed with { SiteCode = code, PublishedAt = Owed.PublishedAt + later, CreatedAt = Owed.CreatedAt + later };
            return Watch(task, at => new Look { At = at }).Where(at => at > task.DueAt + _window);
        }
    }

    [Fact]
    public void Sixteen_groups_share_their_looks_of_the_day_and_these_lie_in_the_day_of_Beijing()
    {
        var times = Enumerable.Range(0, 2000).Select(number => $"32{number:D8}").ToLookup(SiteGroup.Of, code => ChinaTime.InBeijing(Last(code)).TimeOfDay);

        Assert.Equal(16, times.GroupBy(group => group.Key[0], group => Assert.Single(group.Distinct())).Select(sixteen => Assert.Single(sixteen.Distinct())).Distinct().Count());
        Assert.All(times.SelectMany(group => group), time => Assert.InRange(time, TimeSpan.FromHours(6), TimeSpan.FromHours(22)));

        static DateTimeOffset Last(string code) => Watch(Owed with { SiteCode = code }, at => new Look { At = at })[^1];
    }

    [Fact]
    public void A_done_repost_is_looked_at_again_after_1_and_7_and_30_days_then_the_task_closes()
    {
        var looks = Watch(RepostVerdict.Take(Owed, Seen("09:00"), At("09:01")), at => Seen("00:00") with { At = at });

        Assert.InRange(looks[0], At("1d 09:00"), At("2d 09:00"));
        Assert.Equal([looks[0], looks[0].AddDays(6), looks[0].AddDays(29)], looks);
    }

    [Fact]
    public void A_look_of_the_day_that_falls_on_the_very_instant_is_not_put_off_to_the_next_day()
    {
        var slot = Watch(RepostVerdict.Take(Owed, Seen("09:00"), At("09:01")), at => Seen("00:00") with { At = at })[0];

        Assert.Equal(slot, Again(slot.AddDays(-1)));
        Assert.Equal(slot, Again(slot.AddDays(-1).AddTicks(-1)));
        Assert.Equal(slot.AddDays(1), Again(slot.AddDays(-1).AddTicks(1)));

        static DateTimeOffset? Again(DateTimeOffset seen) => RepostVerdict.Take(Owed, Seen("00:00") with { At = seen }, seen).NextLookAt;
    }

    [Fact]
    public void The_last_look_closes_the_task()
    {
        var last = RepostVerdict.Take(RepostVerdict.Take(Owed, Seen("09:00"), At("09:01")), Seen("31d 09:00"), At("31d 09:01"));

        Assert.Null(last.NextLookAt);
        Assert.Equal(At("31d 09:01"), last.ClosedAt);
        Assert.Equal(At("31d 09:01"), RepostVerdict.Judge(last, At("32d 00:00")).ClosedAt);
    }

    [Fact]
    public void A_withdrawn_task_closes_at_once_and_opens_again_if_that_was_an_error()
    {
        var withdrawn = RepostVerdict.Judge(Owed with { IsWithdrawn = true, NextLookAt = At("09:00") }, At("08:00"));

        Assert.Null(withdrawn.NextLookAt);
        Assert.Equal(At("08:00"), withdrawn.ClosedAt);
        Assert.Null(RepostVerdict.Judge(withdrawn with { IsWithdrawn = false }, At("08:05")).ClosedAt);
    }

    [Theory]
    [InlineData(RepostClock.Notification, 12)]
    [InlineData(RepostClock.Publication, null)]
    public void A_task_without_a_deadline_is_watched_for_30_days_too(RepostClock clock, int? hours)
    {
        var looks = Watch(Owed with { Clock = clock, WithinHours = hours }, at => new Look { At = at });

        Assert.InRange(looks[^1], At("30d 02:00"), At("31d 02:00"));
        Assert.InRange(looks.Count, 30, 40);
    }

    [Fact]
    public void A_notification_proved_later_puts_looks_at_its_deadline()
    {
        var waiting = NotNotified.JudgedAt("05:00", Absent("04:55"));

        var looks = Watch(waiting with { NotifiedAt = At("05:00") }, at => new Look { At = at });

        Assert.Single(looks, at => at >= At("16:50") && at < At("17:00"));
        Assert.Single(looks, at => at >= At("17:00") && at <= At("17:10"));
    }

    [Fact]
    public void Judging_a_task_never_puts_its_look_off()
    {
        var next = LookSchedule.NextAfter(Owed, At("02:06"));

        Assert.Equal(next, LookSchedule.NextAfter(Owed, At("02:07")));
        Assert.Equal(At("08:00"), LookSchedule.NextAfter(Owed, At("08:00")));
        Assert.Equal(At("05:30"), RepostVerdict.Judge(Owed with { LastLookAt = At("05:15"), NextLookAt = At("05:30") }, At("05:20")).NextLookAt);
    }

    [Theory]
    [InlineData("13:41", UnreadableReason.TimedOut, "13:46")]
    [InlineData("13:52", UnreadableReason.TimedOut, "13:57")]
    [InlineData("14:05", UnreadableReason.HttpError, "14:10")]
    [InlineData("14:06", UnreadableReason.HttpError, "14:12")]
    [InlineData("14:20", UnreadableReason.HttpError, "14:40")]
    public void A_look_that_failed_near_the_deadline_is_soon_tried_again(string at, UnreadableReason reason, string expected)
    {
        var next = RepostVerdict.Take(Owed, Unread(at, reason), At(at)).NextLookAt;

        Assert.True(next <= At(expected) && next > At(at), string.Create(CultureInfo.InvariantCulture, $"{next}"));
    }

    [Theory]
    [InlineData("06:20")]
    [InlineData("13:40")]
    [InlineData("15:00")]
    public void Where_no_look_decides_a_look_that_failed_waits_for_the_next_of_the_plan(string at) =>
        Assert.Equal(
            RepostVerdict.Take(Owed, Absent(at), At(at)).NextLookAt,
            RepostVerdict.Take(Owed, Unread(at, UnreadableReason.TimedOut), At(at)).NextLookAt);

    [Theory]
    [InlineData(UnreadableReason.Challenge)]
    [InlineData(UnreadableReason.Forbidden)]
    [InlineData(UnreadableReason.NoChannel)]
    [InlineData(UnreadableReason.NeedsJavaScript)]
    public void A_reason_that_will_not_pass_is_not_tried_again_sooner(UnreadableReason reason) =>
        Assert.Equal(
            RepostVerdict.Take(Owed, Absent("06:20"), At("06:20")).NextLookAt,
            RepostVerdict.Take(Owed, Unread("06:20", reason), At("06:20")).NextLookAt);

    [Fact]
    public void A_site_that_never_answers_is_left_in_peace_after_a_day()
    {
        var looks = Watch(Owed, at => new Look { At = at, Unreadable = UnreadableReason.Unreachable });
        var near = looks.Where(at => at > Due - (2 * _window) && at < Due.AddHours(1).AddMinutes(5)).ToList();

        Assert.InRange(looks.Count, 45, 60);
        Assert.InRange(near.Count, 6, 9);
        Assert.InRange(looks.Count(at => at > At("1d 03:00")), 29, 30);
    }

    [Fact]
    public void A_done_repost_that_cannot_be_read_again_is_tried_the_next_day()
    {
        var done = RepostVerdict.Take(Owed, Seen("09:00"), At("09:01"));

        var next = RepostVerdict.Take(done, Unread("7d 09:05"), At("7d 09:05")).NextLookAt;
        Assert.InRange(next!.Value, At("7d 09:06"), At("8d 09:05"));
        Assert.Equal(next.Value.AddDays(1), RepostVerdict.Take(done, Unread("7d 09:05") with { At = next.Value }, next.Value).NextLookAt);
        Assert.Null(RepostVerdict.Take(done, Unread("31d 09:05"), At("31d 09:05")).NextLookAt);
    }

    [Fact]
    public void Fourteen_thousand_sites_are_not_looked_at_in_the_same_second()
    {
        var busiest = Enumerable.Range(0, 14_000)
            .Select(site => LookSchedule.NextAfter(Owed with { SiteCode = $"{3200000000 + site}" }, At("02:05"))!.Value)
            .CountBy(at => at.ToUnixTimeSeconds())
            .Max(second => second.Value);

        Assert.InRange(busiest, 1, 100);
    }

    [Fact]
    public void The_sites_of_a_group_are_due_together_so_one_message_serves_them()
    {
        var group = Enumerable.Range(0, 14_000).Select(site => $"{3200000000 + site}").Where(code => SiteGroup.Of(code) == "2a").ToList();

        Assert.InRange(group.Count, 30, 80);
        Assert.Single(group.Select(code => LookSchedule.NextAfter(Owed with { SiteCode = code }, At("02:05"))).Distinct());
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(3.5)]
    [InlineData(8)]
    [InlineData(11.9)]
    [InlineData(23)]
    public void A_repost_costs_at_most_a_fifth_of_the_looks_that_hourly_ones_over_the_same_watch_would(double hours)
    {
        var doneAt = Owed.PublishedAt.AddHours(hours);
        var looks = Watch(Owed, at => at >= doneAt ? Seen("00:00") with { At = at } : new Look { At = at });

        var hourly = (looks[^1] - Owed.PublishedAt).TotalHours;
        Assert.InRange(looks.Count, 4, hourly / 5);
    }

    /// <summary>When the site is looked at until its task closes, each look coming the moment it is due.</summary>
    private static List<DateTimeOffset> Watch(RepostTask task, Func<DateTimeOffset, Look> look)
    {
        List<DateTimeOffset> looks = [];
        var next = LookSchedule.NextAfter(task, task.LastLookAt ?? task.CreatedAt);
        while (next is { } at)
        {
            looks.Add(at);
            task = RepostVerdict.Take(task, look(at), at);
            next = task.NextLookAt;
            Assert.True(next is null || next > at, "the next look is not after this one");
            Assert.True(looks.Count < 1000, "the task never closes");
        }

        return looks;
    }
}
