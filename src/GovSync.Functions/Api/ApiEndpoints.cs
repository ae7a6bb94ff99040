using System.Security.Claims;
using System.Text;
using GovSync.Core.Reposts;
using GovSync.Functions.Access;
using GovSync.Functions.Hosting;
using GovSync.Functions.Interpretations;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;

namespace GovSync.Functions.Api;

/// <summary>The JSON API under <c>/api</c>: for sites (their own tasks) and for administrators (everything).</summary>
public static class ApiEndpoints
{
    // What lists show unless asked otherwise.
    private const int DaysListed = 31;

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapGet("/health", () => Results.Ok(new { status = "ok" })).AllowAnonymous();
        MapOffice(api.MapGroup("").RequireAuthorization(AccessPolicies.Administrator));
        MapSite(api.MapGroup("/sites/{siteCode}").RequireAuthorization(AccessPolicies.OwnSite));
    }

    private static void MapOffice(RouteGroupBuilder office)
    {
        office.MapRegistry();
        office.MapGet("/releases", async (ReleaseTable releases, BusinessClock clock, CancellationToken cancellationToken) =>
            new { Releases = (await releases.RecentAsync(clock.Now, DaysListed, cancellationToken)).Select(ReleaseListing.Of) });
        office.MapGet("/tasks", ListTasksAsync);
        office.MapChannels();
        office.MapGet("/interpretations", ListPairsAsync);
        office.MapPost("/tasks/{releaseId}/{siteCode}/ruling", RuleAsync);
        office.MapEvidence();
        office.MapReleaseRulings();
        office.MapTrouble();
    }

    private static void MapSite(RouteGroupBuilder site)
    {
        site.MapGet("/tasks", async (string siteCode, RepostDesk desk, CancellationToken cancellationToken) =>
            new { Tasks = await desk.PullAsync(siteCode, cancellationToken) });
        site.MapGet("/tasks.atom", async (string siteCode, RepostDesk desk, BusinessClock clock, CancellationToken cancellationToken) =>
            Results.Text(
                TaskFeed.Write(siteCode, await desk.PullAsync(siteCode, cancellationToken), clock.Now), "application/atom+xml", Encoding.UTF8));
        site.MapPost("/tasks/{releaseId}/ack", AcknowledgeAsync);
        site.MapPost("/tasks/{releaseId}/reposted", ClaimAsync);
    }

    private static async Task<IResult> ListTasksAsync(
        ReleaseTable releases, RepostTaskTable tasks, BusinessClock clock, CancellationToken cancellationToken)
    {
        var listed = new List<TaskListing>();
        foreach (var release in await releases.RecentAsync(clock.Now, DaysListed, cancellationToken))
        {
            var (owed, _) = await tasks.OfReleaseAsync(release.Id, cancellationToken);
            listed.AddRange(owed.Select(task => TaskListing.Of(task, release)));
        }

        return Results.Ok(new { Tasks = listed });
    }

    private static async Task<IResult> ListPairsAsync(
        ReleaseTable releases, InterpretationTable pairs, BusinessClock clock, CancellationToken cancellationToken)
    {
        var recent = await releases.RecentAsync(clock.Now, DaysListed, cancellationToken);
        return Results.Ok(new { Pairs = await pairs.OfPoliciesAsync(recent, cancellationToken) });
    }

    private static async Task<IResult> AcknowledgeAsync(
        string siteCode, string releaseId, RepostDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await desk.AcknowledgeAsync(releaseId, siteCode, NameOf(user), cancellationToken) is { } task
            ? Results.Ok(new { task.NotifiedAt, task.DueAt })
            : Results.NotFound(new { Error = $"site {siteCode} has no task for release {releaseId}" });

    private static async Task<IResult> ClaimAsync(
        string siteCode, string releaseId, RepostClaim claim, RepostDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await desk.ClaimAsync(releaseId, siteCode, claim.Url, NameOf(user), cancellationToken) is { } refusal
            ? Results.BadRequest(new { Error = refusal })
            : Results.Accepted();

    private static async Task<IResult> RuleAsync(
        string releaseId, string siteCode, RulingRequest ruling, RepostDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (RepostDesk.RefuseRuling(ruling.Reason, ruling.Url) is { } refusal)
        {
            return Results.BadRequest(new { Error = refusal });
        }

        return await desk.RuleAsync(releaseId, siteCode, ruling.Timeliness, ruling.Reason ?? "", ruling.Url, NameOf(user), cancellationToken) is { } task
            ? Results.Ok(new { task.Verdict, Computed = task.Timeliness })
            : Results.NotFound(new { Error = $"site {siteCode} has no task for release {releaseId}" });
    }

    private static string NameOf(ClaimsPrincipal user) => user.Identity?.Name ?? "";

    /// <summary>"The repost stands here."</summary>
    public sealed record RepostClaim(string Url);

    /// <summary>A person overrules a verdict, or settles what nobody can look at.</summary>
    /// <param name="Url">Where the person saw the repost; then no reason is needed.</param>
    public sealed record RulingRequest(Timeliness Timeliness, string? Reason, string? Url = null);
}
