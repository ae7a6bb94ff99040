using GovSync.Core.Reposts;
using static GovSync.Tests.Reposts.Given;

namespace GovSync.Tests.Reposts;

/// <summary>A case for each row of the truth table of time; what lies just before and after each is in <see cref="RepostVerdictTests"/>.</summary>
public class TimelinessTableTests
{
    private static readonly Dictionary<TimelinessReason, (Timeliness Verdict, RepostTask Task)> Rows =
        new()
        {
            [TimelinessReason.ReleaseWithdrawn] = (Timeliness.Withdrawn, (Owed with { IsWithdrawn = true }).After(Seen("10:00"))),
            [TimelinessReason.NotOwed] = (Timeliness.NotOwed, (Owed with { Timeliness = Timeliness.NotOwed }).After(Absent("15:00"))),
            [TimelinessReason.NothingLeftAtSource] =
                (Timeliness.Withdrawn, (Owed with { Asked = new(TaskAsk.Withdraw, 2, At("13:00")) }).After(Absent("12:00"))),
            [TimelinessReason.OwedPromptly] = (Timeliness.Prompt, (Owed with { WithinHours = null }).After(Absent("15:00"))),
            [TimelinessReason.DoneBeforeNotification] = (Timeliness.OnTime, NotNotified.After(Seen("15:00"))),
            [TimelinessReason.SeenByDeadline] = (Timeliness.OnTime, Owed.After(Absent("13:00"), Seen("14:00"))),
            [TimelinessReason.DeclaredByDeadline] = (Timeliness.OnTime, Owed.After(Absent("13:00"), Seen("15:00", "13:59:59"))),
            [TimelinessReason.AbsentAtDeadline] = (Timeliness.Late, Owed.After(Absent("14:00"), Seen("15:00", "13:59:59"))),
            [TimelinessReason.DeclaredAfterDeadline] = (Timeliness.Late, Owed.After(Absent("13:00"), Seen("15:00", "14:00:01"))),
            [TimelinessReason.DeclaredAroundDeadline] = (Timeliness.OnTime, Owed.After(Absent("13:00"), Seen("15:00", "14:00"))),
            [TimelinessReason.NothingContradicts] = (Timeliness.OnTime, Owed.After(Absent("13:00"), Seen("15:00"))),
            [TimelinessReason.ShortNotice] = (Timeliness.Unverified, (Owed with { IsShortNotice = true }).After(Absent("14:00"), Seen("15:00"))),
            [TimelinessReason.AbsentAfterDeadline] = (Timeliness.Missing, Owed.After(Absent("14:00"))),
            [TimelinessReason.SiteClosed] = (Timeliness.Suspended, (Owed with { IsSuspended = true }).After(Unread("14:05"))),
            [TimelinessReason.NotNotified] = (Timeliness.NotNotified, NotNotified.After(Absent("15:00"))),
            [TimelinessReason.NotYetDue] = (Timeliness.Awaited, Owed.JudgedAt("14:00", Absent("13:00"))),
            [TimelinessReason.NotSeenWell] = (Timeliness.Unverified, Owed.JudgedAt("14:00:01", Absent("13:59:59"))),
        };

    public static TheoryData<TimelinessReason> All => [.. Enum.GetValues<TimelinessReason>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_row_of_the_table_decides_its_case_and_the_task_says_so(TimelinessReason row)
    {
        var (verdict, task) = Rows[row];

        Assert.Equal((row, verdict), (task.TimelinessReason, task.Timeliness));
        Assert.Equal(verdict, TimelinessTable.VerdictOf(row));
    }

    [Fact]
    public void A_miss_at_short_notice_is_ours_whether_it_was_late_or_is_missing() =>
        Assert.Equal(TimelinessReason.ShortNotice, (Owed with { IsShortNotice = true }).After(Absent("14:00")).TimelinessReason);

    [Fact]
    public void A_miss_that_was_proved_is_not_undone_by_a_closure() =>
        Assert.Equal(TimelinessReason.AbsentAfterDeadline, (Owed with { IsSuspended = true }).After(Absent("14:00")).TimelinessReason);
}
