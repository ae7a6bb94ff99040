using System.Globalization;
using GovSync.Core.Sites;

namespace GovSync.Tests.Sites;

public sealed class SiteGroupTests
{
    /// <summary>A changed group would lose every stored row of a site: these are for ever.</summary>
    [Theory]
    [InlineData("bm01000001", "37")]
    [InlineData("3205830001", "9d")]
    [InlineData("测试", "6a")]
    public void A_sites_group_is_the_first_byte_of_its_codes_hash(string code, string group) => Assert.Equal(group, SiteGroup.Of(code));

    [Theory]
    [InlineData("00", 0)]
    [InlineData("9d", 157)]
    [InlineData("ff", 255)]
    public void A_group_s_name_tells_its_place_among_all(string group, int number) => Assert.Equal(number, SiteGroup.PlaceOf(group));

    [Fact]
    public void Fourteen_thousand_sites_use_all_groups_evenly()
    {
        var sizes = Enumerable.Range(0, 14_000)
            .GroupBy(n => SiteGroup.Of(n.ToString("D10", CultureInfo.InvariantCulture))).Select(g => g.Count()).ToList();

        Assert.Equal(256, sizes.Count);
        Assert.InRange(sizes.Max(), 55, 100);
    }
}
