using GovSync.Core.Reposts;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;

namespace GovSync.Functions.Api;

/// <summary>What a verdict rests on: how the pages were had, their bytes, and what comes of judging them again.</summary>
internal static class EvidenceEndpoints
{
    public static void MapEvidence(this IEndpointRouteBuilder office)
    {
        office.MapGet("/tasks/{releaseId}/{siteCode}/evidence", ShowAsync);
        office.MapGet("/tasks/{releaseId}/{siteCode}/evidence/{hash}", DownloadAsync);
    }

    /// <summary>Bytes of others as an attachment that no browser renders, whatever it thinks they are.</summary>
    public static IResult Attachment(HttpContext context, string siteCode, string hash, byte[] bytes)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(bytes, "application/octet-stream", $"{siteCode}-{hash[..12]}.bin");
    }

    private static async Task<IResult> ShowAsync(
        string releaseId, string siteCode, RepostTaskTable tasks, ReleaseTable releases, EvidenceDesk desk, CancellationToken cancellationToken) =>
        await tasks.FindAsync(releaseId, siteCode, cancellationToken) is { Value: var task }
        && await releases.FindAsync(releaseId, cancellationToken) is { Value: var release }
            ? Results.Ok(new EvidenceListing(
                task.Verdict, task.Timeliness, task.TimelinessReason, task.Ruling, task.Findings, task.Integrity, task.Attribution, task.ComparisonReasons, task.Differences, task.RepostUrl,
                task.LastCleanAbsenceAt, task.FirstSightAt, task.DueAt, task.Trail, task.FirstEvidence, task.Evidence,
                await desk.JudgeAgainAsync(task, release, cancellationToken)))
            : NotFound(releaseId, siteCode);

    private static async Task<IResult> DownloadAsync(
        string releaseId, string siteCode, string hash, HttpContext context, RepostTaskTable tasks, EvidenceDesk desk,
        CancellationToken cancellationToken) =>
        await tasks.FindAsync(releaseId, siteCode, cancellationToken) is { Value: var task }
        && await desk.BytesAsync(task, hash, cancellationToken) is { } bytes
            ? Attachment(context, siteCode, hash, bytes)
            : NotFound(releaseId, siteCode);

    private static IResult NotFound(string releaseId, string siteCode) =>
        Results.NotFound(new { Error = $"site {siteCode} has no such task for release {releaseId}, or the task does not cite such a page" });

    /// <summary>A verdict with everything that it rests on.</summary>
    /// <param name="JudgedAgain">Null = there is no evidence of which both sides are kept.</param>
    private sealed record EvidenceListing(
        Timeliness Verdict, Timeliness Computed, TimelinessReason? Reason, Ruling? Ruling, IReadOnlyList<RepostFinding> Findings, Integrity? Integrity, Attribution? Attribution,
        IReadOnlyList<string> ComparisonReasons, IReadOnlyList<Difference> Differences, string? RepostUrl, DateTimeOffset? LastCleanAbsenceAt, DateTimeOffset? FirstSightAt,
        DateTimeOffset? DueAt, IReadOnlyList<LookTrace> Looks, PageEvidence? FirstSight, PageEvidence? Latest, Rejudgement? JudgedAgain);
}
