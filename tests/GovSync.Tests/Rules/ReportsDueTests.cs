using System.Globalization;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.Rules;

public sealed class ReportsDueTests
{
    [Theory]
    [InlineData("320000", "2023-01-31", "2023-01-31 2023-02-28")]   // the last day counts
    [InlineData("320000", "2023-02-01", "2023-02-28 2024-01-31")]
    [InlineData("320000", "2024-02-28", "2024-02-29 2025-01-31")]   // a leap year
    [InlineData("320000", "2023-11-30", "2023-11-30 2024-01-31")]
    [InlineData("320000", "2023-12-01", "2024-01-31 2024-02-29")]
    [InlineData("140400", "2023-01-05", "2023-01-05 2023-01-06 2023-01-31")]
    [InlineData("140400", "2023-01-06", "2023-01-06 2023-01-31 2023-02-05")]
    [InlineData("650000", "2023-02-01", "2024-01-31")]
    [InlineData("360000", "2023-02-01", "")]
    public void Each_report_is_told_with_its_next_last_day(string division, string today, string days) => Assert.Equal(
        days, string.Join(' ', Next(today, Site("a", division)).Select(due => due.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

    [Fact]
    public void A_report_after_its_texts_last_day_is_not_owed()
    {
        Assert.Equal("政府网站月度自查报告和工作月度报表", Next("2025-02-05", Site("a", "140403"))[0].Clause.Name);
        Assert.Empty(Next("2025-02-06", Site("a", "140403")));
    }

    [Fact]
    public void One_report_is_one_line_however_many_sites_it_concerns()
    {
        var due = Next("2023-06-01", Site("a", "650000"), Site("b", "650100"), Site("c", "652301"), Site("d", "nowhere"));

        Assert.Equal(3, Assert.Single(due).Sites);
    }

    private static IReadOnlyList<ReportDue> Next(string today, params Site[] sites) => ReportsDue.Next(
        RuleProfiles.BuiltIn, sites, DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Site Site(string code, string division) => new()
    {
        Code = code, Name = code, Kind = SiteKind.Portal, Level = SiteLevel.City, DivisionCode = division,
    };
}
