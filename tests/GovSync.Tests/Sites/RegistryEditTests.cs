using GovSync.Core.Sites;

namespace GovSync.Tests.Sites;

public sealed class RegistryEditTests
{
    private static readonly Dictionary<string, Site> Registered = new[]
    {
        Site("city", SiteLevel.City, "320100"),
        Site("county", SiteLevel.County, "320102"),
        Site("zone", SiteLevel.County, "") with { Parents = ["city"] },
        Site("other", SiteLevel.County, "330102"),
        Site("gone", SiteLevel.County, "320104") with { ObligedFrom = new(2025, 12, 31, 16, 0, 0, TimeSpan.Zero) },
    }.ToDictionary(site => site.Code);

    [Theory]
    [InlineData("level=county division=3201*", "county zone")]   // what is set already does not change
    [InlineData("层级=县 行政区划代码=3201*", "county zone")]
    [InlineData("level=县级 divisionCode=3201*", "")]            // only the word that is written
    [InlineData("code=*", "city county other zone")]
    [InlineData("authorities=www.zone.example", "zone")]
    [InlineData("authorities=m.*", "city county other zone")]
    [InlineData("divisionCode=320100", "city zone")]
    [InlineData("industry=", "city county other zone")]
    public void The_filter_says_which_sites_change(string where, string changed)
    {
        var edited = Edit(where, "obligedFrom=2026-01-01");

        Assert.Empty(edited.Faults);
        Assert.Equal(changed, string.Join(' ', edited.Edits.Select(edit => edit.After.Code).Order(StringComparer.Ordinal)));
        Assert.All(edited.Edits, edit => Assert.Equal(
            [new FieldChange("obligedFrom", "", "2026-01-01 00:00:00")], edit.Changes));
        Assert.All(edited.Edits, edit => Assert.Equal(Registered[edit.After.Code].DivisionCode, edit.After.DivisionCode));
    }

    [Fact]
    public void What_fits_and_is_so_already_is_counted_and_not_changed()
    {
        var edited = Edit("level=county division=3201*", "obligedFrom=2026-01-01");

        Assert.Equal((3, 2), (edited.Matched, edited.Edits.Count));
    }

    [Fact]
    public void An_empty_value_clears_and_the_rest_stays()
    {
        var edit = Assert.Single(Edit("code=gone", "obligedFrom= industry=教育").Edits);

        Assert.Null(edit.After.ObligedFrom);
        Assert.Equal(("教育", "320104", "gone"), (edit.After.Industry, edit.After.DivisionCode, edit.After.Name));
    }

    [Theory]
    [InlineData("", "industry=教育", "where: found nothing")]
    [InlineData("code=*", "", "set: found nothing")]
    [InlineData("colour=red", "industry=教育", "where: found 'colour'")]
    [InlineData("code=*", "colour=red", "set: found 'colour'")]
    [InlineData("code=*", "c=red", "set: found 'c'")]
    [InlineData("code=city", "code=town", "set: found code")]
    [InlineData("code=city", "level=village", "site city, level: found 'village'")]
    [InlineData("code=city", "name=", "site city, name: found ''")]
    [InlineData("code=city", "authorities=www.zone.example", "site city: found authorities 'www.zone.example'")]
    [InlineData("code=city", "divisionCode=", "site city: found divisionCode ''")]
    public void With_a_fault_nothing_changes(string where, string set, string fault)
    {
        var edited = Edit(where, set);

        Assert.Empty(edited.Edits);
        Assert.Contains(edited.Faults, found => found.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void One_address_for_many_sites_is_a_fault() => Assert.NotEmpty(Edit("level=county", "authorities=www.one.example").Faults);

    private static Site Site(string code, SiteLevel level, string division) => new()
    {
        Code = code, Name = code, Kind = SiteKind.Portal, Level = level, DivisionCode = division, Authorities = [$"www.{code}.example", $"m.{code}.example"],
    };

    private static RegistryEdited Edit(string where, string set) => new RegistryEdit(Fields(where), Fields(set)).ApplyTo(Registered);

    private static Dictionary<string, string> Fields(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split('=')).ToDictionary(field => field[0], field => field[1]);
}
