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
    public async Task Occurrences_missed_while_it_ran_collapse_into_one()
    {
        var timer = Track(Start);
        var now = FirstRun;
        var slow = new FakeWorker(_ =>
        {
            now = FirstRun.AddMinutes(17);
            return Task.FromResult(InvocationOutcome.Succeeded);
        });

        await timer.FireAsync(slow, TimeProvider.System, () => now, CancellationToken.None);

        Assert.Equal(FirstRun.AddMinutes(20), timer.Next);
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
            new FakeWorker(InvocationOutcome.Failed), TimeProvider.System, () => FirstRun, CancellationToken.None);

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
        timer.FireAsync(worker, TimeProvider.System, () => now, CancellationToken.None);
}
