using GovSync.Core;
using GovSync.Core.Rules;

namespace GovSync.Benchmarks.Watch;

/// <summary>
/// When portals publish. Assumed, not measured: on working days 86 % between 8:30 and 18:00 in two humps (around 10:15 and 16:00), 9 % in the
/// evening until 22:00, 5 % at any hour; on other days an eighth of a working day's, at any hour from 8 to 21. A third come in bursts of
/// two to four within ten minutes. 8 % are listed late, by ten minutes to twenty hours.
/// </summary>
internal sealed class PublicationModel(Random chance)
{
    private const double LateShare = 0.08;
    private const double AgainShare = 0.05;
    private const double BurstShare = 0.33;

    public List<(DateTimeOffset Declared, DateTimeOffset Listed, DateTimeOffset? Again)> Of(DateOnly day, double aWorkingDay)
    {
        var isWorkingDay = WorkingDays.BuiltIn.IsWorkingDay(day);
        var releases = new List<(DateTimeOffset, DateTimeOffset, DateTimeOffset?)>();
        for (var left = Poisson(isWorkingDay ? aWorkingDay : aWorkingDay / 8); left > 0;)
        {
            var first = ChinaTime.StartOf(day) + (isWorkingDay ? WorkingHour() : TimeSpan.FromHours(8 + (chance.NextDouble() * 13)));
            for (var inBurst = chance.NextDouble() < BurstShare ? chance.Next(2, 5) : 1; inBurst > 0 && left > 0; inBurst--, left--)
            {
                var declared = first + TimeSpan.FromMinutes(chance.NextDouble() * 10);
                var listed = chance.NextDouble() < LateShare ? declared + TimeSpan.FromMinutes(10 + (chance.NextDouble() * 1190)) : declared;
                DateTimeOffset? again = chance.NextDouble() < AgainShare ? listed + TimeSpan.FromHours(1 + (chance.NextDouble() * 30)) : null;
                releases.Add((declared, listed, again));
            }
        }

        return releases;
    }

    private TimeSpan WorkingHour()
    {
        var kind = chance.NextDouble();
        if (kind > 0.95)
        {
            return TimeSpan.FromHours(chance.NextDouble() * 24);
        }

        if (kind > 0.86)
        {
            return TimeSpan.FromHours(18 + (chance.NextDouble() * 4));
        }

        while (true)
        {
            var hour = chance.NextDouble() < 0.55 ? 10.25 + (Normal() * 1.1) : 16 + (Normal() * 1.1);
            if (hour is >= 8.5 and < 18)
            {
                return TimeSpan.FromHours(hour);
            }
        }
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());

    private int Poisson(double mean)
    {
        var (count, product, limit) = (0, chance.NextDouble(), Math.Exp(-mean));
        for (; product > limit; count++)
        {
            product *= chance.NextDouble();
        }

        return count;
    }
}
