using GovSync.Benchmarks.Crash;
using GovSync.Benchmarks.Machine;
using GovSync.EndToEnd.Fixtures;
using GovSync.EndToEnd.LocalHost;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;
using GovSync.LocalHost;
using GovSync.LocalHost.Machine;
using RepositoryFolder = GovSync.EndToEnd.Fixtures.RepositoryFolder;

namespace GovSync.EndToEnd.Crash;

/// <summary>The published app on a storage that fails.</summary>
[Collection(CrashTests.Name)]
public sealed class OutageTests(AzuriteFixture azurite)
{
    private const int Sites = 24;

    private static readonly string App = RepositoryFolder.PathOf(".data", "app");

    public static TheoryData<string> Troubles => ["rough", "disk full"];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Nothing_is_lost_doubled_or_judged_otherwise_on_a_storage_that_fails_now_and_then(string trouble)
    {
        await using var world = await CrashWorld.StartAsync(
            azurite.ConnectionString, App, Sites, TimeSpan.FromSeconds(30), TextWriter.Null, default);
        foreach (var round in CrashRound.All)
        {
            var result = await world.RunAsync(
                round, Kills.None, default, trouble == "rough" ? Disturbances.Rough : Disturbances.FullDisk);

            Assert.True(result.All.Count == 0, $"{round.Name}: {string.Join("; ", result.All)}");
        }
    }

    /// <summary>The storage goes, a sweep fails, the app is started anew without a storage, the storage comes back: then everything goes on.</summary>
    [Fact]
    public async Task A_storage_that_was_gone_is_taken_up_again_by_itself_and_told_in_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("govsync-outage-").FullName;
        var program = RepositoryFolder.PathOf("src", "GovSync.LocalHost", "azurite", "node_modules", ".bin", "azurite");
        var port = FirstOfThreePorts();
        var azurite = await AzuriteProcess.StartAsync(program, folder, port, new Journal(TextWriter.Null), default);
        var connection = azurite.ConnectionString;
        var storage = new StorageAccount(connection);
        await using var web = await SiteWeb.StartAsync(SiteHabit.Varied);
        var registry = new SampleRegistry(storage, web, SampleRegistry.Dense(Sites));
        await storage.CreateMissingAsync(default);
        await registry.SaveAsync(default);
        var release = await registry.PublishAsync(SampleRelease.First, default);
        await new WorkTable(storage, new(TimeProvider.System)).OweAsync(StorageNames.ReleaseFanOuts, release, SitePages.PublishedAt, 1, default);
        await using var log = new Lines();
        await using var app = new RunningApp(App, connection, connection, web.AllAuthorities, TimeSpan.FromSeconds(30), log);
        await app.ReadyAsync(default);

        await azurite.DisposeAsync();
        await app.SweepAsync(default);
        await app.SweepAsync(default);
        Assert.Equal(1, Count(log, "The storage cannot be reached since"));
        app.Kill();
        azurite = await AzuriteProcess.StartAsync(program, folder, port, new Journal(TextWriter.Null), default);
        await app.SweepAsync(default);
        await app.DrainAsync(StorageNames.ReleaseFanOuts, default);

        Assert.Equal(Sites, (await new RepostTaskTable(storage).OfReleaseAsync(release, default)).Tasks.Count);
        Assert.Equal(0, Count(log, "   at "));
        await azurite.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static int Count(Lines log, string words) => log.All.Count(line => line.Contains(words, StringComparison.Ordinal));

    private static int FirstOfThreePorts()
    {
        while (true)
        {
            var first = FreePort.Find();
            try
            {
                FreePort.Require(first + 1, "a test");
                FreePort.Require(first + 2, "a test");
                return first;
            }
            catch (PortTakenException)
            {
                // Another one, then.
            }
        }
    }
}
