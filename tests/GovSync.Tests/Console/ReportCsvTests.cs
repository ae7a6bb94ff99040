using System.Text;
using GovSync.Core.Compliance;
using GovSync.Core.Reposts;
using GovSync.Functions.Console;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Console;

public sealed class ReportCsvTests
{
    [Theory]
    [InlineData(ReportLanguage.Chinese, "网站标识码,网站名称,月份,应转载")]
    [InlineData(ReportLanguage.English, "Site id code,Site,Month,Due")]
    public void The_file_begins_with_the_byte_order_mark_and_the_headings(ReportLanguage language, string headings)
    {
        var csv = ReportCsv.Write([], language, code => code);

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.StartsWith(headings, Encoding.UTF8.GetString(csv[3..]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_has_its_name_in_its_row()
    {
        var months = SiteMonth.Of([Given.Owed with { SiteCode = "3200000001", Timeliness = Timeliness.OnTime }]);

        var lines = Encoding.UTF8.GetString(ReportCsv.Write(months, ReportLanguage.Chinese, _ => "=示例")).Split("\r\n");

        Assert.StartsWith("3200000001,'=示例,", lines[1], StringComparison.Ordinal);
    }
}
