namespace GovSync.Core.Reposts;

/// <summary>The row of <see cref="TimelinessTable"/> that decided: why the verdict over the time is what it is.</summary>
public enum TimelinessReason
{
    ReleaseWithdrawn,
    NotOwed,

    /// <summary>The source withdrew or repealed it before the site reposted it, or was proved to have missed it.</summary>
    NothingLeftAtSource,
    OwedPromptly,

    /// <summary>Seen before any proof of notification started the hours.</summary>
    DoneBeforeNotification,
    SeenByDeadline,

    /// <summary>First seen after the deadline; the time that the page declares is believed, and lies before it.</summary>
    DeclaredByDeadline,
    AbsentAtDeadline,

    /// <summary>No clean look contradicts it, but the page itself declares a later time.</summary>
    DeclaredAfterDeadline,

    /// <summary>The declared time is so imprecise that it may lie on either side: doubt in the site's favour.</summary>
    DeclaredAroundDeadline,

    /// <summary>No declared time that could be believed: doubt in the site's favour.</summary>
    NothingContradicts,

    /// <summary>It would be late or missing, but the task was made at short notice: the miss is ours.</summary>
    ShortNotice,
    AbsentAfterDeadline,
    SiteClosed,
    NotNotified,
    NotYetDue,

    /// <summary>Due and not seen, and no clean look since the deadline says that it was not there.</summary>
    NotSeenWell,
}
