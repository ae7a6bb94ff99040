using GovSync.Core.Releases;

namespace GovSync.Core.Reposts;

/// <summary>How long a repost took, on both clocks.</summary>
/// <param name="FromPublication">Never negative: what was there before the publication took no time.</param>
/// <param name="FromNotification">Null = notification was never proved. Never negative.</param>
public sealed record Lags(TimeSpan FromPublication, TimeSpan? FromNotification)
{
    /// <summary>Null = the repost was never seen.</summary>
    public static Lags? Of(RepostTask task) => RepostedAt(task) is { } at
        ? new Lags(Between(task.PublishedAt, at), task.NotifiedAt is { } notified ? Between(notified, at) : null)
        : null;

    /// <summary>
    /// The instant that counts as the repost's: the declared minute or second where it lies in the interval that the looks leave open,
    /// else the first sight. A declared day says too little, so the first sight stands: a lag may come out too long, never too short.
    /// </summary>
    public static DateTimeOffset? RepostedAt(RepostTask task) => RepostInterval.Of(task) switch
    {
        null => null,
        { DeclaredFit: DeclaredFit.Inside } came when task.Declared is { Precision: not TimePrecision.Day } => came.Earliest,
        { } came => came.Until,
    };

    private static TimeSpan Between(DateTimeOffset start, DateTimeOffset end) => end > start ? end - start : TimeSpan.Zero;
}
