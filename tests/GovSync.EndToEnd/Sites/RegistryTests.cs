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

    [Fact]
    public async Task An_edit_changes_what_its_filter_finds_keeps_keys_and_says_who_did_it()
    {
        var sites = OfOneGroup(3);
        var zone = sites[0] with { Code = "zone", DivisionCode = "", Level = SiteLevel.County, Parents = [sites[0].Code] };
        var issued = await Registry.SaveAsync(new([.. sites, zone], []), "administrator", default);
        var edit = new RegistryEdit(new Dictionary<string, string> { ["division"] = "3201*", ["level"] = "county" }, new Dictionary<string, string> { ["level"] = "city" });

        var preview = await Registry.EditAsync(edit, isDryRun: true, "王某", default);
        var untouched = await pipeline.Get<SiteTable>().FindAsync("zone", default);
        var edited = await Registry.EditAsync(edit, isDryRun: false, "王某", default);

        Assert.Equal((1, "zone"), (preview.Matched, Assert.Single(preview.Edits).After.Code));
        Assert.Equal((SiteLevel.County, "320100", sites[0].Code), (untouched!.Level, untouched.DivisionCode, untouched.DivisionOf));
        Assert.Equal((1, "zone"), (edited.Matched, Assert.Single(edited.Edits).After.Code));
        var stored = (await pipeline.Get<SiteTable>().ReadRegisteredAsync(default))["zone"].Value;
        Assert.Equal((SiteLevel.City, ""), (stored.Level, stored.DivisionCode));
        Assert.Equal(
            Registry.HashOf(issued.Single(one => one.SiteCode == "zone").ApiKey), (await pipeline.Get<SiteTable>().CredentialsAsync("zone", default))!.ApiKeyHash);
        var entry = Assert.Single(await pipeline.Get<AuditLog>().OfDayAsync(pipeline.Now, default), entry => entry.Action == "edit");
        Assert.Equal(("王某", "division=3201*, level=county: level=city (1 sites)"), (entry.By, entry.Detail));
    }

    [Fact]
    public async Task An_import_that_contradicts_the_registry_is_refused()
    {
        var sites = OfOneGroup(2);
        await Registry.SaveAsync(new([sites[0] with { Authorities = ["www.a.example"] }], []), "administrator", default);

        var faults = await Registry.CheckAsync(new([sites[1] with { Authorities = ["www.a.example"] }], []), default);

        Assert.Contains(sites[0].Code, Assert.Single(faults), StringComparison.Ordinal);
        Assert.Empty(await Registry.CheckAsync(new([sites[0] with { Authorities = ["www.a.example"] }], []), default));
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
