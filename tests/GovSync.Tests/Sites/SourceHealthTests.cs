using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Sites;

public sealed class SourceHealthTests
{
    private static readonly TimeSpan[] Hourly = [.. Enumerable.Repeat(TimeSpan.FromHours(1), 5)];
    private static readonly TimeSpan[] Weekly = [.. Enumerable.Repeat(TimeSpan.FromHours(47.5), 5)];

    [Theory]
    [InlineData("08:29", "08:30", 0)]
    [InlineData("08:30", "18:00", 9.5)]
    [InlineData("17:00", "1d 09:30", 2)]
    [InlineData("4d 17:00", "7d 09:30", 2)]
    [InlineData("10:00", "09:00", 0)]
    public void Office_hours_are_neither_nights_nor_weekends(string from, string to, double hours) =>
        Assert.Equal(hours, OfficeHours.Between(Given.At(from), Given.At(to), WorkingDays.BuiltIn).TotalHours);

    [Fact]
    public void A_holiday_is_no_silence()
    {
        // 1 to 7 October are off.
        var eve = new DateTimeOffset(2025, 9, 30, 18, 0, 0, TimeSpan.FromHours(8));

        Assert.Equal(TimeSpan.Zero, OfficeHours.Between(eve, eve.AddDays(7), WorkingDays.BuiltIn));
    }

    [Theory]
    [InlineData("1d 08:30", SourceCondition.Healthy)]
    [InlineData("1d 09:30", SourceCondition.Healthy)]
    [InlineData("1d 09:31", SourceCondition.Silent)]
    public void A_busy_source_is_silent_after_a_working_day(string now, SourceCondition expected) =>
        Assert.Equal(expected, Judge(Hourly, lastNew: "09:30", now));

    [Fact]
    public void A_source_of_once_a_week_is_silent_after_three_times_as_long()
    {
        Assert.Equal(SourceCondition.Healthy, Judge(Weekly, lastNew: "08:30", "21d 08:30"));
        Assert.Equal(SourceCondition.Silent, Judge(Weekly, lastNew: "08:30", "21d 08:31"));
    }

    [Fact]
    public void A_source_of_which_too_little_is_known_is_not_called_silent() =>
        Assert.Equal(SourceCondition.Healthy, Judge(Hourly[..4], lastNew: "08:30", "40d 08:31"));

    [Theory]
    [InlineData(SourceFault.Refused, SourceCondition.Stopped)]
    [InlineData(SourceFault.Challenge, SourceCondition.Stopped)]
    [InlineData(SourceFault.NoEntries, SourceCondition.Faulty)]
    [InlineData(SourceFault.EntryUnread, SourceCondition.Faulty)]
    public void A_fault_is_told_before_a_silence(SourceFault fault, SourceCondition expected) => Assert.Equal(
        expected, SourceHealth.Judge(fault, Given.At("09:00"), Given.At("08:00"), Hourly, Given.At("40d 09:00"), WorkingDays.BuiltIn));

    [Fact]
    public void A_source_never_scanned_is_new() =>
        Assert.Equal(SourceCondition.New, SourceHealth.Judge(null, null, null, [], Given.At("09:00"), WorkingDays.BuiltIn));

    [Fact]
    public void A_silence_alarms_at_once_then_ever_more_slowly_and_its_end_is_told()
    {
        var (alarm, told) = ((SourceAlarm?)null, new List<string>());
        for (var hour = 0; hour <= 24 * 30; hour++)
        {
            (alarm, var news) = SourceAlarm.Next(alarm, SourceCondition.Silent, Given.At("10:00").AddHours(hour));
            if (news != AlarmNews.None)
            {
                told.Add($"{news} {hour / 24}");
            }
        }

        Assert.Equal(["Raised 0", "Repeated 1", "Repeated 3", "Repeated 7", "Repeated 14", "Repeated 21", "Repeated 28"], told);
        Assert.Equal((null, AlarmNews.Recovered), SourceAlarm.Next(alarm, SourceCondition.Healthy, Given.At("31d 10:00")));
    }

    [Theory]
    [InlineData("10:29:59", AlarmNews.None)]
    [InlineData("10:30", AlarmNews.Raised)]
    public void A_fault_that_is_soon_over_is_told_to_nobody(string at, AlarmNews expected)
    {
        var (alarm, first) = SourceAlarm.Next(null, SourceCondition.Faulty, Given.At("10:00"));
        Assert.Equal(AlarmNews.None, first);

        var (next, news) = SourceAlarm.Next(alarm, SourceCondition.Faulty, Given.At(at));

        Assert.Equal(expected, news);
        Assert.Equal(expected == AlarmNews.Raised ? AlarmNews.Recovered : AlarmNews.None, SourceAlarm.Next(next, SourceCondition.Healthy, Given.At("11:00")).News);
    }

    [Fact]
    public void A_stop_is_told_though_a_fault_was_told_before()
    {
        var (alarm, _) = SourceAlarm.Next(null, SourceCondition.Faulty, Given.At("10:00"));
        (alarm, _) = SourceAlarm.Next(alarm, SourceCondition.Faulty, Given.At("10:30"));

        Assert.Equal(AlarmNews.Raised, SourceAlarm.Next(alarm, SourceCondition.Stopped, Given.At("10:31")).News);
    }

    [Theory]
    [InlineData(UnreadableReason.HttpError, 403, SourceFault.Refused)]
    [InlineData(UnreadableReason.HttpError, 412, SourceFault.Refused)]
    [InlineData(UnreadableReason.HttpError, 521, SourceFault.Refused)]
    [InlineData(UnreadableReason.HttpError, 404, SourceFault.NotFound)]
    [InlineData(UnreadableReason.HttpError, 500, SourceFault.ServerError)]
    [InlineData(UnreadableReason.HttpError, 302, SourceFault.HttpError)]
    [InlineData(UnreadableReason.AskedToWait, 503, SourceFault.AskedToWait)]
    [InlineData(UnreadableReason.Unreachable, 0, SourceFault.Unreachable)]
    public void What_the_fetcher_met_is_classified_once(UnreadableReason reason, int status, SourceFault expected) =>
        Assert.Equal(expected, SourceFaults.Of(reason, status));

    [Fact]
    public void Every_fault_of_reading_and_fetching_has_its_kind_and_its_pace()
    {
        Assert.All(Enum.GetValues<ChannelFault>(), fault => Assert.Equal(fault.ToString(), SourceFaults.Of(fault).ToString()));
        Assert.All(Enum.GetValues<UnreadableReason>(), reason => SourceFaults.Of(reason, 0));
        Assert.All(Enum.GetValues<SourceFault>(), fault => SourceFaults.PaceOf(fault));
    }

    private static SourceCondition Judge(TimeSpan[] pauses, string lastNew, string now) =>
        SourceHealth.Judge(null, Given.At(now), Given.At(lastNew), pauses, Given.At(now), WorkingDays.BuiltIn);
}
