using GovSync.Core.Reposts;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Web;
using Microsoft.AspNetCore.Mvc;

namespace GovSync.Functions.Api;

/// <summary>What a verdict rests on: how the pages were had, their bytes, and what comes of judging them again.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>Asks for a page together with how it was had.</summary>
    public const string AsWarc = "warc";

    public static void MapEvidence(this IEndpointRouteBuilder office)
    {
        office.MapGet("/tasks/{releaseId}/{siteCode}/evidence", ShowAsync);
        office.MapGet("/tasks/{releaseId}/{siteCode}/evidence/{hash}", DownloadAsync);
    }

    /// <summary>
    /// A page that the task cites, as an attachment that no browser renders, whatever it thinks it is: its bytes, or with how it was had; null = there is none.
    /// </summary>
    /// <param name="asked">The value of <c>as</c>: <c>warc</c> = a WARC file; null or another = the bytes.</param>
    public static async Task<IResult?> AttachmentAsync(
        HttpContext context, EvidenceDesk desk, RepostTask task, string hash, string? asked, CancellationToken cancellationToken)
    {
        var isRecord = asked == AsWarc;
        if (await (isRecord ? desk.RecordAsync(task, hash, cancellationToken) : desk.BytesAsync(task, hash, cancellationToken)) is not { } bytes)
        {
            return null;
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(bytes, "application/octet-stream", $"{task.SiteCode}-{hash[..12]}{(isRecord ? WarcRecord.Extension : ".bin")}");
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
        string releaseId, string siteCode, string hash, [FromQuery(Name = "as")] string? asked, HttpContext context, RepostTaskTable tasks,
        EvidenceDesk desk, CancellationToken cancellationToken) =>
        await tasks.FindAsync(releaseId, siteCode, cancellationToken) is { Value: var task }
            ? await AttachmentAsync(context, desk, task, hash, asked, cancellationToken) ?? NotFound(releaseId, siteCode)
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
