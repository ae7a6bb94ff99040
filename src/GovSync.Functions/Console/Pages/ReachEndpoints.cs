using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using Microsoft.AspNetCore.Mvc;

namespace GovSync.Functions.Console.Pages;

/// <summary>A release's importance and reach: who owes it, shown before anything is saved, and a person's change with its reason.</summary>
internal static class ReachEndpoints
{
    private const string Route = Address.Releases + "/{releaseId}/reach";

    // A query without checked boxes must be told from one that asks nothing.
    private const string ReachGiven = "1";

    // Read by hand: a list of words is not bound.
    private const string IndustriesField = "industries";

    public static void MapReach(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Route, ShowAsync);
        routes.MapPost(Route, SaveAsync);
    }

    private static async Task<IResult> ShowAsync(
        string releaseId, string? important, string? divisions, string? given, string? done, HttpRequest request, Visit visit, ReleaseTable releases,
        ReachPreview preview, CancellationToken cancellationToken)
    {
        var supposed = SupposedReach.Of(important, [.. request.Query[IndustriesField].OfType<string>()], divisions, given == ReachGiven);
        var faults = FaultsOf(supposed);
        return await ReadAsync(releaseId, faults.Count > 0 ? supposed with { Reach = null } : supposed, releases, preview, cancellationToken) is { } model
            ? visit.Show<ReachPage>(
                model with { Refused = faults, Done = done is null ? null : visit.Words.ReachSaved },
                faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : visit.NotFound();
    }

    private static async Task<IResult> SaveAsync(
        string releaseId, [FromForm] string? important, [FromForm] string? divisions, [FromForm] string? given, [FromForm] string? reason,
        HttpRequest request, Visit visit, ReleaseTable releases, ReachPreview preview, ReleaseDesk desk, CancellationToken cancellationToken)
    {
        var supposed = SupposedReach.Of(important, [.. request.Form[IndustriesField].OfType<string>()], divisions, given == ReachGiven);
        var faults = FaultsOf(supposed);
        if (await ReadAsync(releaseId, faults.Count > 0 ? supposed with { Reach = null } : supposed, releases, preview, cancellationToken) is not { } model)
        {
            return visit.NotFound();
        }

        IReadOnlyList<string> refused =
            [.. faults, .. string.IsNullOrWhiteSpace(reason) ? [visit.Words.ReasonRequired] : model.IsChange ? Array.Empty<string>() : [visit.Words.NothingToChange]];
        if (refused.Count > 0)
        {
            return visit.Show<ReachPage>(model with { Refused = refused, Reason = reason ?? "" }, StatusCodes.Status422UnprocessableEntity);
        }

        await ChangeAsync(model, reason!.Trim(), visit.User ?? "", desk, cancellationToken);
        return Results.LocalRedirect(Address.With(Address.Reach(releaseId), ("done", "1")));
    }

    private static async Task ChangeAsync(ReachModel model, string reason, string by, ReleaseDesk desk, CancellationToken cancellationToken)
    {
        var release = model.Release;
        if (model.Supposed.IsImportant is { } isImportant && isImportant != release.Importance.IsImportant)
        {
            await desk.SetImportanceAsync(release.Id, isImportant, reason, by, cancellationToken);
        }

        if (model.Supposed.Reach is { } reach && !SupposedReach.AreSame(reach, release.Reach))
        {
            await desk.SetReachAsync(release.Id, reach, reason, by, cancellationToken);
        }
    }

    private static IReadOnlyList<string> FaultsOf(SupposedReach supposed) => supposed.Reach is { } reach ? ReleaseDesk.Check(reach) : [];

    private static async Task<ReachModel?> ReadAsync(
        string releaseId, SupposedReach supposed, ReleaseTable releases, ReachPreview preview, CancellationToken cancellationToken) =>
        await releases.FindAsync(releaseId, cancellationToken) is { } stored
        && await preview.ShowAsync(releaseId, supposed.IsImportant, supposed.Reach, cancellationToken) is { } shown
            ? new(stored.Value, shown, supposed)
            : null;
}
