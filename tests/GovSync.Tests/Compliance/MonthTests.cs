using GovSync.Core;
using GovSync.Core.Compliance;

namespace GovSync.Tests.Compliance;

public class MonthTests
{
    [Theory]
    [InlineData(-1, "2026-02")]
    [InlineData(0, "2026-03")]
    public void A_month_begins_at_midnight_in_Beijing(int seconds, string month) =>
        Assert.Equal(month, Month.Of(new DateTimeOffset(2026, 2, 28, 16, 0, 0, TimeSpan.Zero).AddSeconds(seconds)).ToString());

    [Fact]
    public void The_month_after_December_is_January() => Assert.Equal(new Month(2027, 1), new Month(2026, 12).Next);

    [Fact]
    public void A_month_starts_in_Beijing() => Assert.Equal(ChinaTime.StartOf(new DateOnly(2026, 3, 1)), new Month(2026, 3).StartAt);

    [Theory]
    [InlineData("2026-03", 2026, 3)]
    [InlineData("2026-12", 2026, 12)]
    public void A_month_is_read_as_it_is_written(string text, int year, int number)
    {
        Assert.Equal(new Month(year, number), Month.TryParse(text));
        Assert.Equal(text, new Month(year, number).ToString());
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-3")]
    [InlineData("2026-03-01")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_month(string? text) => Assert.Null(Month.TryParse(text));
}
