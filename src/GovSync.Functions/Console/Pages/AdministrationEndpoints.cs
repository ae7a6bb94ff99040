namespace GovSync.Functions.Console.Pages;

/// <summary>The administrator's page.</summary>
internal static class AdministrationEndpoints
{
    public static void MapAdministration(this IEndpointRouteBuilder routes) => routes.MapGet(Address.Administration, ShowAsync);

    private static async Task<IResult> ShowAsync(
        DateOnly? day, int? page, Visit visit, AdministrationReader reader, CancellationToken cancellationToken) =>
        visit.Show<AdministrationPage>(await reader.ReadAsync(day, page, visit.Now, cancellationToken));
}
