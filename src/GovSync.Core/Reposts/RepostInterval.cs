using GovSync.Core.Releases;

namespace GovSync.Core.Reposts;

/// <summary>Where the time that a repost declares lies against what the looks saw.</summary>
public enum DeclaredFit
{
    /// <summary>It declares none.</summary>
    None,

    /// <summary>It may lie in the interval, so it narrows the interval down.</summary>
    Inside,

    /// <summary>Earlier than a clean look that did not find it, by more than the tolerance: noted, and ignored.</summary>
    BeforeAbsence,

    /// <summary>Later than the first sight, or before the publication where no look contradicts it: ignored.</summary>
    Outside,
}

/// <summary>How a repost stands to its deadline.</summary>
public enum DeadlineFit
{
    Met,

    /// <summary>Some of the instants at which it may have come in are on time: doubt in the site's favour.</summary>
    MayBeMet,
    Missed,
}

/// <summary>When a repost came in, as narrowly as the facts tell: in (<see cref="After"/>, <see cref="Until"/>].</summary>
/// <param name="After">The last clean absence, itself excluded; without one, the publication.</param>
/// <param name="Until">The first sight.</param>
/// <param name="Earliest">The first instant that it may be, once a declared time inside the interval is believed.</param>
/// <param name="Latest">The last instant that it may be.</param>
public sealed record RepostInterval(
    DateTimeOffset After, DateTimeOffset Until, DeclaredFit DeclaredFit, DateTimeOffset Earliest, DateTimeOffset Latest)
{
    /// <summary>By how much clocks and caches may differ before a declared time contradicts a look, beyond the time's own precision.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>Null = the repost was never seen.</summary>
    public static RepostInterval? Of(RepostTask task)
    {
        if (task.FirstSightAt is not { } until)
        {
            return null;
        }

        var after = Min(task.LastCleanAbsenceAt ?? task.PublishedAt, until);
        var fit = FitOf(task.Declared, after, until, task.LastCleanAbsenceAt is not null);
        if (fit != DeclaredFit.Inside || task.Declared is not { } declared)
        {
            return new RepostInterval(after, until, fit, after, until);
        }

        var earliest = Max(declared.At, after);
        return new RepostInterval(after, until, fit, earliest, Max(earliest, Min(declared.Latest, until)));
    }

    /// <summary>
    /// A repost exactly at <paramref name="dueAt"/> is on time; one that was not yet there at that instant is not, whatever it declares.
    /// </summary>
    public DeadlineFit Against(DateTimeOffset dueAt) => this switch
    {
        _ when Until <= dueAt => DeadlineFit.Met,
        _ when After >= dueAt => DeadlineFit.Missed,
        _ when Latest <= dueAt => DeadlineFit.Met,
        _ when Earliest > dueAt => DeadlineFit.Missed,
        _ => DeadlineFit.MayBeMet,
    };

    private static DeclaredFit FitOf(DeclaredTime? declared, DateTimeOffset after, DateTimeOffset until, bool isAbsenceProved) =>
        declared switch
        {
            null => DeclaredFit.None,
            { } time when time.At + time.Span + Tolerance < after => isAbsenceProved ? DeclaredFit.BeforeAbsence : DeclaredFit.Outside,
            { } time when time.At > until => DeclaredFit.Outside,
            _ => DeclaredFit.Inside,
        };

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
