using GovSync.Core.Reposts;
using GovSync.Functions.Api;
using GovSync.Functions.Reposts;
using Microsoft.AspNetCore.Mvc;

namespace GovSync.Functions.Console.Pages;

/// <summary>One task: its page, its evidence, the claim and the ruling.</summary>
internal static class TaskEndpoints
{
    private const string Route = Address.Releases + "/{releaseId}/sites/{siteCode}";

    private const string ClaimDone = "claim";
    private const string RulingDone = "ruling";
    private const string JudgeAgain = "again";

    public static void MapTask(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Route, ShowAsync);
        routes.MapGet(Route + "/evidence/{hash}", DownloadEvidenceAsync);
        routes.MapPost(Route + "/claim", ClaimAsync);
        routes.MapPost(Route + "/ruling", RuleAsync);
    }

    private static async Task<IResult> ShowAsync(
        string releaseId, string siteCode, string? done, string? judge, Visit visit, TaskReader reader, EvidenceDesk desk,
        CancellationToken cancellationToken) =>
        await reader.FindAsync(releaseId, siteCode, cancellationToken) is { } found
            ? visit.Show<TaskPage>(found with
            {
                Done = done switch { ClaimDone => visit.Words.Claimed, RulingDone => visit.Words.Ruled, _ => null },
                IsJudgedAgain = judge == JudgeAgain,
                JudgedAgain = judge == JudgeAgain ? await desk.JudgeAgainAsync(found.Task, found.Release, cancellationToken) : null,
            })
            : visit.NotFound();

    /// <summary>A page as it was had, never rendered: the browser is to save it.</summary>
    private static async Task<IResult> DownloadEvidenceAsync(
        string releaseId, string siteCode, string hash, [FromQuery(Name = "as")] string? asked, HttpContext context, Visit visit,
        RepostTaskTable tasks, EvidenceDesk desk, CancellationToken cancellationToken) =>
        await tasks.FindAsync(releaseId, siteCode, cancellationToken) is { Value: var task }
            ? await EvidenceEndpoints.AttachmentAsync(context, desk, task, hash, asked, cancellationToken) ?? visit.NotFound()
            : visit.NotFound();

    private static async Task<IResult> ClaimAsync(
        string releaseId, string siteCode, [FromForm] string? url, [FromForm] string? from, Visit visit, RepostDesk desk, TaskReader reader,
        DeskReader deskReader, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(releaseId, siteCode, cancellationToken) is not { } found)
        {
            return visit.NotFound();
        }

        var claimed = url?.Trim() ?? "";
        if (await desk.ClaimAsync(releaseId, siteCode, claimed, visit.User ?? "", cancellationToken) is null)
        {
            return Results.LocalRedirect(Address.With(Address.Task(releaseId, siteCode), ("done", ClaimDone)));
        }

        var refused = new RefusedClaim(releaseId, siteCode, claimed);
        return from == "desk"
            ? visit.Show<DeskPage>(
                (await deskReader.ReadAsync(null, null, visit.Now, cancellationToken)).WithRefused(refused, found),
                StatusCodes.Status422UnprocessableEntity)
            : visit.Show<TaskPage>(found with { RefusedClaim = refused }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> RuleAsync(
        string releaseId, string siteCode, [FromForm] string? timeliness, [FromForm] string? reason, [FromForm] string? url, Visit visit, RepostDesk desk,
        TaskReader reader, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(releaseId, siteCode, cancellationToken) is not { } found)
        {
            return visit.NotFound();
        }

        Timeliness? ruled = Enum.TryParse<Timeliness>(timeliness, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
        var seenAt = string.IsNullOrWhiteSpace(url) ? null : url.Trim();
        if (ruled is null || RepostDesk.RefuseRuling(reason, seenAt) is not null)
        {
            return visit.Show<TaskPage>(
                found with { RefusedRuling = new RefusedRuling(ruled, reason ?? "", seenAt) }, StatusCodes.Status422UnprocessableEntity);
        }

        await desk.RuleAsync(releaseId, siteCode, ruled.Value, reason?.Trim() ?? "", seenAt, visit.User ?? "", cancellationToken);
        return Results.LocalRedirect(Address.With(Address.Task(releaseId, siteCode), ("done", RulingDone)));
    }
}
