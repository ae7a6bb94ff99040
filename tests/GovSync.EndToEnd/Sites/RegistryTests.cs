using System.Globalization;
using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.EndToEnd.Pipeline;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Sites;

/// <summary>The registry is saved in batches: a transaction holds a hundred rows of one group.</summary>
[Collection(AzuriteTests.Name)]
public sealed class RegistryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningPipeline pipeline = null!;

    private Registry Registry => pipeline.Get<Registry>();

    public async Task InitializeAsync() => pipeline = await RunningPipeline.StartAsync(azurite);

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    [Fact]
    public async Task Many_sites_of_one_group_are_saved_with_a_key_each_and_keep_it_at_the_next_import()
    {
        var sites = OfOneGroup(120);

        var issued = await Registry.SaveAsync(new(sites, []), "administrator", default);
        var again = await Registry.SaveAsync(new([.. sites.Select(site => site with { Name = "改名" })], []), "administrator", default);

        Assert.Equal(sites.Select(site => site.Code), issued.Select(credentials => credentials.SiteCode));
        Assert.Empty(again);
        var stored = await pipeline.Get<SiteTable>().ReadAllAsync(default);
        Assert.Equal(120, stored.Count);
        Assert.All(stored.Values, site => Assert.Equal("改名", site.Name));
        Assert.Equal(
            Registry.HashOf(issued[^1].ApiKey), (await pipeline.Get<SiteTable>().CredentialsAsync(sites[^1].Code, default))!.ApiKeyHash);
    }

    [Fact]
    public async Task Two_imports_at_once_give_each_site_one_key()
    {
        var sites = OfOneGroup(60);

        var both = await Task.WhenAll(
            Registry.SaveAsync(new(sites, []), "a", default), Registry.SaveAsync(new(sites, []), "b", default));

        Assert.Equal(sites.Select(site => site.Code), both.SelectMany(issued => issued).Select(issued => issued.SiteCode).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_channel_that_is_imported_again_keeps_its_state_and_is_scanned_next()
    {
        var (site, channels) = (OfOneGroup(1)[0], pipeline.Get<ChannelTable>());
        var channel = new Channel { SiteCode = site.Code, Id = "zc", Kind = ChannelKind.Policies, Url = "http://a.example/" };
        var reposts = channel with { Id = "zz", Kind = ChannelKind.Reposts };
        var work = pipeline.Get<WorkTable>();
        await Registry.SaveAsync(new([site], [channel, reposts]), "administrator", default);
        var found = (await channels.FindAsync(site.Code, "zc", default))!;
        await channels.TrySaveAsync(
            found.Value with { Channel = found.Value.Channel with { BaselineAt = pipeline.Now }, Entries = 7 }, found.ETag, default);
        var owed = (await work.FindAsync(StorageNames.ChannelScans, TableKey.Join(site.Code, "zc"), default))!;
        await work.RedateAsync(owed, Given.At("1d 08:00"), default);

        await Registry.SaveAsync(new([site], [channel with { Url = "http://b.example/" }, reposts]), "administrator", default);

        var state = (await channels.FindAsync(site.Code, "zc", default))!.Value;
        Assert.Equal(("http://b.example/", pipeline.Now, 7), (state.Channel.Url, state.Channel.BaselineAt, state.Entries));
        Assert.Equal(pipeline.Now, (await work.FindAsync(StorageNames.ChannelScans, TableKey.Join(site.Code, "zc"), default))!.DueAt);
        Assert.Null(await work.FindAsync(StorageNames.ChannelScans, TableKey.Join(site.Code, "zz"), default));
    }

    /// <summary>By site id code.</summary>
    private static List<Site> OfOneGroup(int count) =>
    [
        .. Enumerable.Range(0, int.MaxValue)
            .Select(number => number.ToString("D10", CultureInfo.InvariantCulture))
            .Where(code => SiteGroup.Of(code) == "00")
            .Take(count)
            .Select(code => new Site { Code = code, Name = "示例", Kind = SiteKind.Portal, Level = SiteLevel.City, DivisionCode = "320100" }),
    ];
}
