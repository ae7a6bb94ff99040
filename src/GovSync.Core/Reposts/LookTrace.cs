namespace GovSync.Core.Reposts;

/// <summary>What one look was worth to the verdict, the weakest first.</summary>
public enum LookOutcome
{
    /// <summary>Not clean, and the repost was not seen: it proves nothing.</summary>
    Unread,

    /// <summary>Clean, and the repost was not there.</summary>
    Absent,

    /// <summary>The repost was there; whether the rest could be read does not matter.</summary>
    Seen,
}

/// <summary>One look in a task's trail.</summary>
/// <param name="At">When the look began, UTC. Two looks at one instant are one: the stronger outcome stands.</param>
public sealed record LookTrace(DateTimeOffset At, LookOutcome Outcome)
{
    /// <summary>The newest version of the release that the page equals; 0 = none, null = not seen, or the release has but one version.</summary>
    public int? Version { get; init; }

    /// <summary>Null = nothing.</summary>
    public PageSign? Sign { get; init; }

    /// <summary>
    /// What a look is worth. A mere link (链接) to the source discharges only where the task's profile says so; elsewhere a clean look
    /// that finds only that is an absence.
    /// </summary>
    public static LookTrace Of(Look look, bool acceptsLinkOnly) => new(look.At, look switch
    {
        { Seen.Comparison.Integrity: Integrity.LinkOnly } when acceptsLinkOnly => LookOutcome.Seen,
        { Seen.Comparison.Integrity: Integrity.Same or Integrity.Altered or Integrity.Partial } => LookOutcome.Seen,
        { Unreadable: null } => LookOutcome.Absent,
        _ => LookOutcome.Unread,
    })
    {
        Version = look.Seen?.Version,
        Sign = look switch
        {
            { Seen.IsMarkedRepealed: true } => PageSign.MarkedRepealed,
            { Seen: null, IsGone: true } => PageSign.Gone,
            _ => null,
        },
    };
}
