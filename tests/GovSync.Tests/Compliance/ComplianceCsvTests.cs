using GovSync.Core.Compliance;
using GovSync.Core.Reposts;
using GovSync.Tests.Reposts;
using static GovSync.Tests.Reposts.Given;

namespace GovSync.Tests.Compliance;

public class ComplianceCsvTests
{
    [Theory]
    [InlineData(ReportLanguage.Chinese, "网站标识码,网站名称,月份,应转载,")]
    [InlineData(ReportLanguage.English, "Site id code,Site,Month,Due,")]
    public void The_first_row_names_the_columns_in_the_readers_language(ReportLanguage language, string start) =>
        Assert.StartsWith(start, ComplianceCsv.Header(language), StringComparison.Ordinal);

    [Fact]
    public void Every_column_has_a_name_of_its_own_and_a_field_in_each_row()
    {
        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            var names = ComplianceCsv.Header(language).TrimEnd().Split(',');

            Assert.DoesNotContain("", names);
            Assert.Distinct(names);
            Assert.Equal(names.Length, RowOf(Owed.After(Seen("04:00"))).Count);
        }
    }

    [Fact]
    public void Every_finding_has_a_column()
    {
        foreach (var finding in Enum.GetValues<RepostFinding>())
        {
            var without = RowOf(Owed.After(Seen("04:00")));
            var with = RowOf(Owed.After(Seen("04:00")) with { Findings = [finding] });

            Assert.Single(without.Zip(with), pair => pair is { First: "0", Second: "1" });
        }
    }

    [Fact]
    public void A_repost_a_second_late_is_not_rounded_to_on_time()
    {
        var row = Cells(Owed.After(Absent("14:00"), Seen("14:00:01")));

        Assert.Equal("721", row["Longest from publication (minutes)"]);
        Assert.Equal("720", Cells(Owed.After(Seen("14:00:00")))["Longest from publication (minutes)"]);
    }

    [Fact]
    public void A_share_just_under_the_whole_is_not_rounded_to_the_whole()
    {
        RepostTask[] tasks = [.. Enumerable.Repeat(Owed.After(Seen("04:00")), 2999), Owed.After(Absent("14:05"))];

        Assert.Equal("99.9", Cells(tasks)["On time (%)"]);
        Assert.Equal("100.0", Cells(tasks[0])["On time (%)"]);
    }

    [Fact]
    public void Shares_that_are_exact_are_not_cut_below_themselves()
    {
        var onTime = Owed.After(Seen("04:00"));
        var missing = Owed.After(Absent("14:05"));

        for (var permille = 0; permille <= 1000; permille += 5)
        {
            RepostTask[] tasks = [.. Enumerable.Repeat(onTime, permille), .. Enumerable.Repeat(missing, 1000 - permille)];
            Assert.Equal($"{permille / 10}.{permille % 10}", Cells(tasks)["On time (%)"]);
        }
    }

    [Fact]
    public void A_figure_that_does_not_exist_is_empty()
    {
        var row = Cells(Owed.JudgedAt("13:00"));

        Assert.Equal("", row["On time (%)"]);
        Assert.Equal("", row["Median from publication (minutes)"]);
        Assert.Equal("1", row["Open"]);
    }

    [Fact]
    public void A_sites_name_is_no_formula() =>
        Assert.Equal("'=1+1", ComplianceCsv.Row(SiteMonth.Of([Owed.JudgedAt("13:00")])[0], "=1+1").Split(',')[1]);

    private static List<string> RowOf(params RepostTask[] tasks) =>
        [.. ComplianceCsv.Row(SiteMonth.Of(tasks)[0], "某县政府").TrimEnd().Split(',')];

    private static Dictionary<string, string> Cells(params RepostTask[] tasks) =>
        ComplianceCsv.Header(ReportLanguage.English).TrimEnd().Split(',').Zip(RowOf(tasks)).ToDictionary(cell => cell.First, cell => cell.Second);
}
