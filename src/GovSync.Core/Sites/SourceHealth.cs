using GovSync.Core.Rules;

namespace GovSync.Core.Sites;

/// <summary>
/// When a source has been quiet for too long, by its own rhythm: three times its longest pause lately, and a working day at least.
/// Pauses count office hours, so that nights, weekends and holidays are none.
/// </summary>
public static class SourceHealth
{
    /// <summary>How many pauses make the rhythm.</summary>
    public const int PausesKept = 20;

    private const int PausesNeeded = 5;
    private const int TimesLonger = 3;

    /// <param name="pauses">Office hours between the latest findings, in any order.</param>
    /// <returns>Null = too little is known.</returns>
    public static TimeSpan? LongestQuiet(IReadOnlyCollection<TimeSpan> pauses)
    {
        ArgumentNullException.ThrowIfNull(pauses);
        return pauses.Count < PausesNeeded ? null : TimesLonger * pauses.Max() is var quiet && quiet > OfficeHours.Day ? quiet : OfficeHours.Day;
    }

    /// <param name="fault">Of the last scan; null = it was clean.</param>
    /// <param name="lastScanAt">Null = never.</param>
    /// <param name="lastNewAt">When something new was found last; null = never.</param>
    public static SourceCondition Judge(
        SourceFault? fault, DateTimeOffset? lastScanAt, DateTimeOffset? lastNewAt, IReadOnlyCollection<TimeSpan> pauses, DateTimeOffset now,
        WorkingDays calendar)
    {
        if (lastScanAt is null)
        {
            return SourceCondition.New;
        }

        if (fault is not null)
        {
            return SourceFaults.PaceOf(fault) == ScanPace.Stopped ? SourceCondition.Stopped : SourceCondition.Faulty;
        }

        return LongestQuiet(pauses) is { } longest && lastNewAt is { } since && OfficeHours.Between(since, now, calendar) > longest
            ? SourceCondition.Silent
            : SourceCondition.Healthy;
    }
}
