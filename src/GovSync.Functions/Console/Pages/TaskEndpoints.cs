using GovSync.Core.Reposts;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;
using Microsoft.AspNetCore.Mvc;

namespace GovSync.Functions.Console.Pages;

/// <summary>One task: its page, its evidence, the claim and the ruling.</summary>
internal static class TaskEndpoints
{
    private const string Route = Address.Releases + "/{releaseId}/sites/{siteCode}";

    private const string ClaimDone = "claim";
    private const string RulingDone = "ruling";

    public static void MapTask(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Route, ShowAsync);
        routes.MapGet(Route + "/evidence", DownloadEvidenceAsync);
        routes.MapPost(Route + "/claim", ClaimAsync);
        routes.MapPost(Route + "/ruling", RuleAsync);
    }

    private static async Task<IResult> ShowAsync(
        string releaseId, string siteCode, string? done, Visit visit, TaskReader reader, CancellationToken cancellationToken) =>
        await reader.FindAsync(releaseId, siteCode, cancellationToken) is { } found
            ? visit.Show<TaskPage>(found with
            {
                Done = done switch { ClaimDone => visit.Words.Claimed, RulingDone => visit.Words.Ruled, _ => null },
            })
            : visit.NotFound();

    /// <summary>The bytes as they were had, never rendered: the browser is to save them.</summary>
    private static async Task<IResult> DownloadEvidenceAsync(
        string releaseId, string siteCode, Visit visit, RepostTaskTable tasks, StorageAccount account, CancellationToken cancellationToken)
    {
        var task = (await tasks.FindAsync(releaseId, siteCode, cancellationToken))?.Value;
        var evidence = new BlobStore(account, StorageNames.Evidence);
        return task?.EvidenceHash is { } hash && await evidence.ReadAsync(hash, cancellationToken) is { } kept
            ? Results.File(kept.Bytes, "application/octet-stream", $"{siteCode}-{hash[..12]}.bin")
            : visit.NotFound();
    }

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
        string releaseId, string siteCode, [FromForm] string? timeliness, [FromForm] string? reason, Visit visit, RepostDesk desk,
        TaskReader reader, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(releaseId, siteCode, cancellationToken) is not { } found)
        {
            return visit.NotFound();
        }

        Timeliness? ruled = Enum.TryParse<Timeliness>(timeliness, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
        if (ruled is null || string.IsNullOrWhiteSpace(reason))
        {
            return visit.Show<TaskPage>(
                found with { RefusedRuling = new RefusedRuling(ruled, reason ?? "") }, StatusCodes.Status422UnprocessableEntity);
        }

        await desk.RuleAsync(releaseId, siteCode, ruled.Value, reason.Trim(), visit.User ?? "", cancellationToken);
        return Results.LocalRedirect(Address.With(Address.Task(releaseId, siteCode), ("done", RulingDone)));
    }
}
