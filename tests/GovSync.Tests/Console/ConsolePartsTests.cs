using Azure.Data.Tables;
using GovSync.Core.Compliance;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Functions.Console;
using GovSync.Functions.Reposts;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Console;

public sealed class ConsolePartsTests
{
    [Theory]
    [InlineData(null, 1, 1)]
    [InlineData(2, 2, 4)]
    [InlineData(3, 3, 7)]
    [InlineData(99, 3, 7)]
    [InlineData(-1, 1, 1)]
    public void A_page_beyond_the_ends_is_the_nearest_there_is(int? wanted, int number, int first)
    {
        var page = Paging.Of([1, 2, 3, 4, 5, 6, 7], wanted, 3);

        Assert.Equal((number, 3, 7, first), (page.Number, page.Count, page.Total, page.Items[0]));
    }

    [Theory]
    [InlineData("/api/console/releases?all=1", true)]
    [InlineData("//elsewhere.example/api/console/", false)]
    [InlineData("https://elsewhere.example/", false)]
    [InlineData("/api/console/\\elsewhere.example", false)]
    [InlineData("/api/registry", false)]
    [InlineData(null, false)]
    public void A_sign_in_leads_nowhere_but_into_the_console(string? address, bool isOurs) =>
        Assert.Equal(isOurs, Address.IsOurs(address));

    [Theory]
    [InlineData("http://www.example.gov.cn/", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("/relative", false)]
    public void Only_web_addresses_become_links(string address, bool isWeb) => Assert.Equal(isWeb, Address.IsWeb(address));

    [Fact]
    public void Parameters_without_a_value_are_left_out_and_others_added()
    {
        Assert.Equal("/a?b=1&c=%E6%B1%9F", Address.With("/a", ("b", 1), ("x", null), ("c", "江")));
        Assert.Equal("/a?b=1&page=2", Address.With("/a?b=1", ("page", 2)));
        Assert.Equal("/a", Address.With("/a", ("x", null)));
    }

    [Fact]
    public void Ten_wrong_tokens_close_the_door_to_that_client_alone()
    {
        using var attempts = new SignInAttempts();
        for (var wrong = 1; wrong < SignInAttempts.WrongTokensAMinute; wrong++)
        {
            attempts.CountWrong("1.2.3.4");
        }

        Assert.True(attempts.MayTry("1.2.3.4"));
        attempts.CountWrong("1.2.3.4");

        Assert.False(attempts.MayTry("1.2.3.4"));
        Assert.True(attempts.MayTry("5.6.7.8"));
    }

    [Fact]
    public void A_task_in_short_is_read_from_its_row_as_it_was_written()
    {
        var task = Given.Owed with
        {
            Timeliness = Timeliness.Late, FirstSightAt = Given.At("15:00"), Integrity = Integrity.Altered,
            Findings = [RepostFinding.SourceWrong, RepostFinding.BackDated], Unreadable = UnreadableReason.TimedOut,
            Ruling = new Ruling(Timeliness.OnTime, "reviewer", "reason", Given.At("16:00")),
        };
        var row = new TableEntity($"{task.ReleaseId}~ab", task.SiteCode);

        TaskLine.Of(task).WriteTo(row);
        var line = TaskLine.Read(row)!;

        Assert.Equal(TaskLine.Of(task) with { Findings = line.Findings }, line);
        Assert.Equal(task.Findings, line.Findings);
        Assert.Equal(Timeliness.OnTime, line.Timeliness);
    }

    [Fact]
    public void A_history_row_is_no_task() => Assert.Null(TaskLine.Read(new TableEntity("r~ab", "h~3200000001~1")));

    [Fact]
    public void A_doubtful_task_that_a_person_ruled_is_doubtful_no_more()
    {
        var doubtful = Given.Owed with { FirstSightAt = Given.At("03:00"), Findings = [RepostFinding.BackDated], Timeliness = Timeliness.Late };

        Assert.True(TaskLine.Of(doubtful).IsDoubtful);
        Assert.False(TaskLine.Of(doubtful with { Ruling = new Ruling(Timeliness.Late, "reviewer", "reason", Given.At("16:00")) }).IsDoubtful);
        Assert.False(TaskLine.Of(Given.Owed).IsDoubtful);
    }

    [Fact]
    public void A_task_that_was_seen_or_is_not_owed_is_not_to_do()
    {
        Assert.True(TaskLine.Of(Given.Owed).IsToDo);
        Assert.False(TaskLine.Of(Given.Owed with { FirstSightAt = Given.At("03:00"), Timeliness = Timeliness.OnTime }).IsToDo);
        Assert.False(TaskLine.Of(Given.Owed with { Timeliness = Timeliness.NotOwed }).IsToDo);
    }

    [Fact]
    public void The_median_of_a_spread_counts_the_sites_that_have_it_not()
    {
        RepostTask Seen(string at) => Given.Owed with { FirstSightAt = Given.At(at), Timeliness = Timeliness.OnTime };

        var spread = Spread.Of([Seen("03:00"), Seen("05:00"), Given.Owed, Given.Owed, Given.Owed with { Timeliness = Timeliness.NotOwed }]);

        Assert.Equal((2, 4), (spread.Seen, spread.Owed));
        Assert.Equal(TimeSpan.FromHours(1), spread.First);
        Assert.Equal(TimeSpan.FromHours(3), spread.Median);
        Assert.Equal(TimeSpan.FromHours(3), spread.Last);
    }

    [Fact]
    public void A_bar_is_as_long_as_its_share_of_the_longest()
    {
        RepostTask Of(string site, Timeliness timeliness) => Given.Owed with { SiteCode = site, Timeliness = timeliness };
        var months = SiteMonth.Of([Of("3200000001", Timeliness.OnTime), Of("3200000001", Timeliness.Missing), Of("3200000002", Timeliness.Late)]);

        var bars = ReportBar.Of(months);

        Assert.Equal([Timeliness.OnTime, Timeliness.Missing], bars[0].Parts.Select(part => part.Timeliness));
        Assert.Equal(ReportBar.Width, bars[0].Parts.Sum(part => part.Width));
        Assert.Equal(ReportBar.Width / 2.0, bars[1].Parts.Single().Width);
    }

    [Theory]
    [InlineData("2026-11-30", new int[0])]
    [InlineData("2026-12-01", new[] { 2027 })]
    [InlineData("2027-01-01", new[] { 2027 })]
    public void The_next_years_calendar_is_missed_from_December(string today, int[] missing)
    {
        var calendar = WorkingDays.Load([("2026", """{"year": 2026, "document": "D", "source": "S", "off": ["2026-01-01"], "work": ["2026-01-04"]}""")]);

        Assert.Equal(missing, AdministrationReader.MissingYears(calendar, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
