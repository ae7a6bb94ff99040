using GovSync.Core.Releases;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Core.Reposts;

/// <summary>What one site owes for one release, with the reason, also for a site left out.</summary>
/// <param name="Task">Null = nothing is owed.</param>
/// <param name="Reason">In words for people: the clause, or why the site is left out.</param>
public sealed record Obligation(string SiteCode, RepostTask? Task, string Reason);

/// <summary>Decides which sites owe a repost of a release, by which clause, until when (design: who owes).</summary>
public static class FanOut
{
    /// <summary>One obligation per site, in the order given.</summary>
    /// <param name="portals">The registered sites that the sightings name, by site id code.</param>
    /// <param name="now">Instant of the fan-out, UTC.</param>
    public static IReadOnlyList<Obligation> Decide(
        Release release, IReadOnlyDictionary<string, Site> portals, IReadOnlyList<Site> sites, RuleProfiles profiles, DateTimeOffset now)
        => throw new NotImplementedException();
}
