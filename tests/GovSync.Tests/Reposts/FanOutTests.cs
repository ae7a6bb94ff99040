using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.Reposts;

public sealed class FanOutTests
{
    /// <summary>10:00 in Beijing.</summary>
    private static readonly DateTimeOffset Published = new(2023, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Now = Published.AddMinutes(5);

    private static readonly Site State = Portal("state", SiteLevel.State, "000000");

    [Theory]
    [InlineData("320000", SiteLevel.Province, "320583", true)]   // Jiangsu counts the state and the province portal,
    [InlineData("000000", SiteLevel.State, "320583", true)]
    [InlineData("320500", SiteLevel.City, "320583", false)]      // not a city's
    [InlineData("330000", SiteLevel.Province, "320583", false)]  // nor another province's.
    [InlineData("140400", SiteLevel.City, "140403", true)]       // Changzhi counts its city portal and all above,
    [InlineData("140000", SiteLevel.Province, "140403", true)]
    [InlineData("140500", SiteLevel.City, "140403", false)]      // not another city's.
    [InlineData("650000", SiteLevel.Province, "652301", true)]   // Upper-level sites in the own line:
    [InlineData("652300", SiteLevel.City, "652301", true)]
    [InlineData("650100", SiteLevel.City, "652301", false)]
    [InlineData("652302", SiteLevel.County, "652301", false)]
    public void A_portal_binds_the_sites_whose_profile_names_it_as_a_source(string portal, SiteLevel level, string site, bool owes)
    {
        var source = Portal("source", level, portal);

        Assert.Equal(owes, Decide(Seen(source), [source], Portal("site", SiteLevel.County, site)).Task is not null);
    }

    [Theory]
    [InlineData("652300", SiteLevel.City, SiteKind.Portal, true)]
    [InlineData("652301", SiteLevel.County, SiteKind.Portal, false)]
    [InlineData("652300", SiteLevel.City, SiteKind.Department, false)]
    [InlineData("650000", SiteLevel.Province, SiteKind.Department, true)]
    [InlineData("650000", SiteLevel.Province, SiteKind.NewMedia, false)]
    public void A_department_owes_what_the_portal_of_its_own_level_and_the_sites_above_publish(
        string portal, SiteLevel level, SiteKind kind, bool owes)
    {
        var source = Portal("source", level, portal) with { Kind = kind };
        var site = Portal("site", SiteLevel.City, "652300") with { Kind = SiteKind.Department };

        Assert.Equal(owes, Decide(Seen(source), [source], site).Task is not null);
    }

    [Theory]
    [InlineData(SiteKind.Department)]
    [InlineData(SiteKind.NewMedia)]
    public void Only_portals_are_portals(SiteKind kind)
    {
        var source = Portal("source", SiteLevel.Province, "320000") with { Kind = kind };

        Assert.Null(Decide(Seen(source), [source], Portal("site", SiteLevel.County, "320583")).Task);
    }

    [Fact]
    public void A_task_says_by_which_profile_until_when()
    {
        var task = Decide(Seen(State), [State], Portal("site", SiteLevel.County, "140403")).Task!;

        Assert.Equal(("changzhi-2022", 2, 12), (task.Profile, task.ProfileVersion, task.WithinHours));
        Assert.Equal((Published, Published.AddHours(12)), (task.PublishedAt, task.DueAt));
        Assert.Equal((Now, (DateTimeOffset?)Now, Timeliness.Awaited), (task.CreatedAt, task.NextLookAt, task.Timeliness));
        Assert.True(task.RequiresSource);
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (task.HeldFor, task.SuspendedFor));
    }

    [Fact]
    public void In_Xinjiang_the_hours_wait_for_the_notification()
    {
        var task = Decide(Seen(State), [State], Portal("site", SiteLevel.County, "652301")).Task!;

        Assert.Equal((RepostClock.Notification, Timeliness.NotNotified), (task.Clock, task.Timeliness));
        Assert.Null(task.DueAt);
        Assert.Equal(Published.AddDays(1).AddHours(12), (task with { NotifiedAt = Published.AddDays(1) }).DueAt);
    }

    [Fact]
    public void Publication_counts_from_the_earliest_source_that_the_profile_counts()
    {
        var province = Portal("province", SiteLevel.Province, "320000");
        var city = Portal("city", SiteLevel.City, "320500");
        var release = Seen(city, province) with
        {
            Sightings = [SeenOn(city, Published), SeenOn(State, Published.AddHours(3)), SeenOn(province, Published.AddHours(2))],
        };

        var task = Decide(release, [State, province, city], Portal("site", SiteLevel.County, "320583")).Task!;

        Assert.Equal(Published.AddHours(2), task.PublishedAt);
    }

    [Fact]
    public void The_clause_is_the_one_of_the_day_in_Beijing()
    {
        var site = Portal("site", SiteLevel.County, "140403");
        var lastInstant = new DateTimeOffset(2025, 2, 16, 15, 59, 59, TimeSpan.Zero);

        Assert.Equal("changzhi-2022", Decide(Seen(lastInstant, State), [State], site).Task!.Profile);
        Assert.Equal("base", Decide(Seen(lastInstant.AddSeconds(1), State), [State], site).Task!.Profile);
    }

    [Fact]
    public void The_issuing_site_owes_nothing_nor_does_any_that_shows_it_already()
    {
        var site = Portal("site", SiteLevel.County, "320583");
        var release = Seen(State) with { Sightings = [SeenOn(State, Published), SeenOn(site, Published.AddHours(1))] };

        Assert.Equal([null, null], FanOut.Decide(release, ByCode([State, site]), [State, site], RuleProfiles.BuiltIn, Now).Select(o => o.Task));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_site_owes_nothing_from_before_its_duty_began(int obligedAfterSeconds, bool owes)
    {
        var site = Portal("site", SiteLevel.County, "320583") with { ObligedFrom = Published.AddSeconds(obligedAfterSeconds) };

        Assert.Equal(owes, Decide(Seen(State), [State], site).Task is not null);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_release_found_after_the_watch_of_thirty_days_owes_nothing(int seconds, bool owes)
    {
        var site = Portal("site", SiteLevel.County, "320583");
        var found = Published + TimeSpan.FromDays(30) + TimeSpan.FromSeconds(seconds);

        Assert.Equal(owes, DecideAt(found, Seen(State), [State], site).Task is not null);
    }

    public static TheoryData<string> Left { get; } = ["withdrawn", "repealed", "baseline", "unimportant", "division", "unregistered", "before the rules"];

    [Theory]
    [MemberData(nameof(Left))]
    public void A_site_left_out_is_told_why(string why)
    {
        var seen = Seen(State);
        var site = Portal("site", SiteLevel.County, why == "division" ? "32" : "320583");
        var release = why switch
        {
            "withdrawn" => seen with { IsWithdrawn = true },
            "repealed" => seen with { IsRepealed = true },
            "baseline" => seen with { IsBaseline = true },
            "unimportant" => seen with { Importance = new Importance(false, true, 0, []) },
            "before the rules" => Seen(Published.AddYears(-10), State),
            _ => seen,
        };

        var obligation = Decide(release, why == "unregistered" ? [] : [State], site);

        Assert.Null(obligation.Task);
        Assert.Contains(
            why switch
            {
                "withdrawn" => "撤回",
                "repealed" => "已废止或失效",
                "baseline" => "不追溯",
                "unimportant" => "未认定为重要政策信息",
                "division" => "“32”无法识别",
                "unregistered" => "未登记",
                _ => "没有适用于本站的转载条款",
            },
            obligation.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("652301", "第三十三条：接到通知后12小时内转载")]
    [InlineData("140403", "第十条：发布后12小时内转载")]
    [InlineData("370102", "基础规则（与江苏省政府办公厅关于促进政府网站有序健康发展的实施意见二（二）一一致）：发布后12小时内转载")]
    public void The_reason_names_the_article(string division, string words) =>
        Assert.EndsWith(words, Decide(Seen(State), [State], Portal("site", SiteLevel.County, division)).Reason, StringComparison.Ordinal);

    [Fact]
    public void Every_site_is_answered_in_the_order_given()
    {
        Site[] sites = [Portal("b", SiteLevel.County, "320583"), Portal("a", SiteLevel.County, "bad"), State, Portal("c", SiteLevel.City, "370100")];

        var obligations = FanOut.Decide(Seen(State), ByCode([State]), sites, RuleProfiles.BuiltIn, Now);

        Assert.Equal(["b", "a", "state", "c"], obligations.Select(o => o.SiteCode));
        Assert.All(obligations, obligation => Assert.NotEmpty(obligation.Reason));
    }

    [Theory]
    [InlineData(10 * 3600 - 1, false)]
    [InlineData(10 * 3600, false)]
    [InlineData(10 * 3600 + 1, true)]
    [InlineData(30 * 3600, true)]
    public void With_under_two_hours_left_a_task_is_short_notice(int foundAfterSeconds, bool isShort)
    {
        var site = Portal("site", SiteLevel.County, "320583");

        var task = FanOut.Decide(Seen(State), ByCode([State]), [site], RuleProfiles.BuiltIn, Published.AddSeconds(foundAfterSeconds))[0].Task!;

        Assert.Equal(isShort, task.IsShortNotice);
    }

    [Fact]
    public void An_approved_closure_moves_the_deadline()
    {
        var closure = new Closure(Published.AddHours(-1), Published.AddHours(3), "省政府办公厅", "升级");
        var site = Portal("site", SiteLevel.County, "320583") with { Closures = [closure] };

        var task = Decide(Seen(State), [State], site).Task!;

        Assert.Equal((TimeSpan.FromHours(3), Published.AddHours(15), true), (task.SuspendedFor, task.DueAt, task.IsSuspended));
    }

    [Theory]
    [InlineData("zone", true)]
    [InlineData("other", false)]
    public void The_portal_of_a_place_without_a_code_counts_for_its_own_sites_alone(string parent, bool owes)
    {
        // Both places have the code of the city around them, and no other.
        var zone = Portal("zone", SiteLevel.County, "652300") with { DivisionOf = "city", Parents = ["city"] };
        var site = Portal("site", SiteLevel.County, "652300") with { Kind = SiteKind.Department, DivisionOf = "city", Parents = [parent] };

        Assert.Equal(owes, Decide(Seen(zone), [zone], site).Task is not null);
    }

    private static Obligation Decide(Release release, Site[] portals, Site site) => DecideAt(Now, release, portals, site);

    private static Obligation DecideAt(DateTimeOffset now, Release release, Site[] portals, Site site) =>
        Assert.Single(FanOut.Decide(release, ByCode(portals), [site], RuleProfiles.BuiltIn, now));

    private static Release Seen(params Site[] portals) => Seen(Published, portals);

    private static Release Seen(DateTimeOffset at, params Site[] portals) => new()
    {
        Id = new string('a', 32),
        Title = "关于做好有关工作的通知",
        Kind = ReleaseKind.Policy,
        Importance = new Importance(true, true, 5, []),
        Sightings = [.. portals.Select(portal => SeenOn(portal, at))],
    };

    private static Sighting SeenOn(Site portal, DateTimeOffset at) =>
        new(portal.Code, "releases", "http://localhost/" + portal.Code, new DeclaredTime(at, TimePrecision.Minute), at.AddHours(4));

    private static Dictionary<string, Site> ByCode(Site[] portals) => portals.ToDictionary(portal => portal.Code);

    private static Site Portal(string code, SiteLevel level, string division) =>
        new() { Code = code, Name = code, Kind = SiteKind.Portal, Level = level, DivisionCode = division };
}
