using GovSync.Core.Sites;

namespace GovSync.Core.Reposts;

/// <summary>How far approved temporary closures (临时下线) move a deadline.</summary>
public static class Suspension
{
    /// <summary>
    /// The closures' overlap with the time from the start of the hours to the deadline, each instant counted once. A
    /// deadline that moves may meet the next closure, which moves it again.
    /// </summary>
    /// <param name="clockStartAt">Publication or, where the clock says so, notification.</param>
    public static TimeSpan Of(IEnumerable<Closure> closures, DateTimeOffset clockStartAt, int withinHours)
    {
        var suspended = TimeSpan.Zero;
        var countedTo = clockStartAt;
        foreach (var closure in closures.OrderBy(closure => closure.From))
        {
            var from = closure.From > countedTo ? closure.From : countedTo;
            if (from >= clockStartAt + TimeSpan.FromHours(withinHours) + suspended || closure.To <= from) continue;

            suspended += closure.To - from;
            countedTo = closure.To;
        }

        return suspended;
    }

    /// <summary>Whether a closure covers the instant; both its ends do.</summary>
    public static bool Covers(IEnumerable<Closure> closures, DateTimeOffset instant) =>
        closures.Any(closure => closure.From <= instant && instant <= closure.To);
}
