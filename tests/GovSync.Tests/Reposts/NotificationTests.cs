using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Reposts;

namespace GovSync.Tests.Reposts;

public sealed class NotificationTests
{
    private static readonly Site Site = new()
    {
        Code = Given.Owed.SiteCode, Name = "江苏", Kind = SiteKind.Portal, Level = SiteLevel.Province, DivisionCode = "320000",
    };

    private static readonly Site Closed = Site with { Closures = [new Closure(Given.At("06:00"), Given.At("09:00"), "省政府办公厅", "检修")] };

    [Fact]
    public void The_hours_of_a_notification_clock_begin_with_the_proof()
    {
        var told = Notification.Prove(Given.NotNotified, Site, "push", Given.At("04:00"));

        Assert.Equal((Given.At("04:00"), "push", Given.At("16:00")), (told.NotifiedAt, told.NotifiedBy, told.DueAt));
        Assert.Equal(Timeliness.Awaited, told.Timeliness);
    }

    [Fact]
    public void Closures_move_the_deadline_that_the_proof_sets() =>
        Assert.Equal(Given.At("19:00"), Notification.Prove(Given.NotNotified, Closed, "pull", Given.At("04:00")).DueAt);

    [Fact]
    public void A_look_is_planned_right_before_the_deadline_that_the_proof_sets()
    {
        var told = Notification.Prove(Given.NotNotified, Closed, "pull", Given.At("04:00"));
        var looks = new List<DateTimeOffset>();
        for (var task = told; task.NextLookAt is { } at && at <= told.DueAt!.Value.AddMinutes(10);)
        {
            looks.Add(at);
            task = RepostVerdict.Take(task, new Look { At = at }, at);
        }

        Assert.Contains(looks, at => at >= told.DueAt!.Value.AddMinutes(-10) && at < told.DueAt);
        Assert.Contains(looks, at => at >= told.DueAt);
    }

    [Fact]
    public void What_the_source_asks_later_is_told_and_proved_anew_and_moves_no_deadline()
    {
        var told = Notification.Prove(Given.NotNotified, Site, "push", Given.At("04:00"));
        var asked = told with { FirstSightAt = Given.At("05:00"), Asked = new SourceAsk(TaskAsk.Update, 2, Given.At("06:00")) };

        var toldAgain = Notification.Prove(asked, Site, "pull", Given.At("07:00"));

        Assert.Equal((false, true, false), (Notification.IsOwed(told), Notification.IsOwed(asked), Notification.IsOwed(toldAgain)));
        Assert.Equal((told.NotifiedAt, told.DueAt), (toldAgain.NotifiedAt, toldAgain.DueAt));
        Assert.Equal((Given.At("07:00"), "pull"), (toldAgain.Asked!.NotifiedAt, toldAgain.Asked.NotifiedBy));
        Assert.Same(toldAgain, Notification.Prove(toldAgain, Site, "push", Given.At("08:00")));
    }

    [Fact]
    public void A_site_is_not_told_to_take_down_what_a_look_saw_gone() => Assert.False(Notification.IsOwed(
        Given.Owed with { Asked = new SourceAsk(TaskAsk.Withdraw, 2, Given.At("06:00")) { DoneAt = Given.At("07:00") } }));

    [Theory]
    [InlineData(TaskAsk.Repost, "repost.requested")]
    [InlineData(TaskAsk.Update, "repost.update")]
    [InlineData(TaskAsk.Withdraw, "repost.withdraw")]
    [InlineData(TaskAsk.MarkRepealed, "repost.mark-repealed")]
    public void Each_ask_has_its_type(TaskAsk ask, string type) => Assert.Equal(type, TaskNotice.TypeOf(ask));

    [Fact]
    public void A_message_keeps_its_id_until_another_version_is_asked()
    {
        var update = Given.Owed with { Asked = new SourceAsk(TaskAsk.Update, 2, Given.At("06:00")) };

        Assert.Equal($"task_{Given.Owed.ReleaseId}_{Given.Owed.SiteCode}", TaskNotice.MessageId(Given.Owed));
        Assert.Equal($"task_{Given.Owed.ReleaseId}_{Given.Owed.SiteCode}_v2", TaskNotice.MessageId(update));
    }

    [Fact]
    public void The_earliest_proof_stands_and_nothing_is_changed_by_a_later_one()
    {
        var told = Notification.Prove(Given.NotNotified, Site, "push", Given.At("04:00"));

        Assert.Same(told, Notification.Prove(told, Site, "pull", Given.At("05:00")));
    }
}
