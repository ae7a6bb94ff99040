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
public sealed class ScanChannelTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly string Key = TableKey.Join(Government.Portal, "news");

    private RunningPipeline pipeline = null!;

    private LoopbackWeb Web => pipeline.Web;

    public async Task InitializeAsync()
    {
        pipeline = await RunningPipeline.StartAsync(azurite, new FetchLimits { Time = TimeSpan.FromSeconds(2), Bytes = 1024 * 1024, PerAuthority = 8 });
        Web.ShowOld();
    }

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    [Fact]
    public async Task What_stood_there_at_the_first_scan_owes_nothing_and_what_comes_later_is_fanned_out()
    {
        await StartAsync(1);
        Show(2, 1);

        await ScanAsync();

        var found = await ReleasesAsync();
        Assert.Equal([(Government.Title(1), true), (Government.Title(2), false)], found);
        Assert.Single(await pipeline.TakeAsync(StorageNames.ReleaseFanOuts));
    }

    [Fact]
    public async Task A_message_delivered_twice_finds_nothing_twice()
    {
        await StartAsync();
        Show(1);
        await ScanAsync();
        await pipeline.TakeAsync(StorageNames.ReleaseFanOuts);

        await ScanAsync();

        Assert.Single(await ReleasesAsync(), release => !release.IsBaseline);
        Assert.Empty(await pipeline.TakeAsync(StorageNames.ReleaseFanOuts));
        Assert.Equal(1, Web.Requests("/p/1.html"));
    }

    [Fact]
    public async Task A_message_for_work_that_is_no_longer_owed_does_nothing()
    {
        await StartAsync();
        await pipeline.Get<WorkTable>().CompleteAsync((await OwedAsync())!, default);
        var requests = Web.Requests("/news");

        await ScanAsync();

        Assert.Equal(requests, Web.Requests("/news"));
    }

    [Fact]
    public async Task Work_for_a_channel_that_is_gone_is_done()
    {
        await pipeline.Get<WorkTable>().OweAsync(StorageNames.ChannelScans, "bm01000001~gone", pipeline.Now, 1, default);

        await pipeline.InvokeAsync<ScanChannelFunction>("bm01000001~gone");

        Assert.Null(await pipeline.Get<WorkTable>().FindAsync(StorageNames.ChannelScans, "bm01000001~gone", default));
    }

    [Fact]
    public async Task An_entry_that_stood_there_unread_at_the_baseline_owes_nothing_when_it_can_be_read()
    {
        Web.Serve("/p/2.html", 500);
        await StartAsync(1, 2);
        Web.ShowPolicy(2);

        await ScanAsync();

        Assert.All(await ReleasesAsync(), release => Assert.True(release.IsBaseline));
        Assert.Empty(await pipeline.TakeAsync(StorageNames.ReleaseFanOuts));
    }

    [Fact]
    public async Task More_entries_than_one_scan_reads_are_all_baseline()
    {
        var numbers = Enumerable.Range(1, 150).ToArray();
        await StartAsync(numbers);
        Assert.InRange((await ReleasesAsync()).Count, 100, 120);

        await ScanAsync();

        var found = await ReleasesAsync();
        Assert.Equal(150, found.Count);
        Assert.All(found, release => Assert.True(release.IsBaseline));
    }

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
        await pipeline.InvokeAsync<ScanChannelFunction>(TableKey.Join(Government.Portal, "other"));

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

        Assert.Equal(2, pipeline.Log.Warnings.Count(line => line.Contains("/ news has a fault", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_scan_is_owed_again_after_the_channel_s_interval_also_after_a_fault()
    {
        await StartAsync([Government.News(Web) with { Interval = TimeSpan.FromMinutes(5) }]);
        Fail("500");

        await ScanAsync();

        Assert.Equal(pipeline.Now + TimeSpan.FromMinutes(5), (await OwedAsync())!.DueAt);
        Assert.Equal((await OwedAsync())!.DueAt, (await StateAsync()).NextScanAt);
    }

    [Fact]
    public async Task A_refusal_stops_the_scans_until_hours_have_passed_or_an_administrator_says_so()
    {
        await StartAsync();
        Web.Serve("/news", 403);

        await ScanAsync();

        Assert.Equal((SourceFault.Refused, 1), ((await StateAsync()).Fault, (await StateAsync()).Failures));
        Assert.Equal(pipeline.Now + ScanRhythm.FirstStop, (await OwedAsync())!.DueAt);

        Assert.True(await pipeline.Get<SourceDesk>().ScanNowAsync(Government.Portal, "news", "administrator", default));

        Assert.Equal(0, (await StateAsync()).Failures);
        Assert.Equal(pipeline.Now, (await OwedAsync())!.DueAt);
        Assert.False(await pipeline.Get<SourceDesk>().ScanNowAsync(Government.Portal, "gone", "administrator", default));
    }

    [Fact]
    public async Task A_channel_that_has_not_changed_is_asked_only_whether_it_has()
    {
        var conditional = 0;
        await StartAsync(1);
        Web.Serve("/news", context =>
        {
            conditional += context.Request.Headers.IfNoneMatch == "\"1\"" ? 1 : 0;
            context.Response.Headers.ETag = "\"1\"";
            context.Response.StatusCode = conditional > 0 ? 304 : 200;
            return conditional > 0 ? Task.CompletedTask : context.Response.WriteAsync(Government.Feed(Web, "/p", 1));
        });

        await ScanAsync();
        await ScanAsync();

        Assert.Equal(1, conditional);
        Assert.Null((await StateAsync()).Fault);
        Assert.Equal(pipeline.Now, (await StateAsync()).LastSuccessAt);
    }

    [Fact]
    public async Task One_document_on_two_channels_is_one_release()
    {
        Web.ShowFeed("/other", "/q");
        await StartAsync([Government.News(Web), Government.News(Web, "other")]);
        Show(1);
        Web.ShowFeed("/other", "/q", 1);
        Web.ShowPolicy(1, "/q");

        await Task.WhenAll(ScanAsync(), pipeline.InvokeAsync<ScanChannelFunction>(TableKey.Join(Government.Portal, "other")));

        Assert.Single(await ReleasesAsync(), release => release.Title == Government.Title(1));
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
        await using var slow = await RunningPipeline.StartAsync(azurite, new FetchLimits { Time = TimeSpan.FromHours(1), PerAuthority = 8 }, time);
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

    /// <summary>Registers the portal and takes the baseline; pages that the test put up before stay as they are.</summary>
    private async Task StartAsync(params int[] numbers)
    {
        foreach (var number in numbers.Where(number => !Web.Serves($"/p/{number}.html")))
        {
            Web.ShowPolicy(number);
        }

        Web.ShowFeed("/news", "/p", numbers);
        await StartAsync([Government.News(Web)]);
    }

    private async Task StartAsync(IReadOnlyList<Channel> channels)
    {
        if (!Web.Serves("/news"))
        {
            Web.ShowFeed("/news", "/p");
        }

        await pipeline.RegisterAsync(channels);
        foreach (var channel in channels)
        {
            await pipeline.InvokeAsync<ScanChannelFunction>(TableKey.Join(channel.SiteCode, channel.Id));
        }
    }

    private void Show(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            Web.ShowPolicy(number);
        }

        Web.ShowFeed("/news", "/p", numbers);
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

    private Task ScanAsync() => pipeline.InvokeAsync<ScanChannelFunction>(Key);

    private Task<OwedWork?> OwedAsync() => pipeline.Get<WorkTable>().FindAsync(StorageNames.ChannelScans, Key, default);

    private async Task<ChannelState> StateAsync() => (await pipeline.Get<ChannelTable>().FindAsync(Government.Portal, "news", default))!.Value;

    private async Task<List<(string Title, bool IsBaseline)>> ReleasesAsync() =>
    [
        .. (await pipeline.Get<ReleaseTable>().RecentAsync(pipeline.Now, 31, default))
            .Where(release => release.Title != "示例动态")
            .Select(release => (release.Title, release.IsBaseline))
            .OrderBy(release => release.Title, StringComparer.Ordinal),
    ];
}
