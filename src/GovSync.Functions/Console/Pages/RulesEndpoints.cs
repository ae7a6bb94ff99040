using GovSync.Core;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Functions.Console.Pages;

/// <summary>Looks up which clauses bind whom, and where the texts say nothing.</summary>
internal static class RulesEndpoints
{
    public static void MapRules(this IEndpointRouteBuilder routes) => routes.MapGet(Address.Rules, Show);

    private static IResult Show(string? division, SiteKind? kind, DateOnly? day, Visit visit, RuleProfiles profiles)
    {
        var (code, of, on) = (division?.Trim() ?? Division.State.Code, kind ?? SiteKind.Portal, day ?? ChinaTime.DayOf(visit.Now));
        var inForce = Division.TryParse(code, out _) ? profiles.ClausesInForce(code, of, on) : null;
        return visit.Show<RulesPage>(new RulesModel(code, of, on, inForce));
    }
}
