using System.Security.Claims;
using GovSync.Core.Releases;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;

namespace GovSync.Functions.Api;

/// <summary>One release, who owes it, and a person's word on it: <c>/api/releases/{id}</c>, <c>/reach</c> and <c>/importance</c>.</summary>
internal static class ReleaseRulingEndpoints
{
    public static void MapReleaseRulings(this RouteGroupBuilder office)
    {
        office.MapGet("/releases/{releaseId}", ShowAsync);
        office.MapGet("/releases/{releaseId}/reach", PreviewAsync);
        office.MapPut("/releases/{releaseId}/importance", SetImportanceAsync);
        office.MapPut("/releases/{releaseId}/reach", SetReachAsync);
    }

    private static async Task<IResult> ShowAsync(
        string releaseId, ReleaseTable releases, RepostTaskTable tasks, CancellationToken cancellationToken) =>
        await releases.FindAsync(releaseId, cancellationToken) is { } stored
            ? Results.Ok(ReleaseDetail.Of(stored.Value, (await tasks.OfReleaseAsync(releaseId, cancellationToken)).LeftOut))
            : Unknown(releaseId);

    /// <param name="important">Supposes this importance.</param>
    /// <param name="industries">With <paramref name="divisions"/>, separated by commas: supposes this reach; both empty = everyone.</param>
    private static async Task<IResult> PreviewAsync(
        string releaseId, bool? important, string? industries, string? divisions, ReachPreview preview, CancellationToken cancellationToken)
    {
        var reach = industries is null && divisions is null ? null : new Reach(Parts(industries), Parts(divisions));
        if (reach is not null && ReleaseDesk.Check(reach) is { Count: > 0 } faults)
        {
            return Results.BadRequest(new { Errors = faults });
        }

        return await preview.ShowAsync(releaseId, important, reach, cancellationToken) is { } shown ? Results.Ok(shown) : Unknown(releaseId);
    }

    private static async Task<IResult> SetImportanceAsync(
        string releaseId, ImportanceRequest request, ReleaseDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return Missing("reason");
        }

        if (request.IsImportant is not { } isImportant)
        {
            return Missing("isImportant");
        }

        var by = user.Identity?.Name ?? "";
        return await desk.SetImportanceAsync(releaseId, isImportant, request.Reason, by, cancellationToken) is { } release
            ? Results.Ok(new { release.Importance, release.ComputedImportance, release.ImportanceRuling })
            : Unknown(releaseId);
    }

    private static async Task<IResult> SetReachAsync(
        string releaseId, ReachRequest request, ReleaseDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return Missing("reason");
        }

        var reach = new Reach(request.Industries, request.Divisions);
        if (ReleaseDesk.Check(reach) is { Count: > 0 } faults)
        {
            return Results.BadRequest(new { Errors = faults });
        }

        var by = user.Identity?.Name ?? "";
        return await desk.SetReachAsync(releaseId, reach, request.Reason, by, cancellationToken) is { } release
            ? Results.Ok(new { release.Reach, release.ComputedReach, release.ReachRuling })
            : Unknown(releaseId);
    }

    private static string[] Parts(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IResult Missing(string member) => Results.BadRequest(new { Error = $"{member}: found none, expected one" });

    private static IResult Unknown(string releaseId) => Results.NotFound(new { Error = $"release {releaseId}: not found" });

    /// <summary>A person says whether a release is important.</summary>
    public sealed record ImportanceRequest(bool? IsImportant, string Reason);

    /// <summary>A person says whom a release concerns; two empty lists = everyone.</summary>
    public sealed record ReachRequest(IReadOnlyList<string> Industries, IReadOnlyList<string> Divisions, string Reason);
}
