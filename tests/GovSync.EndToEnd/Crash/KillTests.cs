using GovSync.Benchmarks.Crash;
using GovSync.Core.Reposts;
using GovSync.EndToEnd.Fixtures;

namespace GovSync.EndToEnd.Crash;

/// <summary>
/// The published app is ended with SIGKILL in the middle of fan-out, delivery and looks; a sample of what <c>./bench crash</c> does at every
/// storage request.
/// </summary>
[Collection(CrashTests.Name)]
public sealed class KillTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Sites = 24;

    private CrashWorld world = null!;

    public async Task InitializeAsync() => world = await CrashWorld.StartAsync(
        azurite.ConnectionString, RepositoryFolder.PathOf(".data", "app"), Sites, TimeSpan.FromSeconds(30), TextWriter.Null, default);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Nothing_is_lost_doubled_or_judged_otherwise_when_the_app_is_killed()
    {
        Assert.Equal(Sites, world.Undisturbed(CrashRound.All[0]).Outcome.Tasks);
        Assert.Superset(
            new HashSet<Timeliness> { Timeliness.OnTime, Timeliness.Late, Timeliness.Missing, Timeliness.Unverified },
            world.Undisturbed(CrashRound.All[^1]).Outcome.Verdicts.Keys.ToHashSet());

        foreach (var (round, kills) in CrashRound.All.SelectMany(Sample))
        {
            var result = await world.RunAsync(round, kills, default);

            Assert.Equal(kills.AtRequests.Count + (kills.AtPush is null ? 0 : 1), result.Kills);
            Assert.True(result.All.Count == 0, $"{round.Name}, killed at {kills}: {string.Join("; ", result.All)}");
        }
    }

    /// <summary>A third and two thirds into each round, the second of them again during the recovery; and after a push, before its receipt.</summary>
    private IEnumerable<(CrashRound Round, Kills Kills)> Sample(CrashRound round)
    {
        var requests = world.Undisturbed(round).Requests;
        yield return (round, new([requests / 3], null));
        yield return (round, new([requests * 2 / 3, 5], null));
        if (world.Undisturbed(round).Outcome.Pushes > 0)
        {
            yield return (round, new([], 3));
        }
    }
}
