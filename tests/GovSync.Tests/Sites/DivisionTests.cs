using GovSync.Core.Sites;

namespace GovSync.Tests.Sites;

public sealed class DivisionTests
{
    [Theory]
    [InlineData("000000", SiteLevel.State)]
    [InlineData("320000", SiteLevel.Province)]
    [InlineData("320500", SiteLevel.City)]
    [InlineData("320583", SiteLevel.County)]
    [InlineData("659001", SiteLevel.County)]
    public void A_code_tells_its_level(string code, SiteLevel level) => Assert.Equal(level, Division.Parse(code).Level);

    [Theory]
    [InlineData("320583", "320583 320500 320000 000000")]
    [InlineData("320500", "320500 320000 000000")]
    [InlineData("320000", "320000 000000")]
    [InlineData("000000", "000000")]
    [InlineData("110101", "110101 110100 110000 000000")]
    public void The_enclosing_divisions_go_outwards(string code, string expected) =>
        Assert.Equal(expected, string.Join(' ', Division.Parse(code).Enclosing));

    [Theory]
    [InlineData("320583", "320500", true)]
    [InlineData("320583", "320000", true)]
    [InlineData("320583", "000000", true)]
    [InlineData("320583", "320583", true)]
    [InlineData("320583", "320584", false)]
    [InlineData("320583", "320600", false)]
    [InlineData("320583", "330000", false)]
    [InlineData("320500", "320583", false)]
    [InlineData("320000", "320500", false)]
    [InlineData("000000", "320000", false)]
    [InlineData("000000", "000000", true)]
    public void A_division_lies_within_those_around_it(string code, string outer, bool expected) =>
        Assert.Equal(expected, Division.Parse(code).IsWithin(Division.Parse(outer)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("32000")]
    [InlineData("3200000")]
    [InlineData("32000x")]
    [InlineData("３２００００")]
    [InlineData("320001")]
    [InlineData("000100")]
    [InlineData("000001")]
    public void What_cannot_be_a_code_is_refused(string? code)
    {
        Assert.False(Division.TryParse(code, out _));
        if (code is not null) Assert.Contains(code, Assert.Throws<FormatException>(() => Division.Parse(code)).Message, StringComparison.Ordinal);
    }
}
