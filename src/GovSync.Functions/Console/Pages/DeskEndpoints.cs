namespace GovSync.Functions.Console.Pages;

/// <summary>The editor's desk.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder routes) => routes.MapGet(Address.Desk, ShowAsync);

    private static async Task<IResult> ShowAsync(
        string? site, int? page, Visit visit, DeskReader reader, CancellationToken cancellationToken) =>
        visit.Show<DeskPage>(await reader.ReadAsync(site is { Length: > 0 } ? site : null, page, visit.Now, cancellationToken));
}
