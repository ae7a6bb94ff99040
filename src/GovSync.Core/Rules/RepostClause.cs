namespace GovSync.Core.Rules;

/// <summary>The duty to repost (转载) that a rule profile lays on a site.</summary>
public sealed record RepostClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.Repost;

    /// <summary>False only where a text says that there is no duty.</summary>
    public required bool HasDuty { get; init; }

    /// <summary>
    /// Clock hours, day and night, 1 to 240; the last instant is included. Null where the text says "promptly" (及时) and
    /// names no hours, or where there is no duty.
    /// </summary>
    public required int? WithinHours { get; init; }

    public required RepostClock Clock { get; init; }

    public required IReadOnlyList<SourceKind> Sources { get; init; }

    /// <summary>Null where a release on one industry or region binds as any other.</summary>
    public LimitedReach? LimitedReach { get; init; }

    public bool HasReachExceptions => LimitedReach is not null;

    /// <summary>True where the text lays a repost duty on new-media accounts (政务新媒体) as well.</summary>
    public bool ExtendsToNewMedia { get; init; }

    /// <summary>True where a repost must name its source; the nearest profile says so, not always this one.</summary>
    public bool RequiresSource { get; init; }

    /// <summary>True where a mere link to the source discharges the duty; false in every text at hand.</summary>
    public bool AcceptsLinkOnly { get; init; }
}
