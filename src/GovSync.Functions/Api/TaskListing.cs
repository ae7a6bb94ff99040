using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Functions.Api;

/// <summary>A task as the API lists it. Instants are UTC; enums in camelCase.</summary>
public sealed record TaskListing(
    string ReleaseId,
    string ReleaseTitle,
    string SiteCode,
    Timeliness Timeliness,
    Integrity? Integrity,
    Attribution? Attribution,
    IReadOnlyList<RepostFinding> Findings,
    DateTimeOffset PublishedAt,
    DateTimeOffset? NotifiedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? FirstSightAt,
    DateTimeOffset? LastCleanAbsenceAt,
    string? RepostUrl,
    UnreadableReason? Unreadable,
    string Profile,
    TaskAsk Ask,
    int Version,
    DateTimeOffset? AskedAt,
    DateTimeOffset? AskNotifiedAt,
    DateTimeOffset? AskDoneAt,
    int? ShownVersion,
    TimelinessReason? Reason,
    Ruling? Ruling)
{
    public static TaskListing Of(RepostTask task, Release release) => new(
        task.ReleaseId, release.Title, task.SiteCode, task.Verdict, task.Integrity, task.Attribution, task.Findings, task.PublishedAt,
        task.NotifiedAt, task.DueAt, task.FirstSightAt, task.LastCleanAbsenceAt, task.RepostUrl, task.Unreadable, task.Profile,
        task.Ask, task.Asked?.Version ?? 1, task.Asked?.AskedAt, task.Asked?.NotifiedAt, task.Asked?.DoneAt, task.ShownVersion,
        task.TimelinessReason, task.Ruling);
}
