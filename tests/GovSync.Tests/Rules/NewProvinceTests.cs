using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.Rules;

/// <summary>Adding a province is data, not code.</summary>
public sealed class NewProvinceTests
{
    /// <summary>Made up for the test: no such text exists.</summary>
    private const string Imaginary = """
        {
          "name": "imaginary-2019", "version": 3, "division": "370000", "from": "2019-05-01", "to": null, "note": "made up",
          "repost": [
            {
              "duty": true, "kinds": ["portal"], "withinHours": 8, "clock": "notification", "sources": ["provincePortal"],
              "linkOnly": true, "basis": [{ "file": "none", "document": "none", "article": "1", "quote": "none" }]
            },
            { "duty": false, "kinds": ["department"], "basis": [{ "file": "none", "document": "none", "article": "2", "quote": "none" }] }
          ]
        }
        """;

    private static readonly RuleProfiles Profiles = RuleProfiles.Load([.. RuleProfiles.BuiltInFiles, ("imaginary-2019", Imaginary)]);

    [Theory]
    [InlineData("370100", "2019-04-30", "base", 12)]
    [InlineData("370100", "2019-05-01", "imaginary-2019", 8)]
    [InlineData("330100", "2019-05-01", "base", 12)]
    public void A_new_profile_decides_in_its_division_from_its_first_day(string division, string day, string profile, int hours)
    {
        var clause = Profiles.RepostClause(
            division, SiteKind.Portal, SiteLevel.City, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!;

        Assert.Equal((profile, hours), (clause.Profile, clause.WithinHours));
    }

    [Fact]
    public void What_the_profile_says_is_what_the_clause_says()
    {
        var clause = Profiles.RepostClause("370100", SiteKind.Portal, SiteLevel.City, new DateOnly(2020, 1, 1))!;

        Assert.Equal((3, RepostClock.Notification, true), (clause.ProfileVersion, clause.Clock, clause.AcceptsLinkOnly));
        Assert.Equal([SourceKind.ProvincePortal], clause.Sources);
    }

    [Fact]
    public void A_text_that_says_there_is_no_duty_stops_the_search_outwards()
    {
        var clause = Profiles.RepostClause("370100", SiteKind.Department, SiteLevel.City, new DateOnly(2020, 1, 1))!;

        Assert.Equal(("imaginary-2019", false, (int?)null), (clause.Profile, clause.HasDuty, clause.WithinHours));
    }
}
