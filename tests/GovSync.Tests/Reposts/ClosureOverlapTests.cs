using GovSync.Core.Reposts;
using GovSync.Core.Sites;

namespace GovSync.Tests.Reposts;

public class ClosureOverlapTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Without_a_closure_the_deadline_stays() => Assert.Equal(TimeSpan.Zero, MovedBy());

    [Theory]
    [InlineData(2, 5, 3)]
    [InlineData(-4, 1, 1)]
    [InlineData(-4, -1, 0)]
    [InlineData(-4, 0, 0)]
    [InlineData(0, 12, 12)]
    [InlineData(11, 20, 9)]
    [InlineData(12, 20, 0)]
    [InlineData(13, 20, 0)]
    [InlineData(5, 2, 0)]
    public void A_closure_moves_the_deadline_by_the_part_that_lies_in_the_hours(int from, int to, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), MovedBy((from, to)));

    [Fact]
    public void A_closure_that_begins_a_second_before_the_deadline_counts_whole()
    {
        var closure = Of(12, 15) with { From = Start + TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1) };

        Assert.Equal(TimeSpan.FromHours(3) + TimeSpan.FromSeconds(1), ClosureOverlap.Of([closure], Start, TimeSpan.FromHours(12)));
    }

    [Fact]
    public void A_moved_deadline_may_meet_the_next_closure() => Assert.Equal(TimeSpan.FromHours(5), MovedBy((14, 16), (10, 13)));

    [Fact]
    public void A_moved_deadline_that_only_touches_the_next_closure_stays() =>
        Assert.Equal(TimeSpan.FromHours(3), MovedBy((10, 13), (15, 17)));

    [Fact]
    public void Hours_covered_by_two_closures_count_once() => Assert.Equal(TimeSpan.FromHours(6), MovedBy((2, 6), (4, 8), (3, 5)));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(3600, true)]
    [InlineData(3601, false)]
    public void A_closure_covers_its_first_and_last_instant(int seconds, bool covered) =>
        Assert.Equal(covered, ClosureOverlap.Covers([Of(0, 1)], Start.AddSeconds(seconds)));

    [Fact]
    public void A_closure_approved_after_the_fan_out_moves_the_deadline_of_the_task()
    {
        var task = Given.Owed with { PublishedAt = Start };

        var moved = ClosureOverlap.Apply(task, [Of(10, 13)], Start.AddHours(11));

        Assert.Equal(Start.AddHours(15), moved.DueAt);
        Assert.True(moved.IsSuspended);
        Assert.False(ClosureOverlap.Apply(moved, [Of(10, 13)], Start.AddHours(14)).IsSuspended);
        Assert.Equal(moved, ClosureOverlap.Apply(moved, [Of(10, 13)], Start.AddHours(11)));
    }

    [Fact]
    public void Where_no_hours_run_a_closure_moves_nothing()
    {
        var moved = ClosureOverlap.Apply(Given.NotNotified with { SuspendedFor = TimeSpan.FromHours(1) }, [Of(0, 5)], Start.AddHours(1));

        Assert.Equal(TimeSpan.Zero, moved.SuspendedFor);
        Assert.True(moved.IsSuspended);
    }

    private static TimeSpan MovedBy(params (int From, int To)[] closures) =>
        ClosureOverlap.Of([.. closures.Select(closure => Of(closure.From, closure.To))], Start, TimeSpan.FromHours(12));

    private static Closure Of(int from, int to) => new(Start.AddHours(from), Start.AddHours(to), "市政府办公室", "机房搬迁");
}
