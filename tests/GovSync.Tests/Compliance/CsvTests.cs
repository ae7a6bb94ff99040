using GovSync.Core.Compliance;

namespace GovSync.Tests.Compliance;

public class CsvTests
{
    [Theory]
    [InlineData("江苏省政府", "江苏省政府")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("他说\"好\"", "\"他说\"\"好\"\"\"")]
    [InlineData("一\n二", "\"一\n二\"")]
    [InlineData("一\r二", "\"一\r二\"")]
    public void A_field_is_quoted_where_it_must_be(string field, string expected) => Assert.Equal(expected + "\r\n", Csv.Row([field]));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\u3000=1+1", "'\u3000=1+1")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("\r=1+1", "\"'\r=1+1\"")]
    [InlineData("=HYPERLINK(\"http://a\",\"b\")", "\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"")]
    [InlineData("-1.5+cmd", "'-1.5+cmd")]
    public void What_a_spreadsheet_would_run_is_made_text(string field, string expected) => Assert.Equal(expected + "\r\n", Csv.Row([field]));

    [Theory]
    [InlineData("-1.5")]
    [InlineData("12")]
    [InlineData("A=1")]
    public void Numbers_and_harmless_text_stay_as_they_are(string field) => Assert.Equal(field + "\r\n", Csv.Row([field]));

    [Fact]
    public void Fields_are_set_apart_by_commas() => Assert.Equal("a,,c\r\n", Csv.Row(["a", "", "c"]));
}
