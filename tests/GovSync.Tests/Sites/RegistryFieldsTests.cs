using System.Text;
using GovSync.Core.Sites;

namespace GovSync.Tests.Sites;

public sealed class RegistryFieldsTests
{
    private static readonly Site City = new()
    {
        Code = "city", Name = "某市", Kind = SiteKind.Portal, Level = SiteLevel.City, DivisionCode = "320500", Authorities = ["www.city.example"],
    };

    private static readonly Site Account = new()
    {
        Code = "wx1", Name = "某市发布", Kind = SiteKind.NewMedia, Level = SiteLevel.City, DivisionCode = "320500", SponsoringBody = "某市政府办", Platform = "微信",
    };

    [Fact]
    public void The_new_fields_are_read_and_written_as_they_were()
    {
        var read = Read("""
            code,name,kind,level,divisionCode,parents,platform,sponsoringBody,formerAuthorities,contacts,pushUrl,delivery
            city,某市,portal,,320500,,,,www.old.example|2025-06-30; b.example:8080|2024/1/2,张某|025-1|a@b.example; 李某,http://a.example/,pull
            zone,某区,门户网站,县,,city; city2,,,,,,
            city2,某市2,portal,,320600,,,,,,,自动
            wx,发布,新媒体,市,320500,,微信,某市政府办,,,,
            """);

        Assert.Empty(read.Faults);
        var (city, zone) = (read.Sites[0], read.Sites[1]);
        Assert.Equal([new("www.old.example", new(2025, 6, 30)), new("b.example:8080", new(2024, 1, 2))], city.FormerAuthorities);
        Assert.Equal([new("张某", "025-1", "a@b.example"), new("李某", "", "")], city.Contacts);
        Assert.Equal((DeliveryChoice.Pull, "http://a.example/", null), (city.Delivery, city.PushUrl, city.PushedTo));
        Assert.Equal(("", SiteLevel.County), (zone.DivisionCode, zone.Level));
        Assert.Equal(["city", "city2"], zone.Parents);
        Assert.Equal("微信", read.Sites[3].Platform);
        var again = Read(RegistryCsv.WriteSites(read.Sites, isChinese: true));
        Assert.Empty(again.Faults);
        Assert.Equal(read.Sites.Select(site => RegistryCsv.FieldsOf(site)), again.Sites.Select(site => RegistryCsv.FieldsOf(site)));
        Assert.Equal(city.FormerAuthorities, again.Sites[0].FormerAuthorities);
    }

    [Theory]
    [InlineData(DeliveryChoice.Auto, "http://a.example/")]
    [InlineData(DeliveryChoice.Push, "http://a.example/")]
    [InlineData(DeliveryChoice.Pull, null)]
    public void A_site_that_chose_to_fetch_is_not_pushed_to(DeliveryChoice choice, string? pushedTo) =>
        Assert.Equal(pushedTo, (City with { PushUrl = "http://a.example/", Delivery = choice }).PushedTo);

    [Fact]
    public void A_unit_has_one_account_on_a_platform()
    {
        var second = Account with { Code = "wx2" };

        var clash = Assert.Single(RegistryClash.Find([second], [City, Account]));
        Assert.Equal(("wx2", "platform", "某市政府办 / 微信"), (clash.SiteCode, clash.Column, clash.Found));
        Assert.Contains("site wx1", clash.Expected, StringComparison.Ordinal);
        Assert.Empty(RegistryClash.Find([second with { Platform = "微博" }], [City, Account]));
        Assert.Empty(RegistryClash.Find([second with { SponsoringBody = "某市教育局" }], [City, Account]));
        Assert.Empty(RegistryClash.Find([Account with { Name = "改名" }], [City, Account]));
        Assert.Empty(RegistryClash.Find([second, Account with { Platform = "微博" }], [City, Account]));
    }

    [Theory]
    [InlineData("", "某局", "platform")]
    [InlineData("微信", "", "sponsoringBody")]
    public void An_account_says_its_platform_and_its_unit(string platform, string unit, string column)
    {
        var fault = Assert.Single(Read($"code,name,kind,divisionCode,platform,sponsoringBody\n1,甲,newMedia,320500,{platform},{unit}").Faults);

        Assert.Equal((2, column, ""), (fault.Line, fault.Column, fault.Found));
    }

    [Fact]
    public void What_contradicts_the_registry_is_named_by_line_and_column()
    {
        var read = RegistryCsv.Read(
            Encoding.UTF8.GetBytes("code,name,kind,divisionCode,authorities\n1,甲,portal,320500,\n2,乙,portal,320500,www.CITY.example"), null, [City]);

        var fault = Assert.Single(read.Faults);
        Assert.Equal((3, "authorities", "www.CITY.example"), (fault.Line, fault.Column, fault.Found));
        Assert.Contains("site city", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void An_authority_may_move_from_one_site_to_another_in_one_import() => Assert.Empty(RegistryClash.Find(
        [City with { Authorities = [] }, City with { Code = "new" }], [City]));

    [Fact]
    public void Parents_in_a_circle_are_refused() =>
        Assert.Equal(
            ["a", "b"],
            RegistryClash.Find([City with { Code = "a", Authorities = [], Parents = ["b"] }, City with { Code = "b", Parents = ["a"] }], [])
                .Select(clash => clash.SiteCode));

    [Fact]
    public void A_place_without_a_code_has_that_of_the_nearest_parent_that_has_one()
    {
        var zone = City with { Code = "zone", DivisionCode = "", Parents = ["park"] };
        var park = City with { Code = "park", DivisionCode = "", Parents = ["nowhere", "city"] };
        var lost = City with { Code = "lost", DivisionCode = "", Parents = ["lost2"] };
        var lost2 = City with { Code = "lost2", DivisionCode = "", Parents = ["lost"] };

        var filled = ParentDivision.Fill(new[] { City, zone, park, lost, lost2 }.ToDictionary(site => site.Code))
            .ToDictionary(site => site.Code, site => (site.DivisionCode, site.DivisionOf));

        Assert.Equal(("320500", null), filled["city"]);
        Assert.Equal(("320500", "city"), filled["zone"]);
        Assert.Equal(("320500", "city"), filled["park"]);
        Assert.Equal(("", null), filled["lost"]);
        Assert.Contains(RegistryClash.Find([lost with { Parents = [] }], []), clash => clash.Column == "divisionCode");
    }

    [Theory]
    [InlineData("www.new.example", "www.new.example", 30, true)]
    [InlineData("www.old.example", "www.old.example", 29, true)]
    [InlineData("www.old.example", "www.old.example", 30, true)]   // its last day
    [InlineData("www.old.example", "www.old.example", 31, false)]  // somebody else's by now
    [InlineData("WWW.OLD.example", "www.new.example", 31, true)]   // leads to the present one
    [InlineData("www.old.example", "www.other.example", 31, false)]
    [InlineData("cdn.example", "cdn.example", 31, true)]           // the registry does not know it
    public void A_former_domain_counts_to_its_last_day_and_then_where_it_leads_to_a_present_one(string asked, string final, int day, bool counts)
    {
        var site = City with { Authorities = ["www.new.example"], FormerAuthorities = [new("www.old.example", new(2026, 3, 30))] };

        Assert.Equal(counts, SiteAddress.Counts(site, $"http://{asked}/a.html", $"http://{final}/a.html", new(2026, 3, day)));
        Assert.True(SiteAddress.IsEverOf(site, new("https://www.old.example/a.html")));
        Assert.False(SiteAddress.IsEverOf(site, new("https://www.other.example/a.html")));
    }

    private static RegistryCsvReading Read(string sites) => RegistryCsv.Read(Encoding.UTF8.GetBytes(sites), null);
}
