namespace GovSync.Core.Reposts;

/// <summary>Whether a repost came in time: a closed list. "Unknown" is its own case.</summary>
public enum Timeliness
{
    /// <summary>Not yet due, not yet seen.</summary>
    Awaited,
    OnTime,
    Late,

    /// <summary>A clean look after the deadline did not find it.</summary>
    Missing,

    /// <summary>We could not look well enough to say, or told the site too late; never held against the site.</summary>
    Unverified,

    /// <summary>The clock runs from notification, and there is no proof of one.</summary>
    NotNotified,

    /// <summary>An approved closure lasts, and no miss was proved before it.</summary>
    Suspended,

    /// <summary>The source withdrew the release, or a person changed its reach.</summary>
    Withdrawn,

    NotOwed,

    /// <summary>Owed "promptly" (及时): no hours, never late.</summary>
    Prompt,
}

/// <summary>What is noted beside the timeliness: a closed list.</summary>
public enum RepostFinding
{
    SourceMissing,
    SourceWrong,

    /// <summary>On time only because nothing contradicts it: no clean absence or declared time proves it.</summary>
    UnprovenTime,

    /// <summary>伪造发稿日期: declared earlier than a clean look that did not find it; shown to a person first.</summary>
    BackDated,

    /// <summary>Seen once, gone in a later clean look.</summary>
    Removed,
    AttachmentMissing,
    AttachmentOnSourceHost,
}
