using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GovSync.Core.Sites;

namespace GovSync.Tests.DemoGovernment;

public partial class DemoHostTests
{
    private const string Lanxi = "3292009901";
    private const string Title = "国务院办公厅关于印发《基层便民服务“一窗通办”三年行动方案》的通知";

    [Fact]
    public async Task The_registry_is_sites_and_channels_as_Core_has_them()
    {
        await using var demo = await RunningDemo.StartAsync();
        var (sites, channels) = await demo.RegistryAsync();

        Assert.Equal(21, sites.Count);
        Assert.All(sites, site => Assert.Equal(10, site.Code.Length));
        Assert.Equal(sites.Count, sites.Select(site => site.Code).Distinct().Count());
        Assert.Contains(sites, site => site is { Code: "bm01000001", Level: SiteLevel.State, Kind: SiteKind.Portal, DivisionCode: "000000" });
        Assert.InRange(sites.Count(site => site.PushUrl is not null), 4, 6);
        Assert.All(channels, channel => Assert.Matches(ChannelId(), channel.Id));
        Assert.Equal(channels.Count, channels.Select(channel => (channel.SiteCode, channel.Id)).Distinct().Count());
        Assert.All(channels, channel => Assert.Contains(
            new Uri(channel.Url).Authority, sites.First(site => site.Code == channel.SiteCode).Authorities));
        Assert.All(sites.Where(site => site.Level != SiteLevel.State), site =>
            Assert.Contains(channels, channel => channel.SiteCode == site.Code && channel.Kind == ChannelKind.Reposts));
        Assert.All(channels, channel => Assert.Equal(0, channel.Interval!.Value.Ticks % TimeSpan.TicksPerMinute));
    }

    [Fact]
    public async Task Every_registered_channel_has_entries_at_the_start_and_reads_without_a_fault()
    {
        await using var demo = await RunningDemo.StartAsync();
        foreach (var channel in (await demo.RegistryAsync()).Channels)
        {
            using var answer = await demo.Http.GetAsync(new Uri(channel.Url));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
            Assert.True(EntryLink().Count(text) >= 3, $"{channel.SiteCode} {channel.Id} shows too little");
        }
    }

    [Fact]
    public async Task A_release_and_a_repost_appear_exactly_at_their_minute()
    {
        await using var demo = await RunningDemo.StartAsync();

        demo.SetClock(new TimeSpan(0, 9, 59));
        Assert.DoesNotContain(Title, await demo.TextAsync(demo.Address("state") + "/zuixin/rss.xml"), StringComparison.Ordinal);
        demo.SetClock(TimeSpan.FromMinutes(10));
        Assert.Contains(Title, await demo.TextAsync(demo.Address("state") + "/zuixin/rss.xml"), StringComparison.Ordinal);
        Assert.Contains("2026-03-02 09:10", await demo.TextAsync(demo.PageUrl("state", "window")!), StringComparison.Ordinal);

        demo.SetClock(new TimeSpan(12, 9, 59));
        Assert.DoesNotContain("一窗通办", await demo.ListAsync(Lanxi, ChannelKind.Reposts), StringComparison.Ordinal);
        demo.SetClock(new TimeSpan(12, 10, 0));
        Assert.Contains("一窗通办", await demo.ListAsync(Lanxi, ChannelKind.Reposts), StringComparison.Ordinal);
        Assert.Contains("发布日期：2026-03-02 21:10", await demo.TextAsync(demo.PageUrl("lanxi", "window")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_does_not_stand_there_yet_is_not_found()
    {
        await using var demo = await RunningDemo.StartAsync();
        demo.SetClock(TimeSpan.FromMinutes(10));
        var url = demo.PageUrl("state", "window")!;
        demo.SetClock(TimeSpan.FromMinutes(9));
        using var answer = await demo.Http.GetAsync(new Uri(url));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Old_sites_send_bytes_in_GB18030_and_call_them_gb2312()
    {
        await using var demo = await RunningDemo.StartAsync();
        demo.SetClock(TimeSpan.FromHours(14));
        using var answer = await demo.Http.GetAsync(new Uri(demo.PageUrl("shiqiao", "fountain")!));
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Null(answer.Content.Headers.ContentType!.CharSet);
        Assert.Throws<DecoderFallbackException>(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        var text = Encoding.GetEncoding("gb18030").GetString(bytes);
        Assert.Contains("charset=gb2312", text, StringComparison.Ordinal);
        Assert.Contains("国办函〔2026〕102号", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<meta name", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("11:09:59", true)]
    [InlineData("11:10:00", false)]
    [InlineData("13:09:59", false)]
    [InlineData("13:10:00", true)]
    public async Task A_site_that_is_down_answers_nobody(string afterStart, bool answers)
    {
        await using var demo = await RunningDemo.StartAsync();
        demo.SetClock(TimeSpan.Parse(afterStart, System.Globalization.CultureInfo.InvariantCulture));
        var home = new Uri(demo.Address("transport") + "/");
        if (answers)
        {
            using var answer = await demo.Http.GetAsync(home);
            Assert.True(answer.IsSuccessStatusCode);
        }
        else
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => demo.Http.GetAsync(home));
        }
    }

    [Fact]
    public async Task The_next_event_is_told_until_nothing_is_left()
    {
        await using var demo = await RunningDemo.StartAsync();
        Assert.Equal(RunningDemo.Start.AddMinutes(10), await NextAsync(demo));
        demo.SetClock(TimeSpan.FromMinutes(10));
        Assert.Equal(RunningDemo.Start.AddMinutes(12), await NextAsync(demo));
        demo.SetClock(TimeSpan.FromDays(4));
        Assert.Null(await NextAsync(demo));
    }

    [Fact]
    public async Task Attachments_stand_on_the_site_that_copied_them_and_nowhere_else()
    {
        await using var demo = await RunningDemo.StartAsync();
        demo.SetClock(TimeSpan.FromHours(9));
        const string file = "/attachment/crossing-register.pdf";

        Assert.StartsWith("%PDF", await demo.TextAsync(demo.Address("education") + file), StringComparison.Ordinal);
        Assert.Contains(demo.Address("province") + file, await demo.TextAsync(demo.PageUrl("commerce", "crossing")!), StringComparison.Ordinal);
        Assert.DoesNotContain(".pdf", await demo.TextAsync(demo.PageUrl("liudu", "crossing")!), StringComparison.Ordinal);
        using var none = await demo.Http.GetAsync(new Uri(demo.Address("liudu") + file));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Policy_and_interpretation_link_each_other_only_where_the_scenario_says_so()
    {
        await using var demo = await RunningDemo.StartAsync();
        demo.SetClock(TimeSpan.FromHours(3));
        Assert.Contains(Path(demo, "window-reading"), await PageAsync(demo, "window"), StringComparison.Ordinal);
        Assert.Contains(Path(demo, "window"), await PageAsync(demo, "window-reading"), StringComparison.Ordinal);
        Assert.DoesNotContain(Path(demo, "fountain-reading"), await PageAsync(demo, "fountain"), StringComparison.Ordinal);
        Assert.Contains(Path(demo, "fountain"), await PageAsync(demo, "fountain-reading"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_control_page_links_every_site()
    {
        await using var demo = await RunningDemo.StartAsync();
        var page = await demo.TextAsync(demo.Control + "/");
        Assert.All((await demo.RegistryAsync()).Sites, site => Assert.Contains(site.Authorities[0], page, StringComparison.Ordinal));
    }

    private static string Path(RunningDemo demo, string document) => new Uri(demo.PageUrl("state", document)!).AbsolutePath;

    private static Task<string> PageAsync(RunningDemo demo, string document) => demo.TextAsync(demo.PageUrl("state", document)!);

    private static async Task<DateTimeOffset?> NextAsync(RunningDemo demo) =>
        (await demo.JsonAsync("/next")).TryGetProperty("at", out var at) && at.ValueKind != JsonValueKind.Null ? at.GetDateTimeOffset() : null;

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex ChannelId();

    [GeneratedRegex(@"content_1\d{5}|t\d{8}_\d{6}|art_\d+_\d{6}|post_\d{6}|show\.asp\?id=\d{6}")]
    private static partial Regex EntryLink();
}
