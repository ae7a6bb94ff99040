using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.Reposts;

/// <summary>Inner Mongolia: 涉及某个行业或地区的政策信息，有关部门和地方网站应及时转载.</summary>
public sealed class LimitedReachTests
{
    private static readonly DateTimeOffset Published = new(2023, 3, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly Site State = Site("000000", SiteKind.Portal, null, SiteLevel.State);
    private static readonly Site Region = Site("150000", SiteKind.Portal, null, SiteLevel.Province);

    [Theory]
    [InlineData("150000", SiteKind.Department, "教育", true)]
    [InlineData("150100", SiteKind.Department, "教育", true)]
    [InlineData("150100", SiteKind.Department, "卫生健康", false)]
    [InlineData("150100", SiteKind.Department, null, false)]
    [InlineData("150100", SiteKind.Portal, null, false)]
    public void A_release_on_one_industry_is_owed_promptly_by_its_departments(string division, SiteKind kind, string? industry, bool owes) =>
        AssertPromptOrNothing(new Reach(["教育"], []), division, kind, industry, owes);

    [Theory]
    [InlineData("150100", SiteKind.Portal, null, true)]
    [InlineData("150102", SiteKind.Portal, null, true)]
    [InlineData("150100", SiteKind.Department, "教育", true)]
    [InlineData("150200", SiteKind.Portal, null, false)]
    [InlineData("150000", SiteKind.Portal, null, false)]
    public void A_release_on_one_region_is_owed_promptly_by_the_sites_there(string division, SiteKind kind, string? industry, bool owes) =>
        AssertPromptOrNothing(new Reach([], ["150100"]), division, kind, industry, owes);

    [Theory]
    [InlineData("150100", SiteKind.Department, "教育", true)]
    [InlineData("150100", SiteKind.Portal, null, true)]
    [InlineData("150100", SiteKind.Department, "卫生健康", false)]
    [InlineData("150200", SiteKind.Department, "教育", false)]
    public void One_industry_in_one_region_concerns_its_departments_and_the_regions_portals(
        string division, SiteKind kind, string? industry, bool owes) =>
        AssertPromptOrNothing(new Reach(["教育"], ["150100"]), division, kind, industry, owes);

    [Fact]
    public void A_release_for_everyone_is_owed_in_twelve_hours()
    {
        var task = Decide(Reach.Everyone, State, Site("150100", SiteKind.Portal, null)).Task!;

        Assert.Equal((12, Timeliness.Awaited), (task.WithinHours, task.Timeliness));
    }

    [Fact]
    public void The_exception_is_for_what_the_State_Council_publishes_only()
    {
        var obligation = Decide(new Reach(["教育"], []), Region, Site("150100", SiteKind.Portal, null));

        Assert.Equal(12, obligation.Task!.WithinHours);
    }

    [Fact]
    public void Where_the_profile_excepts_nothing_everybody_owes_it_in_time() =>
        Assert.Equal(12, Decide(new Reach(["教育"], ["320100"]), State, Site("320500", SiteKind.Portal, null)).Task!.WithinHours);

    [Fact]
    public void New_media_owe_promptly_what_concerns_everyone_and_nothing_else()
    {
        var account = Site("150100", SiteKind.NewMedia, null);

        var task = Decide(Reach.Everyone, State, account).Task!;

        Assert.Equal((null, Timeliness.Prompt), (task.WithinHours, task.Timeliness));
        Assert.Null(Decide(new Reach([], ["150100"]), State, account).Task);
        Assert.Null(Decide(Reach.Everyone, Region, account).Task);
    }

    private static void AssertPromptOrNothing(Reach reach, string division, SiteKind kind, string? industry, bool owes)
    {
        var obligation = Decide(reach, State, Site(division, kind, industry));

        if (owes)
        {
            Assert.Equal((null, null, Timeliness.Prompt, false),
                (obligation.Task!.WithinHours, obligation.Task.DueAt, obligation.Task.Timeliness, obligation.Task.IsShortNotice));
            Assert.EndsWith("转载国务院的重要政策信息：涉及本行业或本地区，应及时转载，不限小时", obligation.Reason, StringComparison.Ordinal);
        }
        else
        {
            Assert.Null(obligation.Task);
            Assert.EndsWith("与本站无关", obligation.Reason, StringComparison.Ordinal);
        }
    }

    private static Obligation Decide(Reach reach, Site source, Site site)
    {
        var release = new Release
        {
            Id = new string('a', 32),
            Title = "关于加强学校管理的通知",
            Kind = ReleaseKind.Policy,
            Importance = new Importance(true, true, 5, []),
            Reach = reach,
            Sightings = [new Sighting(source.Code, "releases", "http://localhost/1", null, Published)],
        };
        var portals = new Dictionary<string, Site> { [source.Code] = source };
        return Assert.Single(FanOut.Decide(release, portals, [site], RuleProfiles.BuiltIn, Published.AddDays(3)));
    }

    private static Site Site(string division, SiteKind kind, string? industry, SiteLevel? level = null) => new()
    {
        Code = $"{kind}{division}{industry}",
        Name = "site",
        Kind = kind,
        Level = level ?? Division.Parse(division).Level,
        DivisionCode = division,
        Industry = industry,
    };
}
