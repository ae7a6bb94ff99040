using GovSync.Core;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Sites;

/// <summary>2 March 2026 is a Monday and a working day.</summary>
public sealed class ScanRhythmTests
{
    private static readonly ScanLimits Adaptive = ScanLimits.Of(Channel(null, null), 1);
    private static readonly ScanLimits EveryFive = ScanLimits.Of(Channel(5, null), 1);

    [Theory]
    [InlineData("03:00")]
    [InlineData("10:00")]
    [InlineData("22:00")]
    public void A_fixed_interval_is_kept_at_every_hour(string at) =>
        Assert.Equal(TimeSpan.FromMinutes(5), After(at, EveryFive));

    [Fact]
    public void Scans_are_tight_in_working_hours_and_sparse_at_night_and_on_days_off()
    {
        var (morning, noon, night) = (After("10:00", Adaptive), After("13:00", Adaptive), After("03:00", Adaptive));
        var saturday = After("5d 10:00", Adaptive);

        Assert.InRange(morning, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(8));
        Assert.InRange(noon, morning, night);
        Assert.True(night > 3 * morning, $"{night} at night, {morning} in the morning");
        Assert.True(saturday > 2 * morning, $"{saturday} on Saturday, {morning} on Monday");
    }

    [Theory]
    [InlineData("0d")]
    [InlineData("5d")]
    public void A_day_of_scans_stays_within_its_requests(string day)
    {
        var (at, requests) = (Given.At($"{day} 00:00"), 0);
        for (; ChinaTime.DayOf(at) == ChinaTime.DayOf(Given.At($"{day} 00:00")); requests++)
        {
            at = ScanRhythm.Next(new ScanFacts(at, ReleaseHabit.Unknown, requests), Adaptive, WorkingDays.BuiltIn);
        }

        Assert.InRange(requests, 30, ScanLimits.RequestsAPortalADay + 1);
    }

    [Fact]
    public void Whoever_has_used_up_the_day_s_requests_waits_the_longest_interval()
    {
        Assert.Equal(TimeSpan.FromHours(2), After("15:00", Adaptive, requests: ScanLimits.RequestsAPortalADay));
        Assert.True(After("15:00", Adaptive, requests: 135) > After("15:00", Adaptive, requests: 60));
    }

    [Fact]
    public void What_was_spared_in_the_morning_is_not_squandered_before_midnight() =>
        Assert.True(After("23:00", Adaptive, requests: 0) > After("10:00", Adaptive));

    [Theory]
    [InlineData("09:50", false)]
    [InlineData("09:50:01", true)]
    public void For_ten_minutes_after_a_finding_scans_are_twice_as_dense(string lastNew, bool isDenser)
    {
        DateTimeOffset Next(DateTimeOffset? found) =>
            ScanRhythm.Next(new(Given.At("10:00"), ReleaseHabit.Unknown, 27, LastNewAt: found), Adaptive, WorkingDays.BuiltIn);

        var ratio = (Next(null) - Given.At("10:00")) / (Next(Given.At(lastNew)) - Given.At("10:00"));

        Assert.Equal(isDenser ? 2 : 1, ratio, 6);
    }

    [Fact]
    public void The_rhythm_follows_the_hours_at_which_the_source_itself_publishes()
    {
        var habit = ReleaseHabit.Unknown;
        for (var day = 0; day < 60; day++)
        {
            var evening = Given.At("20:30").AddDays(day);
            habit = habit.Learn(evening.AddHours(1), [evening, evening], WorkingDays.BuiltIn);
        }

        var later = Given.At("20:00").AddDays(60);
        var inTheEvening = ScanRhythm.Next(new(later, habit, 60), Adaptive, WorkingDays.BuiltIn) - later;
        var atTen = ScanRhythm.Next(new(later.AddHours(-10), habit, 30), Adaptive, WorkingDays.BuiltIn) - later.AddHours(-10);

        Assert.True(inTheEvening < atTen, $"{inTheEvening} at eight in the evening, {atTen} at ten in the morning");
    }

    [Theory]
    [InlineData(SourceFault.ServerError, 1, 5)]
    [InlineData(SourceFault.ServerError, 2, 10)]
    [InlineData(SourceFault.Unreachable, 3, 20)]
    [InlineData(SourceFault.NoEntries, 4, 30)]
    [InlineData(SourceFault.TimedOut, 40, 30)]
    [InlineData(SourceFault.EntryUnread, 40, 5)]
    [InlineData(SourceFault.SelectorFindsNothing, 40, 5)]
    [InlineData(SourceFault.Refused, 1, 60)]
    [InlineData(SourceFault.Challenge, 2, 120)]
    [InlineData(SourceFault.Refused, 5, 960)]
    [InlineData(SourceFault.Refused, 6, 1440)]
    [InlineData(SourceFault.Forbidden, 60, 1440)]
    public void A_fault_slows_scans_down_and_a_refusal_stops_them(SourceFault fault, int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), After("10:00", EveryFive, fault: fault, failures: failures));

    [Theory]
    [InlineData("10:04:59", 5)]
    [InlineData("10:05", 5)]
    [InlineData("10:40", 40)]
    public void A_source_is_never_asked_before_it_wants_to_be(string notBefore, int minutes) => Assert.Equal(
        TimeSpan.FromMinutes(minutes),
        ScanRhythm.Next(new(Given.At("10:00"), ReleaseHabit.Unknown, 0, NotBefore: Given.At(notBefore)), EveryFive, WorkingDays.BuiltIn) - Given.At("10:00"));

    [Theory]
    [InlineData(2, 3, 2, 3)]
    [InlineData(2, null, 2, 2)]
    [InlineData(null, 60, 1, 60)]
    [InlineData(null, null, 1, 120)]
    public void The_limits_are_those_of_the_channel_s_row(int? interval, int? longest, int shortestMinutes, int longestMinutes)
    {
        var limits = ScanLimits.Of(Channel(interval, longest), 1);

        Assert.Equal((TimeSpan.FromMinutes(shortestMinutes), TimeSpan.FromMinutes(longestMinutes)), (limits.Shortest, limits.Longest));
        Assert.InRange(After("10:00", limits), limits.Shortest, limits.Longest);
        Assert.InRange(After("03:00", limits), limits.Shortest, limits.Longest);
    }

    [Fact]
    public void The_channels_of_a_portal_share_its_requests_and_releases_come_first()
    {
        ChannelKind[] all = [ChannelKind.Releases, ChannelKind.Policies, ChannelKind.Interpretations, ChannelKind.Reposts];

        Assert.Equal(1, all.Sum(kind => ScanLimits.ShareOf(kind, all)), 6);
        Assert.Equal(0.75, ScanLimits.ShareOf(ChannelKind.Releases, all), 6);
        Assert.Equal(0.5, ScanLimits.ShareOf(ChannelKind.Releases, [ChannelKind.Releases, ChannelKind.Releases]), 6);
        Assert.Equal(1, ScanLimits.ShareOf(ChannelKind.Policies, [ChannelKind.Policies]), 6);
    }

    private static TimeSpan After(string at, ScanLimits limits, double? requests = null, SourceFault? fault = null, int failures = 0)
    {
        // On an ordinary day about as many requests are made by then as the day has gone.
        var made = requests ?? Math.Max(0, (Given.At(at).ToOffset(ChinaTime.Offset).TimeOfDay.TotalHours - 7) * 9);
        return ScanRhythm.Next(new(Given.At(at), ReleaseHabit.Unknown, made, fault, failures), limits, WorkingDays.BuiltIn) - Given.At(at);
    }

    private static Channel Channel(int? minutes, int? longest) => new()
    {
        SiteCode = "bm01000001", Id = "news", Kind = ChannelKind.Releases, Url = "http://www.example.gov.cn/",
        Interval = minutes is { } span ? TimeSpan.FromMinutes(span) : null, LongestInterval = longest is { } most ? TimeSpan.FromMinutes(most) : null,
    };
}
