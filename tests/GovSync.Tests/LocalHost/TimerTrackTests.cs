using System.Text.Json;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Timers;
using GovSync.LocalHost.Worker;

namespace GovSync.Tests.LocalHost;

public sealed class TimerTrackTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 32, 10, TimeSpan.Zero);
    private static readonly DateTimeOffset FirstRun = new(2026, 3, 1, 8, 35, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly FakeWorker worker = new(InvocationOutcome.Succeeded);

    [Fact]
    public void A_new_timer_waits_for_its_next_occurrence()
    {
        var timer = Track(Start);

        Assert.Equal(FirstRun, timer.Next);
        Assert.False(timer.IsDue(FirstRun.AddTicks(-1)));
        Assert.True(timer.IsDue(FirstRun));
    }

    [Fact]
    public async Task A_run_is_told_its_own_occurrence_and_the_next_follows()
    {
        var timer = Track(Start);

        await FireAsync(timer, FirstRun);

        Assert.Equal("2026-03-01T08:35:00+00:00", StatusOf(Last()).GetProperty("Next").GetString());
        Assert.Equal("0001-01-01T00:00:00", StatusOf(Last()).GetProperty("Last").GetString());
        Assert.Equal(FirstRun.AddMinutes(5), timer.Next);
    }

    [Fact]
    public async Task Occurrences_missed_while_it_ran_collapse_into_one_run_at_once()
    {
        var timer = Track(Start);
        await FireAsync(timer, FirstRun);
        var ended = FirstRun.AddMinutes(17);

        Assert.True(timer.IsDue(ended));
        await FireAsync(timer, ended);

        Assert.False(TimerOf(Last()).GetProperty("IsPastDue").GetBoolean());
        Assert.False(timer.IsDue(ended));
        Assert.Equal(FirstRun.AddMinutes(20), timer.Next);
    }

    [Fact]
    public async Task A_run_longer_than_its_interval_is_not_taken_for_a_changed_schedule_after_a_restart()
    {
        await FireAsync(Track(Start), FirstRun);

        var timer = Track(FirstRun.AddMinutes(6));

        Assert.True(timer.IsDue(FirstRun.AddMinutes(6)));
        await FireAsync(timer, FirstRun.AddMinutes(6));
        Assert.True(TimerOf(Last()).GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task An_occurrence_missed_before_the_first_run_is_past_due()
    {
        _ = Track(Start);

        var timer = Track(FirstRun.AddSeconds(1));

        await FireAsync(timer, FirstRun.AddSeconds(1));
        Assert.True(TimerOf(Last()).GetProperty("IsPastDue").GetBoolean());
        Assert.Equal("0001-01-01T00:00:00", StatusOf(Last()).GetProperty("Last").GetString());
    }

    [Fact]
    public void An_occurrence_that_has_just_come_is_not_past_due()
    {
        _ = Track(Start);

        Assert.Equal(FirstRun, Track(FirstRun).Next);
    }

    [Fact]
    public async Task A_timer_whose_schedule_changed_is_past_due_again_from_then_on()
    {
        await FireAsync(Track(Start), FirstRun);
        _ = Track(FirstRun.AddHours(1), "0 0 * * * *");

        var timer = Track(FirstRun.AddHours(3), "0 0 * * * *");

        Assert.True(timer.IsDue(FirstRun.AddHours(3)));
    }

    [Fact]
    public async Task A_clock_that_jumps_forward_makes_one_run_and_no_more()
    {
        var timer = Track(Start);
        var later = FirstRun.AddDays(2).AddSeconds(3);

        await FireAsync(timer, later);

        Assert.False(timer.IsDue(later));
        Assert.Equal(FirstRun.AddDays(2).AddMinutes(5), timer.Next);
    }

    [Fact]
    public async Task A_clock_that_jumps_back_runs_no_occurrence_twice()
    {
        var timer = Track(Start);
        await FireAsync(timer, FirstRun);

        Assert.False(timer.IsDue(FirstRun.AddMinutes(-30)));
        Assert.False(timer.IsDue(FirstRun));
        Assert.Equal(FirstRun.AddMinutes(5), timer.Next);
    }

    [Fact]
    public async Task A_run_that_fires_early_counts_as_its_occurrence()
    {
        var timer = Track(Start);

        await FireAsync(timer, FirstRun.AddMilliseconds(-3));

        Assert.Equal(FirstRun.AddMinutes(5), timer.Next);
    }

    [Fact]
    public async Task A_timer_told_so_runs_at_every_start_and_is_not_past_due()
    {
        var timer = new TimerTrack(
            new("Sweep", "timer", "0 */5 * * * *", RunOnStartup: true, UseMonitor: true), folder.Path, Start);

        Assert.True(timer.IsDue(Start));
        await FireAsync(timer, Start);

        Assert.False(TimerOf(Last()).GetProperty("IsPastDue").GetBoolean());
        Assert.False(timer.IsDue(Start));
        Assert.Equal(FirstRun, timer.Next);
    }

    [Fact]
    public async Task A_timer_that_was_missed_while_the_host_was_down_runs_once_at_once_as_past_due()
    {
        await FireAsync(Track(Start), FirstRun);

        var timer = Track(FirstRun.AddHours(1));

        Assert.True(timer.IsDue(FirstRun.AddHours(1)));
        await FireAsync(timer, FirstRun.AddHours(1));
        Assert.True(TimerOf(Last()).GetProperty("IsPastDue").GetBoolean());
        Assert.False(timer.IsDue(FirstRun.AddHours(1)));
        await FireAsync(timer, timer.Next);
        Assert.False(TimerOf(Last()).GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task A_timer_whose_schedule_changed_makes_up_for_nothing()
    {
        await FireAsync(Track(Start), FirstRun);

        var timer = Track(FirstRun.AddHours(1), "0 0 * * * *");

        Assert.False(timer.IsDue(FirstRun.AddHours(1)));
        Assert.Equal(new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), timer.Next);
    }

    [Fact]
    public async Task A_failed_run_moves_the_schedule_on_all_the_same()
    {
        var timer = Track(Start);

        await timer.FireAsync(
            new FakeWorker(InvocationOutcome.Failed), TimeProvider.System, FirstRun, CancellationToken.None);

        Assert.Equal(FirstRun.AddMinutes(5), timer.Next);
    }

    [Fact]
    public async Task A_schedule_faster_than_a_minute_is_not_monitored()
    {
        var timer = Track(Start, "*/10 * * * * *");

        await FireAsync(timer, timer.Next);

        Assert.Equal(JsonValueKind.Null, StatusOf(Last()).ValueKind);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("*/5 * * * *", "2026-03-01T08:35:00Z")]
    [InlineData("0 20 16 * * *", "2026-03-01T16:20:00Z")]
    [InlineData("0 0 9-17 * * MON-FRI", "2026-03-02T09:00:00Z")]
    public void Five_fields_have_no_seconds_and_six_have(string schedule, DateTimeOffset next)
    {
        Assert.Equal(next, Track(Start, schedule).Next);
    }

    [Theory]
    [InlineData("hourly")]
    [InlineData("0 0 31 2 * *")]
    [InlineData("61 * * * * *")]
    public void What_is_no_schedule_is_refused_by_name(string schedule)
    {
        var exception = Assert.Throws<InvalidAppException>(() => Track(Start, schedule));

        Assert.Contains($"Sweep: the schedule is \"{schedule}\"", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static JsonElement TimerOf(string body) =>
        JsonDocument.Parse(body).RootElement.GetProperty("Data").GetProperty("timer");

    private static JsonElement StatusOf(string body) => TimerOf(body).GetProperty("ScheduleStatus");

    private string Last() => worker.Invocations.Last().Body;

    private TimerTrack Track(DateTimeOffset now, string schedule = "0 */5 * * * *") =>
        new(new AppFunction.OnSchedule(
            "Sweep", "timer", schedule, RunOnStartup: false, UseMonitor: true), folder.Path, now);

    private Task FireAsync(TimerTrack timer, DateTimeOffset now) =>
        timer.FireAsync(worker, TimeProvider.System, now, CancellationToken.None);
}
