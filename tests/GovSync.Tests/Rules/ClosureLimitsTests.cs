using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.Rules;

public sealed class ClosureLimitsTests
{
    private static readonly DateTimeOffset Start = new(2023, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_closure_of_over_thirty_days_is_told(int seconds, bool isTold)
    {
        var found = Exceeded("320583", new Closure(Start, Start.AddDays(30).AddSeconds(seconds), "省政府办公厅", "改版"));

        Assert.Equal(isTold ? [ClosureExcess.TooLong] : [], found.Select(finding => finding.Excess));
    }

    [Theory]
    [InlineData("2023-12-31T23:59:59+08:00", true)]
    [InlineData("2024-01-01T00:00:00+08:00", false)]
    [InlineData("2023-12-31T16:00:00Z", false)]   // midnight in Beijing
    public void The_second_closure_of_a_year_in_Beijing_time_is_told(string second, bool isTold)
    {
        var at = DateTimeOffset.Parse(second, System.Globalization.CultureInfo.InvariantCulture);
        var found = Exceeded("320583", Days(at, 1), Days(Start, 1));

        Assert.Equal(isTold ? [(ClosureExcess.TooMany, at)] : [], found.Select(finding => (finding.Excess, finding.Closure.From)));
    }

    [Fact]
    public void Where_no_text_limits_closures_none_is_told() => Assert.Empty(Exceeded("370100", Days(Start, 90), Days(Start.AddDays(100), 90)));

    private static Closure Days(DateTimeOffset from, int days) => new(from, from.AddDays(days), "省政府办公厅", "改版");

    private static IReadOnlyList<SiteClosureFinding> Exceeded(string division, params Closure[] closures) => ClosureLimits.Exceeded(
        RuleProfiles.BuiltIn,
        [new Site { Code = "a", Name = "a", Kind = SiteKind.Portal, Level = SiteLevel.County, DivisionCode = division, Closures = closures }],
        new DateOnly(2023, 6, 1));
}
