using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Releases;
using GovSync.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace GovSync.EndToEnd.Pipeline;

[Collection(AzuriteTests.Name)]
public sealed class ScanChannelTests(AzuriteFixture azurite) : ScanRound(azurite)
{
    [Fact]
    public async Task What_stood_there_at_the_first_scan_owes_nothing_and_what_comes_later_is_fanned_out()
    {
        await StartAsync(1);
        Show(2, 1);

        await ScanAsync();

        var found = await ReleasesAsync();
        Assert.Equal([(Government.Title(1), true), (Government.Title(2), false)], found);
        Assert.Single(await Pipeline.TakeAsync(StorageNames.ReleaseFanOuts));
    }

    [Fact]
    public async Task A_message_delivered_twice_finds_nothing_twice()
    {
        await StartAsync();
        Show(1);
        await ScanAsync();
        await Pipeline.TakeAsync(StorageNames.ReleaseFanOuts);

        await ScanAsync();

        Assert.Single(await ReleasesAsync(), release => !release.IsBaseline);
        Assert.Empty(await Pipeline.TakeAsync(StorageNames.ReleaseFanOuts));
        Assert.Equal(1, Web.Requests("/p/1.html"));
    }

    [Fact]
    public async Task A_message_for_work_that_is_no_longer_owed_does_nothing()
    {
        await StartAsync();
        await Pipeline.Get<WorkTable>().CompleteAsync((await OwedAsync())!, default);
        var requests = Web.Requests("/news");

        await ScanAsync();

        Assert.Equal(requests, Web.Requests("/news"));
    }

    [Fact]
    public async Task Work_for_a_channel_that_is_gone_is_done()
    {
        await Pipeline.Get<WorkTable>().OweAsync(StorageNames.ChannelScans, "bm01000001~gone", Pipeline.Now, 1, default);

        await Pipeline.InvokeAsync<ScanChannelFunction>("bm01000001~gone");

        Assert.Null(await Pipeline.Get<WorkTable>().FindAsync(StorageNames.ChannelScans, "bm01000001~gone", default));
    }

    [Fact]
    public async Task An_entry_that_stood_there_unread_at_the_baseline_owes_nothing_when_it_can_be_read()
    {
        Web.Serve("/p/2.html", 500);
        await StartAsync(1, 2);
        Web.ShowPolicy(2);

        await ScanAsync();

        Assert.All(await ReleasesAsync(), release => Assert.True(release.IsBaseline));
        Assert.Empty(await Pipeline.TakeAsync(StorageNames.ReleaseFanOuts));
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
        Assert.Equal(Pipeline.Now, (await StateAsync()).LastSuccessAt);
    }

    [Fact]
    public async Task One_document_on_two_channels_is_one_release()
    {
        Web.ShowFeed("/other", "/q");
        await StartAsync([Government.News(Web), Government.News(Web, "other")]);
        Show(1);
        Web.ShowFeed("/other", "/q", 1);
        Web.ShowPolicy(1, "/q");

        await Task.WhenAll(ScanAsync(), Pipeline.InvokeAsync<ScanChannelFunction>(TableKey.Join(Government.Portal, "other")));

        Assert.Single(await ReleasesAsync(), release => release.Title == Government.Title(1));
    }
}
