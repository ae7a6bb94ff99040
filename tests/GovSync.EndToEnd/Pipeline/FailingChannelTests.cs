using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;
using GovSync.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace GovSync.EndToEnd.Pipeline;

[Collection(AzuriteTests.Name)]
public sealed class FailingChannelTests(AzuriteFixture azurite) : ScanRound(azurite)
{
    [Fact]
    public async Task An_entry_whose_page_fails_at_first_is_read_at_the_next_scan()
    {
        await StartAsync();
        Show(1);
        Web.Serve("/p/1.html", 500);
        await ScanAsync();
        Assert.Equal(SourceFault.EntryUnread, (await StateAsync()).Fault);
        Assert.Contains("found status 500", (await StateAsync()).FaultDetail, StringComparison.Ordinal);

        Web.ShowPolicy(1);
        await ScanAsync();

        Assert.Null((await StateAsync()).Fault);
        Assert.Single(await ReleasesAsync(), release => release == (Government.Title(1), false));
    }

    [Theory]
    [InlineData("500", SourceFault.ServerError, "found status 500")]
    [InlineData("hang", SourceFault.TimedOut, "no whole answer within 2 s")]
    [InlineData("huge", SourceFault.TooLarge, "found more than 1048576 bytes")]
    [InlineData("loop", SourceFault.TooManyRedirects, "found more than 5 redirects")]
    [InlineData("broken", SourceFault.BrokenXml, "")]
    [InlineData("empty", SourceFault.NoEntries, "")]
    [InlineData("html", SourceFault.UnexpectedHtml, "")]
    [InlineData("inside", SourceFault.Forbidden, "expected a public one")]
    [InlineData("nowhere", SourceFault.HttpError, "found status 302")]
    public async Task A_channel_that_fails_loses_nothing_and_stops_nobody(string how, SourceFault fault, string detail)
    {
        Web.ShowFeed("/other", "/q");
        await StartAsync([Government.News(Web, format: ChannelFormat.Feed), Government.News(Web, "other")]);
        Fail(how);
        Web.ShowFeed("/other", "/q", 7);
        Web.ShowPolicy(7, "/q");

        await ScanAsync();
        await Pipeline.InvokeAsync<ScanChannelFunction>(TableKey.Join(Government.Portal, "other"));

        var state = await StateAsync();
        Assert.Equal(fault, state.Fault);
        Assert.Contains(detail, state.FaultDetail, StringComparison.Ordinal);
        Assert.Contains((Government.Title(7), false), await ReleasesAsync());

        Show(1);
        await ScanAsync();

        Assert.Null((await StateAsync()).Fault);
        Assert.Contains((Government.Title(1), false), await ReleasesAsync());
    }

    [Fact]
    public async Task A_fault_is_warned_of_once_and_again_when_it_is_another_one()
    {
        await StartAsync();
        Fail("500");
        await ScanAsync();
        await ScanAsync();
        Fail("loop");
        await ScanAsync();
        await ScanAsync();

        Assert.Equal(2, Pipeline.Log.Warnings.Count(line => line.Contains("/ news has a fault", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_scan_is_owed_again_after_the_channel_s_interval_also_after_a_fault()
    {
        await StartAsync([Government.News(Web) with { Interval = TimeSpan.FromMinutes(5) }]);
        Fail("500");

        await ScanAsync();

        Assert.Equal(Pipeline.Now + TimeSpan.FromMinutes(5), (await OwedAsync())!.DueAt);
        Assert.Equal((await OwedAsync())!.DueAt, (await StateAsync()).NextScanAt);
    }

    [Fact]
    public async Task A_refusal_stops_the_scans_until_hours_have_passed_or_an_administrator_says_so()
    {
        await StartAsync();
        Web.Serve("/news", 403);

        await ScanAsync();

        Assert.Equal((SourceFault.Refused, 1), ((await StateAsync()).Fault, (await StateAsync()).Failures));
        Assert.Equal(Pipeline.Now + ScanRhythm.FirstStop, (await OwedAsync())!.DueAt);

        Assert.True(await Pipeline.Get<SourceDesk>().ScanNowAsync(Government.Portal, "news", "administrator", default));

        Assert.Equal(0, (await StateAsync()).Failures);
        Assert.Equal(Pipeline.Now, (await OwedAsync())!.DueAt);
        Assert.False(await Pipeline.Get<SourceDesk>().ScanNowAsync(Government.Portal, "gone", "administrator", default));
    }

    [Fact]
    public async Task A_page_with_an_endless_title_is_kept_all_the_same()
    {
        await StartAsync();
        Show(1);
        Web.Serve("/p/1.html", $"<html><head><title>{new string('长', 200_000)}</title></head><body><p>正文正文正文。</p></body></html>");

        await ScanAsync();

        Assert.Null((await StateAsync()).Fault);
        Assert.Contains(await ReleasesAsync(), release => release is { IsBaseline: false, Title.Length: <= 1000 });
    }

    [Fact]
    public async Task A_scan_of_slow_pages_ends_in_time_and_goes_on_at_the_next()
    {
        var time = new FakeTime();
        await using var slow = await RunningPipeline.StartAsync(Azurite, new FetchLimits { Time = TimeSpan.FromHours(1), PerAuthority = 8 }, time);
        slow.Web.ShowOld();
        slow.Web.ShowFeed("/news", "/p");
        await slow.RegisterAsync([Government.News(slow.Web)]);
        await slow.InvokeAsync<ScanChannelFunction>(Key);
        int[] numbers = [.. Enumerable.Range(1, 40)];
        slow.Web.ShowFeed("/news", "/p", numbers);
        foreach (var number in numbers)
        {
            // Each page takes fifteen seconds of the program's time.
            slow.Web.Serve($"/p/{number}.html", context =>
            {
                time.Advance(TimeSpan.FromSeconds(15));
                return context.Response.WriteAsync(Government.Policy(number));
            });
        }

        await slow.InvokeAsync<ScanChannelFunction>(Key);
        var first = (await slow.Get<ReleaseTable>().RecentAsync(slow.Now, 31, default)).Count;
        var state = (await slow.Get<ChannelTable>().FindAsync(Government.Portal, "news", default))!.Value;
        for (var scan = 0; scan < 6; scan++)
        {
            await slow.InvokeAsync<ScanChannelFunction>(Key);
        }

        Assert.InRange(first, 8, 14);
        Assert.Contains("not reached within 2 minutes", state.FaultDetail, StringComparison.Ordinal);
        Assert.Equal(41, (await slow.Get<ReleaseTable>().RecentAsync(slow.Now, 31, default)).Count);
    }

    private void Fail(string how)
    {
        switch (how)
        {
            case "500":
                Web.Serve("/news", 500);
                break;
            case "hang":
                Web.Serve("/news", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
                break;
            case "huge":
                Web.Serve("/news", StreamAsync);
                break;
            case "loop":
                Web.Redirect("/news", "/news");
                break;
            case "broken":
                Web.Serve("/news", "<rss><channel><item><title>", "application/rss+xml");
                break;
            case "empty":
                Web.Serve("/news", "<rss version=\"2.0\"><channel><title>示例</title></channel></rss>", "application/rss+xml");
                break;
            case "html":
                Web.Serve("/news", "<html><head><title>系统维护</title></head><body>系统维护中</body></html>");
                break;
            case "inside":
                Web.Redirect("/news", "http://169.254.169.254/latest");
                break;
            default:
                Web.Redirect("/news", "http://");
                break;
        }
    }

    /// <summary>50 MiB of a feed.</summary>
    private static async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "application/rss+xml";
        var megabyte = new byte[1024 * 1024];
        megabyte.AsSpan().Fill((byte)' ');
        for (var sent = 0; sent < 50; sent++)
        {
            await context.Response.Body.WriteAsync(megabyte, context.RequestAborted);
        }
    }
}
