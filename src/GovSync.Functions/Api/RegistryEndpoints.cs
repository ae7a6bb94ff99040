using System.Security.Claims;
using GovSync.Core.Sites;
using GovSync.Functions.Sites;

namespace GovSync.Functions.Api;

/// <summary>The registry: put in, changed by filter, written out. With any fault nothing is done, and each is named.</summary>
internal static class RegistryEndpoints
{
    public static void MapRegistry(this RouteGroupBuilder office)
    {
        office.MapPut("/registry", ImportAsync);
        office.MapPatch("/registry", EditAsync);
        office.MapGet("/registry.csv", RegistryExport.DownloadAsync);
    }

    /// <param name="dryRun">Only check.</param>
    /// <param name="part">
    /// A part of an import that was checked whole: what other parts hold is not missing here. Put in twice, it changes nothing more.
    /// </param>
    private static async Task<IResult> ImportAsync(
        RegistryImport import, bool? dryRun, bool? part, Registry registry, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var faults = part == true ? Registry.Check(import) : await registry.CheckAsync(import, cancellationToken);
        if (faults.Count > 0)
        {
            return Results.BadRequest(new { Errors = faults });
        }

        return dryRun == true
            ? Results.Ok(new { Sites = import.Sites.Count, Channels = import.Channels.Count })
            : Results.Ok(new { Credentials = await registry.SaveAsync(import, NameOf(user), cancellationToken) });
    }

    private static async Task<IResult> EditAsync(EditRequest request, Registry registry, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var edited = await registry.EditAsync(new(request.Where, request.Set), request.DryRun, NameOf(user), cancellationToken);
        return edited.Faults.Count > 0
            ? Results.BadRequest(new { Errors = edited.Faults })
            : Results.Ok(new
            {
                edited.Matched,
                IsSaved = !request.DryRun,
                Changed = edited.Edits.Select(edit => new { SiteCode = edit.After.Code, edit.After.Name, edit.Changes }),
            });
    }

    private static string NameOf(ClaimsPrincipal user) => user.Identity?.Name ?? "";

    /// <summary>Values by column of <c>sites.csv</c>: <see cref="RegistryEdit"/>.</summary>
    public sealed record EditRequest(IReadOnlyDictionary<string, string> Where, IReadOnlyDictionary<string, string> Set, bool DryRun = false);
}
