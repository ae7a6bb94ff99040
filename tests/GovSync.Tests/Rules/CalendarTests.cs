using System.Globalization;
using System.Text.RegularExpressions;
using GovSync.Core.Rules;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Rules;

/// <summary>The calendars that come with the program.</summary>
public sealed partial class CalendarTests
{
    [Fact]
    public void Each_year_since_the_first_rule_on_reposts_is_there() =>
        Assert.Equal(Enumerable.Range(2017, 10), WorkingDays.BuiltIn.Years.Order());

    [Theory]
    [InlineData("2017-10-08", false)]
    [InlineData("2018-12-29", true)]    // worked by the notice for 2019
    [InlineData("2018-12-31", false)]
    [InlineData("2019-05-02", false)]   // as changed by the second notice
    [InlineData("2019-05-05", true)]
    [InlineData("2020-01-31", false)]   // as prolonged by the second notice
    [InlineData("2020-02-01", false)]
    [InlineData("2020-02-03", true)]
    [InlineData("2021-09-18", true)]
    [InlineData("2022-12-31", false)]
    [InlineData("2023-01-03", true)]
    [InlineData("2024-02-09", true)]
    [InlineData("2024-02-18", true)]
    public void A_day_is_worked_as_the_notices_say(string day, bool works) => Assert.Equal(
        works, WorkingDays.BuiltIn.IsWorkingDay(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Fact]
    public void Each_year_has_the_holidays_of_fixed_date() => Assert.All(WorkingDays.BuiltIn.Years, year => Assert.All(
        new[] { (1, 1), (5, 1), (10, 1), (10, 2), (10, 3) },
        day => Assert.False(WorkingDays.BuiltIn.IsWorkingDay(new DateOnly(year, day.Item1, day.Item2)))));

    [SharedDataFact]
    public void Each_day_that_the_notice_for_2019_names_is_as_it_says()
    {
        var page = File.ReadAllText(SharedData.PathOf("pages/gov-cn/content_5346276.html"));
        var text = Markup().Replace(page, "");
        var named = Span().Matches(text).Select(match => (Days: DaysOf(match), IsOff: match.Groups["off"].Success)).ToList();

        Assert.Equal(26, named.Sum(span => span.Days.Count));
        Assert.All(named.SelectMany(span => span.Days.Select(day => (day, span.IsOff))), span =>
            Assert.Equal(!span.IsOff, WorkingDays.BuiltIn.IsWorkingDay(span.day)));
    }

    /// <summary>「2月4日至10日放假」「12月29日（星期六）」, in a year where it is told.</summary>
    private static List<DateOnly> DaysOf(Match match)
    {
        int Number(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        int Or(string name, int other) => match.Groups[name].Success ? Number(name) : other;

        var first = new DateOnly(Or("y", Number("m") == 12 ? 2018 : 2019), Number("m"), Number("d"));
        var last = match.Groups["d2"].Success ? new DateOnly(Or("y2", first.Year), Or("m2", first.Month), Number("d2")) : first;
        return [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)];
    }

    [GeneratedRegex(@"(?:(?<y>\d{4})年)?(?<m>\d+)月(?<d>\d+)日(?:至(?:(?<y2>\d{4})年)?(?:(?<m2>\d+)月)?(?<d2>\d+)日)?(?:(?<off>放假)|（星期[六日]）)")]
    private static partial Regex Span();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup();
}
