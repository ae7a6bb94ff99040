namespace GovSync.Core.Reposts;

/// <summary>
/// What a later change at the source asks of a site. The texts say "promptly" (及时) and no hours, so it is never late; how long it took is
/// shown. All instants are UTC.
/// </summary>
/// <param name="Kind">Never <see cref="TaskAsk.Repost"/>.</param>
/// <param name="Version">The release's version that asks it.</param>
/// <param name="AskedAt">The first reading that showed that version at the source.</param>
public sealed record SourceAsk(TaskAsk Kind, int Version, DateTimeOffset AskedAt)
{
    /// <summary>Earliest proof that the site was told; null = no proof.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>push, pull or acknowledgement; null while not told.</summary>
    public string? NotifiedBy { get; init; }

    /// <summary>The latest look before <see cref="DoneAt"/> that saw the repost as it was; null = none.</summary>
    public DateTimeOffset? LastUndoneAt { get; init; }

    /// <summary>The first look that saw it done, or nothing left to do it to; null = not seen.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The release is no longer one to repost.</summary>
    public bool EndsDuty => Kind is TaskAsk.Withdraw or TaskAsk.MarkRepealed;

    /// <summary>From the change at the source until it was seen done; null = not seen.</summary>
    public TimeSpan? Lag => DoneAt - AskedAt;

    /// <summary>The ask with what the looks of <paramref name="trail"/> saw of it, in whatever order they came.</summary>
    internal SourceAsk Seen(IReadOnlyList<LookTrace> trail)
    {
        var since = trail.Where(trace => trace.At >= AskedAt).OrderBy(trace => trace.At).ToList();
        var done = since.Find(trace => IsDone(trace) == true)?.At;
        done = done is null || DoneAt < done ? DoneAt : done;
        var undone = since.FindLast(trace => IsDone(trace) == false && (done is null || trace.At < done))?.At;
        return this with { DoneAt = done, LastUndoneAt = undone ?? (LastUndoneAt < (done ?? DateTimeOffset.MaxValue) ? LastUndoneAt : null) };
    }

    /// <summary>Null = the look does not tell.</summary>
    private bool? IsDone(LookTrace trace) => (Kind, trace) switch
    {
        (_, { Outcome: LookOutcome.Unread, Sign: null }) => null,
        (TaskAsk.Update, { Outcome: LookOutcome.Seen, Version: { } shown }) => shown >= Version,
        (TaskAsk.Update, _) => null,
        // What is not there needs neither be taken down nor marked.
        (_, { Outcome: LookOutcome.Absent } or { Sign: PageSign.Gone }) => true,
        (TaskAsk.MarkRepealed, { Sign: PageSign.MarkedRepealed }) => true,
        _ => false,
    };
}
