using GovSync.Core;

namespace GovSync.Benchmarks.Watch;

/// <summary>Fifty portals and what happens to them in a week that begins on a Monday.</summary>
internal static class SimulatedWeek
{
    public static readonly DateTimeOffset StartAt = ChinaTime.StartOf(new DateOnly(2026, 3, 2));

    /// <summary>The watcher itself is down on the third day, in working hours.</summary>
    public static readonly (DateTimeOffset From, DateTimeOffset To) OwnOutage = (StartAt.AddHours(62), StartAt.AddHours(64));

    private const int OldReleases = 40;

    public static IReadOnlyList<SimulatedPortal> Make(WatchOptions options)
    {

        var chance = new Random(options.Seed);
        var number = 0;
        return [.. Enumerable.Range(0, options.Portals).Select(index => Portal(index, options.Days, chance, ref number))];
    }

    private static SimulatedPortal Portal(int index, int days, Random chance, ref int number)
    {
        // Most publish a few a working day, some one in two days, the busiest more than twenty.
        var aWorkingDay = (index % 10) switch { 0 => 22, 1 or 2 => 9, 3 or 4 or 5 => 5, 6 or 7 => 2.5, 8 => 1, _ => 0.5 };
        var releases = new List<SimulatedRelease>();
        for (var old = OldReleases; old > 0; old--)
        {
            var at = StartAt.AddHours(-old * 7);
            releases.Add(new(++number, at, at, null, IsOld: true));
        }

        var model = new PublicationModel(chance);
        for (var day = 0; day < days; day++)
        {
            foreach (var (declared, listed, again) in model.Of(ChinaTime.DayOf(StartAt).AddDays(day), aWorkingDay))
            {
                releases.Add(new(++number, declared, listed, again, IsOld: false));
            }
        }

        return new SimulatedPortal
        {
            Number = index,
            Releases = releases,
            Troubles = [.. TroublesOf(index, chance)],
            RedesignedAt = index % 6 == 3 ? StartAt.AddHours(30 + (chance.NextDouble() * 60)) : null,
            HasNewAddresses = index % 12 == 3,
            HasSelector = index % 2 == 1,
            HasFeed = index % 5 == 4,
            KnowsValidators = index % 3 != 2,
            HasPinned = index % 4 == 1,
        };
    }

    private static IEnumerable<PortalTrouble> TroublesOf(int index, Random chance)
    {
        var from = StartAt.AddHours(20 + (chance.NextDouble() * 100));
        if (index % 3 == 0)
        {
            yield return new(index % 2 == 0 ? TroubleKind.Down : TroubleKind.ServerError, from, from.AddHours(1 + (chance.NextDouble() * 7)));
        }
        else if (index % 10 == 1)
        {
            yield return new(TroubleKind.Down, from, from.AddHours(36));
        }
        else if (index % 25 == 2)
        {
            yield return new(TroubleKind.AskedToWait, from, from.AddHours(2));
        }
        else if (index % 25 == 7)
        {
            yield return new(TroubleKind.Refused, from, from.AddHours(5));
        }
        else if (index % 25 == 13)
        {
            yield return new(TroubleKind.Challenge, from, from.AddHours(4));
        }
    }
}
