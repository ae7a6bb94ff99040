using GovSync.Core.Reposts;

namespace GovSync.Functions.Reposts;

/// <summary>History of a task: one change, when, by whom or what, and why.</summary>
/// <param name="By">look, delivery, or the name of a person or site.</param>
public sealed record TaskChange(
    DateTimeOffset At, Timeliness From, Timeliness To, IReadOnlyList<RepostFinding> Findings, string By, string Why);

/// <summary>A site that owes nothing for a release, and why.</summary>
public sealed record LeftOut(string SiteCode, string Reason);
