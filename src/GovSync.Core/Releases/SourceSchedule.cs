namespace GovSync.Core.Releases;

/// <summary>When to read an important release again at its source: hourly the first day, daily to 30 days, sooner to confirm a change.</summary>
public static class SourceSchedule
{
    public static readonly TimeSpan Watch = TimeSpan.FromDays(30);

    /// <summary>A page that reads otherwise each time is not read so often for ever.</summary>
    private const int MostHastyReadings = 6;

    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);
    private static readonly TimeSpan _whileGone = TimeSpan.FromMinutes(30);

    /// <summary>Null = never again.</summary>
    /// <param name="now">Instant of the reading just taken, or of the release's fan-out; UTC.</param>
    public static DateTimeOffset? NextAfter(Release release, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(release);
        if (release is { IsBaseline: true } or { Importance.IsImportant: false })
        {
            return null;
        }

        if (release.Watch?.Pending is { Readings: <= MostHastyReadings } pending)
        {
            return now + (pending.Change == ReleaseChange.Withdrawn ? _whileGone : SourceChanges.ConfirmAfter);
        }

        var since = release.Sightings[0].SeenAt;
        var next = now + (now - since < _day ? _hour : _day);
        return next <= since + Watch ? next : null;
    }
}
