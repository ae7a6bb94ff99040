using GovSync.Core.Releases;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Releases;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Pipeline;

[Collection(AzuriteTests.Name)]
public sealed class ReleaseTableTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Release Release = new()
    {
        Id = "0123456789abcdef0123456789abcdef", Title = "通知", Kind = ReleaseKind.Policy, Importance = new(true, true, 8, []),
        Sightings = [Seen(1)],
    };

    private RunningPipeline pipeline = null!;

    private ReleaseTable Releases => pipeline.Get<ReleaseTable>();

    public async Task InitializeAsync() => pipeline = await RunningPipeline.StartAsync(azurite);

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    [Fact]
    public async Task Many_claims_of_one_identity_at_once_give_one_id()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Releases.ClaimIdAsync(["number1", $"url{number}", "text1"], default)));

        Assert.Equal(["number1"], ids.Distinct());
    }

    [Fact]
    public async Task Readings_that_share_only_a_weak_identity_become_one_release_however_they_race()
    {
        for (var round = 0; round < 20; round++)
        {
            var ids = await Task.WhenAll(
                Releases.ClaimIdAsync([$"number{round}", $"urlA{round}", $"text{round}"], default),
                Releases.ClaimIdAsync([$"urlB{round}", $"text{round}"], default),
                Releases.ClaimIdAsync([$"urlC{round}", $"text{round}"], default));

            Assert.Single(ids.Distinct());
            Assert.Equal(ids[0], await Releases.ClaimIdAsync([$"number{round}", $"urlD{round}"], default));
            Assert.Equal(ids[0], await Releases.ClaimIdAsync([$"urlB{round}"], default));
        }
    }

    [Fact]
    public async Task An_identity_met_later_becomes_an_alias()
    {
        var id = await Releases.ClaimIdAsync(["url1"], default);

        Assert.Equal(id, await Releases.ClaimIdAsync(["url1", "text1"], default));
        Assert.Equal(id, await Releases.ClaimIdAsync(["url2", "text1"], default));
        Assert.Equal(id, await Releases.ClaimIdAsync(["url2"], default));
    }

    [Fact]
    public async Task Of_two_known_identities_the_stronger_decides_and_neither_is_moved()
    {
        var strong = await Releases.ClaimIdAsync(["number1"], default);
        var weak = await Releases.ClaimIdAsync(["text1"], default);

        Assert.Equal(strong, await Releases.ClaimIdAsync(["number1", "text1"], default));
        Assert.Equal(weak, await Releases.ClaimIdAsync(["text1"], default));
    }

    [Fact]
    public async Task A_release_is_new_once_and_each_sighting_is_added_once()
    {
        Assert.True((await Releases.MergeAsync(Release, default)).IsNew);
        Assert.False((await Releases.MergeAsync(Release, default)).IsNew);
        Assert.True((await Releases.MergeAsync(Release with { Sightings = [Seen(2)] }, default)).IsNew);
        Assert.False((await Releases.MergeAsync(Release with { Sightings = [Seen(2)] }, default)).IsNew);

        var stored = (await Releases.FindAsync(Release.Id, default))!.Value;
        Assert.Equal(["news1", "news2"], stored.Sightings.Select(sighting => sighting.ChannelId));
    }

    [Fact]
    public async Task Sixteen_sightings_at_once_are_all_kept()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Releases.MergeAsync(Release with { Sightings = [Seen(number)] }, default)));

        var stored = (await Releases.FindAsync(Release.Id, default))!.Value;
        Assert.Equal(16, stored.Sightings.Select(sighting => sighting.ChannelId).Distinct().Count());
    }

    [Fact]
    public async Task A_release_that_a_thousand_sites_show_can_still_be_saved()
    {
        var shown = Release with { Sightings = [.. Enumerable.Range(0, 1000).Select(Seen)] };
        await Releases.MergeAsync(shown, default);

        await Releases.MergeAsync(Release with { Sightings = [Seen(1001)] }, default);

        Assert.Equal(1000, (await Releases.FindAsync(Release.Id, default))!.Value.Sightings.Count);
    }

    [Fact]
    public async Task A_release_killed_before_its_index_is_listed_after_the_next_run()
    {
        await pipeline.Storage.Table(StorageNames.Releases).AddEntityAsync(JsonRow.Of(Release.Id, "", Release));
        Assert.Empty(await Releases.RecentAsync(pipeline.Now, 31, default));

        await Releases.MergeAsync(Release, default);

        Assert.Single(await Releases.RecentAsync(pipeline.Now, 31, default));
    }

    [Theory]
    [InlineData("2026-03-01T15:59:59Z", "2026-03-01")]
    [InlineData("2026-03-01T16:00:00Z", "2026-03-02")]
    public async Task A_release_is_listed_on_the_Beijing_day_it_was_first_seen(string seenAt, string day)
    {
        var at = DateTimeOffset.Parse(seenAt, System.Globalization.CultureInfo.InvariantCulture);
        await Releases.MergeAsync(Release with { Sightings = [Seen(1) with { SeenAt = at }] }, default);

        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Single(await Releases.OfDaysAsync(date, date, default));
        Assert.Empty(await Releases.OfDaysAsync(date.AddDays(1), date.AddDays(9), default));
        Assert.Empty(await Releases.OfDaysAsync(date.AddDays(-9), date.AddDays(-1), default));
    }

    private static Sighting Seen(int number) =>
        new("bm01000001", $"news{number}", $"http://www.example.gov.cn/a/long/path/to/a/page/{number}.html", null, Given.At("08:00"));
}
