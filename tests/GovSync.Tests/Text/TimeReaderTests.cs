using GovSync.Core;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Tests.Text;

public class TimeReaderTests
{
    [Theory]
    [InlineData("2026-06-13 14∶06", "2026-06-13T14:06:00+08:00", TimePrecision.Minute)]
    [InlineData("２０２６－０３－０１ ０９：０５", "2026-03-01T09:05:00+08:00", TimePrecision.Minute)]
    [InlineData("2026年3月1日 9时5分", "2026-03-01T09:05:00+08:00", TimePrecision.Minute)]
    [InlineData("2026年03月01日09点05分08秒", "2026-03-01T09:05:08+08:00", TimePrecision.Second)]
    [InlineData("2026-03-27 15:02:08", "2026-03-27T15:02:08+08:00", TimePrecision.Second)]
    [InlineData("2026-03-27 15:02:08.0", "2026-03-27T15:02:08+08:00", TimePrecision.Second)]
    [InlineData("2026-01-15-16:21:44", "2026-01-15T16:21:44+08:00", TimePrecision.Second)]
    [InlineData("2026/3/1", "2026-03-01T00:00:00+08:00", TimePrecision.Day)]
    [InlineData("2026.03.01", "2026-03-01T00:00:00+08:00", TimePrecision.Day)]
    [InlineData("2026——03——01 10:00", "2026-03-01T10:00:00+08:00", TimePrecision.Minute)]
    [InlineData("2020年08月02日", "2020-08-02T00:00:00+08:00", TimePrecision.Day)]
    [InlineData("2026-03-01 下午3:05", "2026-03-01T15:05:00+08:00", TimePrecision.Minute)]
    [InlineData("2026年3月1日（星期日） 08:30", "2026-03-01T08:30:00+08:00", TimePrecision.Minute)]
    [InlineData("20260301", "2026-03-01T00:00:00+08:00", TimePrecision.Day)]
    [InlineData("20260301150208", "2026-03-01T15:02:08+08:00", TimePrecision.Second)]
    [InlineData("2026-03-01T23:30:00Z", "2026-03-02T07:30:00+08:00", TimePrecision.Second)]
    [InlineData("2026-03-01T10:00:00.123+01:00", "2026-03-01T17:00:00+08:00", TimePrecision.Second)]
    [InlineData("Fri, 27 Mar 2026 15:02:08 +0800", "2026-03-27T15:02:08+08:00", TimePrecision.Second)]
    [InlineData("Fri, 27 Mar 2026 07:02:08 GMT", "2026-03-27T15:02:08+08:00", TimePrecision.Second)]
    [InlineData("27 Mar 26 07:02 EST", "2026-03-27T20:02:00+08:00", TimePrecision.Minute)]
    [InlineData("Fri Mar 27 15:02:08 CST 2026", "2026-03-27T15:02:08+08:00", TimePrecision.Second)]
    public void A_time_is_read_in_whatever_form_portals_write_it(string written, string expected, TimePrecision precision)
    {
        var time = TimeReader.Parse(written);

        Assert.Equal(DateTimeOffset.Parse(expected, null), time?.At);
        Assert.Equal(precision, time?.Precision);
        Assert.Equal(TimeSpan.FromHours(8), time?.At.Offset);
    }

    [Theory]
    [InlineData("2019-01-18 00:00", TimePrecision.Day)]
    [InlineData("2019-01-18 00:00:00", TimePrecision.Day)]
    [InlineData("2019-01-18 00:00:01", TimePrecision.Second)]
    [InlineData("2019-01-18 00:01", TimePrecision.Minute)]
    public void Exactly_midnight_is_a_date_without_a_time(string written, TimePrecision precision)
        => Assert.Equal(precision, TimeReader.Parse(written)?.Precision);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("无")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("000014349/2019-00007")]
    [InlineData("电话：020-83125555")]
    [InlineData("99999999")]
    public void What_is_no_time_is_not_made_one(string? written) => Assert.Null(TimeReader.Parse(written));

    [Fact]
    public void An_impossible_clock_leaves_the_day()
        => Assert.Equal(TimePrecision.Day, TimeReader.Parse("2026-03-01 25:00")?.Precision);

    [Fact]
    public void The_first_time_in_a_line_is_found()
        => Assert.Equal(
            new(2026, 9, 7, 15, 33, 0, ChinaTime.Offset),
            TimeReader.FindIn("来源：某局 类型：转载 2026-09-07 15:33 浏览：12")?.At);
}
