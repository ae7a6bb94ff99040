using System.Globalization;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.Rules;

/// <summary>The day before, on and after each first and last day of a profile, for a county, a city and the province.</summary>
public sealed class ProfileDaysTests
{
    [Theory]
    [InlineData("jiangsu-2017", "320000 320500 320583", "2017-06-28", true)]
    [InlineData("xinjiang-2017", "650000 650100 652301 659001", "2017-09-30", true)]
    [InlineData("changzhi-2022", "140400 140403 140481", "2022-02-17", true)]
    [InlineData("jiangxi-2011", "360000 360100 360121", "2011-09-30", true)]
    [InlineData("base", "370000 110101 360100", "2017-06-28", true)]
    [InlineData("changzhi-2022", "140400 140403 140481", "2025-02-16", false)]
    public void A_profile_binds_from_its_first_to_its_last_day_both_included(string profile, string divisions, string day, bool isFirst)
    {
        var on = Day(day);
        foreach (var division in divisions.Split(' '))
        {
            Assert.Equal(!isFirst, IsInForce(profile, division, on.AddDays(-1)));
            Assert.True(IsInForce(profile, division, on));
            Assert.Equal(isFirst, IsInForce(profile, division, on.AddDays(1)));
        }
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2017-06-27")]
    [InlineData("9999-12-31")]
    public void A_text_without_days_binds_on_every_day(string day) => Assert.True(IsInForce("inner-mongolia", "150102", Day(day)));

    [Theory]
    [InlineData("changzhi-2022", "140500")]
    [InlineData("jiangsu-2017", "330100")]
    [InlineData("xinjiang-2017", "640000")]
    public void A_profile_binds_nobody_outside_its_division(string profile, string division) =>
        Assert.False(IsInForce(profile, division, new DateOnly(2023, 1, 1)));

    private static bool IsInForce(string profile, string division, DateOnly day) =>
        RuleProfiles.BuiltIn.ClausesInForce(division, SiteKind.Department, day).Profiles.Any(inForce => inForce.Name == profile);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
