using System.Globalization;
using GovSync.Core.Rules;

namespace GovSync.Tests.Rules;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-02-13", true)]    // Friday before the Spring Festival
    [InlineData("2026-02-14", true)]    // Saturday worked in exchange
    [InlineData("2026-02-15", false)]
    [InlineData("2026-02-23", false)]   // Monday, last day off
    [InlineData("2026-02-24", true)]
    [InlineData("2026-02-28", true)]    // Saturday worked in exchange
    [InlineData("2026-03-01", false)]   // Sunday
    [InlineData("2026-11-20", true)]    // an ordinary Friday
    [InlineData("2026-11-21", false)]   // an ordinary Saturday
    [InlineData("2025-10-08", false)]
    [InlineData("2025-10-11", true)]
    public void Holidays_and_worked_weekends_are_the_State_Councils(string day, bool works) =>
        Assert.Equal(works, WorkingDays.BuiltIn.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-11-20", 1, "2026-11-23")]   // Friday → Monday
    [InlineData("2026-11-20", 3, "2026-11-25")]
    [InlineData("2026-11-21", 1, "2026-11-23")]   // Saturday → Monday
    [InlineData("2026-02-12", 3, "2026-02-24")]   // over the Spring Festival: 13, 14, 24
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 3, "2026-10-10")]   // 8, 9 and the worked Saturday
    public void A_limit_does_not_count_the_day_of_the_event(string day, int workingDays, string last)
    {
        var limit = WorkingDays.BuiltIn.After(Day(day), workingDays);

        Assert.Equal(Day(last), limit.Day);
        Assert.Empty(limit.MissingYears);
    }

    [Theory]
    [InlineData("2026-12-30", 1, "2026-12-31", "")]
    [InlineData("2026-12-30", 2, "2027-01-01", "2027")]
    [InlineData("2026-12-31", 1, "2027-01-01", "2027")]
    [InlineData("2016-05-03", 1, "2016-05-04", "2016")]
    public void A_year_without_arrangement_is_told_and_counted_Monday_to_Friday(
        string day, int workingDays, string last, string missing)
    {
        var limit = WorkingDays.BuiltIn.After(Day(day), workingDays);

        Assert.Equal((Day(last), missing), (limit.Day, string.Join(' ', limit.MissingYears)));
    }

    [Fact]
    public void A_new_year_is_data()
    {
        var added = WorkingDays.Load([("holidays-2099", Year("2099", "2099-01-01", "2099-01-03"))]);

        Assert.Equal((false, true), (added.IsWorkingDay(Day("2099-01-01")), added.IsWorkingDay(Day("2099-01-03"))));
        Assert.Equal([2099], added.Years);
    }

    [Theory]
    [InlineData("2099-02-29", "2099-01-03", "off[0]")]
    [InlineData("2098-01-01", "2099-01-03", "off[0]")]
    [InlineData("2099-01-02..2099-01-01", "2099-01-03", "off[0]")]
    [InlineData("2099-01-01", "2099-01-05", "work")]
    [InlineData("2099-01-03", "2099-01-03", "work")]
    public void An_arrangement_that_cannot_be_is_refused(string off, string work, string field) => Assert.Equal(
        field, Assert.Throws<InvalidProfileException>(() => WorkingDays.Load([("h", Year("2099", off, work))])).Field);

    [Fact]
    public void One_year_is_one_file() => Assert.Equal("year", Assert.Throws<InvalidProfileException>(
        () => WorkingDays.Load([.. new[] { "a", "b" }.Select(n => (n, Year("2099", "2099-01-01", "2099-01-03")))])).Field);

    private static string Year(string year, string off, string work) =>
        $$"""{ "year": {{year}}, "document": "d", "source": "s", "off": ["{{off}}"], "work": ["{{work}}"] }""";

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
