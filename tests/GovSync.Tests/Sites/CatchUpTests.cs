using System.Globalization;
using System.Text;
using GovSync.Core.Releases;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;
using GovSync.Functions.Web;
using GovSync.Tests.Fakes;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Sites;

/// <summary>A list of ten entries a page, and a watcher that may have been away for long.</summary>
public sealed class CatchUpTests : IAsyncLifetime, IDisposable
{
    private const int EntriesAPage = 10;

    private LoopbackWeb web = null!;
    private FencedClient client = null!;
    private PageFetcher fetcher = null!;
    private ChannelPages pages = null!;

    public async Task InitializeAsync()
    {
        web = await LoopbackWeb.StartAsync();
        client = new(new FetchFence([web.Authority]));
        fetcher = new(client.Client, new FetchLimits(), TimeProvider.System);
        pages = new(fetcher);
    }

    public void Dispose()
    {
        fetcher.Dispose();
        client.Dispose();
    }

    public async Task DisposeAsync() => await web.DisposeAsync();

    [Fact]
    public async Task A_list_that_reaches_back_to_what_was_seen_is_read_on_its_first_page_only()
    {
        var state = await ScanAsync(Fresh, 20);

        var (next, found) = await ScanFoundAsync(state, 29);

        Assert.Equal(9, found.Count);
        Assert.Equal(1, next.Requests - state.Requests - found.Count);
        Assert.Null(next.GapAt);
    }

    [Theory]
    [InlineData(10, 2)]
    [InlineData(25, 3)]
    [InlineData(49, 5)]
    public async Task After_an_outage_further_pages_are_read_until_one_ends_with_what_was_seen(int missed, int pagesRead)
    {
        var state = await ScanAsync(Fresh, 20);

        var (next, found) = await ScanFoundAsync(state, 20 + missed);

        Assert.Equal(missed, found.Count);
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.Equal(pagesRead, next.Requests - state.Requests - missed);
    }

    [Fact]
    public async Task A_long_catching_up_goes_on_at_the_next_scan_and_misses_and_doubles_nothing()
    {
        var state = await ScanAsync(Fresh, 20);
        var found = new List<string>();
        for (var scan = 0; scan < 4; scan++)
        {
            (state, var more) = await ScanFoundAsync(state, 110 + scan);
            found.AddRange(more);
        }

        Assert.Equal(93, found.Distinct().Count());
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.Null(state.ReadOnAt);
    }

    [Fact]
    public async Task A_page_that_fails_on_the_way_is_where_the_next_scan_reads_on()
    {
        var state = await ScanAsync(Fresh, 20);
        Show(50);
        web.Serve("/index_2.html", 500);

        (state, var first) = await ScanFoundAsync(state);
        Assert.Equal(SourceFault.ServerError, state.Fault);
        Assert.Equal(20, first.Count);

        (state, var second) = await ScanFoundAsync(state, 50);

        Assert.Null(state.Fault);
        Assert.Equal(10, second.Count);
    }

    [Fact]
    public async Task A_list_that_ends_with_something_new_may_have_lost_entries_and_says_so()
    {
        var state = await ScanAsync(Fresh, 5);
        web.Serve("/", Page(90, 81, ""));

        (state, var found) = await ScanFoundAsync(state);

        Assert.Equal(10, found.Count);
        Assert.Equal(Given.At("10:00"), state.GapAt);
    }

    [Fact]
    public async Task Every_six_hours_the_list_is_read_on_to_entries_of_two_days_ago_as_something_may_be_listed_late()
    {
        var state = await ScanAsync(Fresh, 30);
        Show(30);
        web.Serve("/index_1.html", Page(99, 99, "<a href='/index_2.html'>下一页</a>"));

        var (soon, nothing) = await ScanFoundAsync(state, at: "15:59:59");
        var (_, late) = await ScanFoundAsync(state, at: "16:00");

        Assert.Empty(nothing);
        Assert.Equal(Given.At("10:00"), soon.DeepReadAt);
        Assert.Contains("关于第99项示例工作的通知", late);
    }

    [Theory]
    [InlineData("2d 00:00:00", false)]
    [InlineData("1d 23:59:59", true)]
    public void A_page_ends_young_for_two_days(string now, bool expected) => Assert.Equal(
        expected,
        CatchUp.EndsYoung([new(null, "通知", "/1", "http://www.example.gov.cn/1", new(Given.At("00:00"), TimePrecision.Day))], Given.At(now)));

    [Fact]
    public async Task The_baseline_reaches_back_two_days_too_so_that_nothing_old_is_new_later()
    {
        var state = await ScanAsync(Fresh, 40);

        var (_, found) = await ScanFoundAsync(state, at: "16:00");

        Assert.Equal((1, 40), (web.Requests("/index_3.html") - 1, state.SeenEntries.Count));
        Assert.Empty(found);
    }

    [Fact]
    public async Task An_old_entry_on_a_page_read_for_late_ones_is_not_new()
    {
        var state = await ScanAsync(Fresh, 30);
        web.Serve("/index_1.html", Page(99, 98, "", "2026-02-27"));

        Assert.Empty((await ScanFoundAsync(state, at: "16:00")).Found);
    }

    [Fact]
    public async Task What_was_never_seen_behind_known_entries_stood_there_before_and_is_not_read()
    {
        static string DayOf(int number) => number > 30 ? "2026-03-02" : number > 25 ? "2026-03-01" : "2026-02-26";
        web.Serve("/", Page(30, 21, "<a href='/index_1.html'>下一页</a>", DayOf));
        var state = await ScanAsync(Fresh);
        web.Serve("/", Page(35, 26, "<a href='/index_1.html'>下一页</a>", DayOf));
        web.Serve("/index_1.html", Page(25, 16, "<a href='/index_2.html'>下一页</a>", DayOf));
        web.Serve("/index_2.html", Page(15, 6, "", DayOf));

        var (_, found) = await ScanFoundAsync(state, at: "16:00");

        Assert.Equal(5, found.Count);
        Assert.Equal((1, 0), (web.Requests("/index_1.html"), web.Requests("/index_2.html")));
    }

    [Fact]
    public async Task A_redesigned_list_is_read_deep_every_six_hours_too_and_no_oftener()
    {
        var state = await ScanAsync(Fresh, 30);
        state = state with { Channel = state.Channel with { Selector = ".gone li" } };
        Show(31);

        var (deep, _) = await ScanFoundAsync(state, at: "16:00");
        Show(32);
        var before = web.Requests("/index_1.html");
        var (next, found) = await ScanFoundAsync(deep, at: "16:05");

        Assert.Equal(SourceFault.SelectorFindsNothing, next.Fault);
        Assert.Single(found);
        Assert.Equal(before, web.Requests("/index_1.html"));
    }

    [Theory]
    [InlineData(138, "16:00", true)]
    [InlineData(139, "16:00", false)]
    [InlineData(138, "15:59:59", false)]
    [InlineData(300, "1d 00:00:00", true)]
    public void Reading_deep_waits_for_the_next_day_where_this_one_has_few_requests_left(int requests, string at, bool expected) =>
        Assert.Equal(expected, (Fresh with { DeepReadAt = Given.At("10:00"), RequestDay = new(2026, 3, 2), Requests = requests }).MustReadDeepAt(Given.At(at)));

    [Fact]
    public void A_page_that_ends_with_old_dates_is_far_enough_whatever_its_entries_are_called()
    {
        ChannelEntry Entry(string day) => new(null, "通知", "/1", "http://www.example.gov.cn/1", new(Given.At(day), TimePrecision.Day));

        Assert.True(CatchUp.MustReadOn([Entry("0d 00:00"), Entry("-7d 00:00")], _ => false, Given.At("00:00")));
        Assert.False(CatchUp.MustReadOn([Entry("-8d 00:00"), Entry("-8d 00:00"), Entry("-8d 00:00")], _ => false, Given.At("00:00")));
        Assert.False(CatchUp.MustReadOn([Entry("0d 00:00")], _ => true, Given.At("00:00")));
        Assert.False(CatchUp.MustReadOn([], _ => false, Given.At("00:00")));
    }

    [Fact]
    public async Task The_same_bytes_again_are_unchanged_though_the_server_gives_no_validators()
    {
        var state = await ScanAsync(Fresh, 20);

        var answer = await pages.ReadAsync(state, Given.At("10:05"), default);

        Assert.True(answer.IsUnchanged);
    }

    private ChannelState Fresh => new()
    {
        Channel = new Channel { SiteCode = "bm01000001", Id = "news", Kind = ChannelKind.Releases, Url = web.Url("/") },
    };

    private async Task<ChannelState> ScanAsync(ChannelState state, int? newest = null) => (await ScanFoundAsync(state, newest)).State;

    /// <summary>As the scan function does it, but for the pages of entries: whatever is fresh counts as read.</summary>
    private async Task<(ChannelState State, List<string> Found)> ScanFoundAsync(ChannelState state, int? newest = null, string at = "10:00")
    {
        if (newest is { } number)
        {
            Show(number);
        }

        var answer = await pages.ReadAsync(state, Given.At(at), default);
        var fresh = EntryReader.FreshOf(state, answer.Reading?.Entries ?? [], Given.At(at));
        var read = new EntryReadings([], [.. fresh.Select(EntryReader.HashOf)], []);
        return (state.WithScan(Given.At(at), answer, read, WorkingDays.BuiltIn), [.. fresh.Select(entry => entry.Title)]);
    }

    /// <summary>Entries newest down to 1, ten a page.</summary>
    private void Show(int newest)
    {
        var count = (newest + EntriesAPage - 1) / EntriesAPage;
        for (var page = 0; page < count; page++)
        {
            var first = newest - (page * EntriesAPage);
            var next = page + 1 < count ? string.Create(CultureInfo.InvariantCulture, $"<a href='/index_{page + 1}.html'>下一页</a>") : "";
            web.Serve(page == 0 ? "/" : string.Create(CultureInfo.InvariantCulture, $"/index_{page}.html"), Page(first, Math.Max(1, first - EntriesAPage + 1), next));
        }
    }

    private static string Page(int first, int last, string next, string day = "2026-03-02") => Page(first, last, next, _ => day);

    private static string Page(int first, int last, string next, Func<int, string> dayOf)
    {
        var rows = new StringBuilder();
        for (var number = first; number >= last; number--)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<li><a href='/a/{number}.html'>关于第{number}项示例工作的通知</a><span>{dayOf(number)}</span></li>");
        }

        return $"<html><body><ul>{rows}</ul><div class='page'>{next}</div></body></html>";
    }
}
