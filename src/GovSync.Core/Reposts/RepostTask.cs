using GovSync.Core.Releases;
using GovSync.Core.Rules;

namespace GovSync.Core.Reposts;

/// <summary>A person's ruling that overrides the computed verdict; both are kept.</summary>
/// <param name="Reason">May be empty where <paramref name="Url"/> says it.</param>
/// <param name="Url">Where the person saw the repost; null = none given.</param>
public sealed record Ruling(Timeliness Timeliness, string By, string Reason, DateTimeOffset At, string? Url = null);

/// <summary>
/// Repost task (转载任务): that one site owes one release, until when and by which clause, and what all looks so far have seen.
/// All instants are UTC.
/// </summary>
public sealed record RepostTask
{
    public required string ReleaseId { get; init; }

    public required string SiteCode { get; init; }

    /// <summary>The earliest sighting on a source that the site's profile counts; fixed at fan-out, never moved earlier.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When the task was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Earliest proof that the site was notified; null = no proof.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>push, pull, acknowledgement or notice; null while not notified.</summary>
    public string? NotifiedBy { get; init; }

    public required RepostClock Clock { get; init; }

    /// <summary>Clock hours; null for a task that is owed "promptly" (及时).</summary>
    public int? WithinHours { get; init; }

    /// <summary>Name of the rule profile and its version at fan-out; later profiles do not change the task.</summary>
    public required string Profile { get; init; }

    public required int ProfileVersion { get; init; }

    /// <summary>True where the profile wants the source named; then a missing or wrong source is a breach.</summary>
    public bool RequiresSource { get; init; }

    /// <summary>True where the profile lets a mere link to the source discharge the duty; no text at hand does.</summary>
    public bool AcceptsLinkOnly { get; init; }

    /// <summary>How long a person's confirmation held the release back; shown as ours, moves nothing.</summary>
    public TimeSpan HeldFor { get; init; }

    /// <summary>Found with under two hours left: looked at, but a miss is ours.</summary>
    public bool IsShortNotice { get; init; }

    /// <summary>Sum of the approved closures' overlap with the time until the deadline.</summary>
    public TimeSpan SuspendedFor { get; init; }

    /// <summary>True while an approved closure covers the instant of judging.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>A person's change of the release's importance or reach took the obligation away.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>What the source's latest change of the release asks; null = it changed nothing.</summary>
    public SourceAsk? Asked { get; init; }

    /// <summary>The URL that an editor or the site claims; a claim, never a verdict.</summary>
    public string? ClaimedUrl { get; init; }

    /// <summary>Start of the latest clean look before <see cref="FirstSightAt"/> that did not find the repost.</summary>
    public DateTimeOffset? LastCleanAbsenceAt { get; init; }

    public DateTimeOffset? FirstSightAt { get; init; }

    /// <summary>As declared by the repost when first seen.</summary>
    public DeclaredTime? Declared { get; init; }

    public string? RepostUrl { get; init; }

    public Integrity? Integrity { get; init; }

    public Attribution? Attribution { get; init; }

    /// <summary>Differences as the latest look saw them.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>What decided <see cref="Integrity"/> and <see cref="Attribution"/>, in an editor's words; empty in tasks of before.</summary>
    public IReadOnlyList<string> ComparisonReasons { get; init; } = [];

    public string? EvidenceHash { get; init; }

    /// <summary>The newest version of the release that the repost equals; 0 = none, null = there is but one, or it was not seen since.</summary>
    public int? ShownVersion { get; init; }

    /// <summary>Of the page that <see cref="Integrity"/>, <see cref="Attribution"/> and <see cref="Differences"/> rest on; null in tasks of before.</summary>
    public PageEvidence? Evidence { get; init; }

    /// <summary>Of the first sight, which the timeliness and <see cref="Declared"/> rest on; null in tasks of before.</summary>
    public PageEvidence? FirstEvidence { get; init; }

    /// <summary>Names of entries that were read for this task and are another text, so that no look reads them again.</summary>
    public IReadOnlyList<string> Rejected { get; init; } = [];

    /// <summary>Start of a clean look that no longer found what had been seen; null = never, or it came back.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    public DateTimeOffset? LastLookAt { get; init; }

    /// <summary>Why the latest look was not clean; null = it was, or there was none.</summary>
    public UnreadableReason? Unreadable { get; init; }

    public string? UnreadableDetail { get; init; }

    /// <summary>How many looks were taken; the same look taken twice counts once.</summary>
    public int Looks { get; init; }

    /// <summary>
    /// What the looks so far saw, oldest first, so that one that arrives late or twice changes nothing. Where a store has lost it,
    /// the instants above stand in.
    /// </summary>
    public IReadOnlyList<LookTrace> Trail { get; init; } = [];

    /// <summary>
    /// Start of the look that <see cref="RepostUrl"/>, <see cref="Integrity"/>, <see cref="Attribution"/>, <see cref="Differences"/> and
    /// <see cref="EvidenceHash"/> stem from: the latest that found a candidate.
    /// </summary>
    public DateTimeOffset? DescribedAt { get; init; }

    public required Timeliness Timeliness { get; init; }

    /// <summary>Why <see cref="Timeliness"/> is what it is; null in tasks of before.</summary>
    public TimelinessReason? TimelinessReason { get; init; }

    public IReadOnlyList<RepostFinding> Findings { get; init; } = [];

    public Ruling? Ruling { get; init; }

    /// <summary>When to look next; null = never again.</summary>
    public DateTimeOffset? NextLookAt { get; init; }

    /// <summary>When the last look was done; null = still looked at.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Start of the hours: publication or notification; null = not notified yet.</summary>
    public DateTimeOffset? ClockStartAt => Clock == RepostClock.Publication ? PublishedAt : NotifiedAt;

    /// <summary>The last instant at which the repost is on time; null where there is none (prompt) or it is not known yet.</summary>
    public DateTimeOffset? DueAt => WithinHours is { } hours ? ClockStartAt + TimeSpan.FromHours(hours) + SuspendedFor : null;

    /// <summary>What the site is asked now. Where the repost was not seen yet, a changed text is simply what is to be reposted.</summary>
    public TaskAsk Ask => Asked switch
    {
        null => TaskAsk.Repost,
        { Kind: TaskAsk.Update } when FirstSightAt is null => TaskAsk.Repost,
        { } asked => asked.Kind,
    };

    /// <summary>Something beyond the repost is asked and was not seen done.</summary>
    public bool IsAskOpen => !IsWithdrawn && Ask != TaskAsk.Repost && Asked is { DoneAt: null };

    /// <summary>What counts: the ruling where there is one.</summary>
    public Timeliness Verdict => Ruling?.Timeliness ?? Timeliness;
}
