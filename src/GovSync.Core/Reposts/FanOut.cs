using GovSync.Core.Releases;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Core.Reposts;

/// <summary>Decides which sites owe a repost of a release, by which clause, until when (design: who owes).</summary>
public static class FanOut
{
    /// <summary>A task found with less than this left is short notice.</summary>
    internal static readonly TimeSpan ShortNotice = TimeSpan.FromHours(2);

    /// <summary>One obligation per site, in the order given.</summary>
    /// <param name="portals">The registered sites that the sightings name, by site id code.</param>
    /// <param name="now">Instant of the fan-out, UTC.</param>
    public static IReadOnlyList<Obligation> Decide(
        Release release,
        IReadOnlyDictionary<string, Site> portals,
        IReadOnlyList<Site> sites,
        RuleProfiles profiles,
        DateTimeOffset now)
    {
        if (ReasonNotToAsk(release) is { } reason)
            return [.. sites.Select(site => new Obligation(site.Code, null, reason))];

        var publications = release.Sightings.Where(sighting => portals.ContainsKey(sighting.SiteCode))
            .Select(sighting => new Publication(portals[sighting.SiteCode], sighting.PublishedAt.ToUniversalTime()))
            .OrderBy(publication => publication.At).ToList();
        return [.. sites.Select(site => DecideFor(site, release, publications, profiles, now))];
    }

    private static string? ReasonNotToAsk(Release release) => release switch
    {
        { IsWithdrawn: true } => FanOutReason.Withdrawn,
        { IsRepealed: true } => FanOutReason.Repealed,
        { IsBaseline: true } => FanOutReason.Baseline,
        { Importance.IsImportant: false } => FanOutReason.NotImportant,
        _ => null,
    };

    private static Obligation DecideFor(
        Site site, Release release, List<Publication> publications, RuleProfiles profiles, DateTimeOffset now)
    {
        Obligation LeftOut(string reason) => new(site.Code, null, reason);

        if (release.Sightings.Any(sighting => sighting.SiteCode == site.Code)) return LeftOut(FanOutReason.OwnRelease);
        if (!Division.TryParse(site.DivisionCode, out _))
            return LeftOut(FanOutReason.UnknownDivision(site.DivisionCode));

        if (publications.Count == 0) return LeftOut(FanOutReason.NoRegisteredSource);

        var (clause, publication) = FirstThatBinds(site, publications, profiles);
        if (clause is null) return LeftOut(FanOutReason.NoClause);
        if (!clause.HasDuty) return LeftOut(FanOutReason.NoDuty(clause));
        if (publication is null) return LeftOut(FanOutReason.NoCountedSource(clause));
        if (publication.At < site.ObligedFrom) return LeftOut(FanOutReason.BeforeObliged(site.ObligedFrom.Value));
        if (publication.At < now - LookSchedule.Watch) return LeftOut(FanOutReason.LongPublished);

        var limit = LimitOf(clause, site, release, publications);
        if (limit is { BindsConcerned: false } || (limit is not null && !IsConcerned(site, release.Reach)))
            return LeftOut(FanOutReason.NotConcerned(limit));

        var hours = limit is null ? clause.WithinHours : null;
        var reason = limit is null ? FanOutReason.Owed(clause) : FanOutReason.ConcernedPromptly(limit);
        return new Obligation(site.Code, TaskFor(site, release, clause, publication.At, hours, now), reason);
    }

    /// <summary>
    /// The earliest publication on a source that the clause in force on its day counts. Without one, the clause of the
    /// earliest day stands alone, to say why nothing is owed.
    /// </summary>
    private static (RepostClause? Clause, Publication? Publication) FirstThatBinds(
        Site site, List<Publication> publications, RuleProfiles profiles)
    {
        RepostClause? first = null;
        foreach (var publication in publications)
        {
            var day = ChinaTime.DayOf(publication.At);
            var clause = profiles.RepostClause(site.DivisionCode, site.Kind, site.Level, day);
            if (clause is { HasDuty: true } && CountedSource.IsAny(clause.Sources, publication.Portal, site))
                return (clause, publication);

            first ??= clause;
        }

        return (first, null);
    }

    private static LimitedReach? LimitOf(
        RepostClause clause, Site site, Release release, List<Publication> publications) =>
        !release.Reach.IsEveryone && clause.LimitedReach is { } limit
            && publications.Any(publication => CountedSource.IsAny(limit.Sources, publication.Portal, site))
                ? limit : null;

    /// <summary>有关部门和地方网站: departments of a named industry and, where a place is named, the sites there.</summary>
    private static bool IsConcerned(Site site, Reach reach)
    {
        var isThere = reach.Divisions.Count == 0 || reach.Divisions.Any(code =>
            Division.TryParse(code, out var named) && Division.Parse(site.DivisionCode).IsWithin(named));
        var isPortalOfPlace = reach.Divisions.Count > 0 && site.Kind == SiteKind.Portal;
        var isOfIndustry = reach.Industries.Count == 0
            || (site.Industry is { } industry && reach.Industries.Contains(industry));
        return isThere && (isOfIndustry || isPortalOfPlace);
    }

    private static RepostTask TaskFor(
        Site site, Release release, RepostClause clause, DateTimeOffset publishedAt, int? hours, DateTimeOffset now)
    {
        // The hours of a notification clock have not begun: its suspension is reckoned when notification is proved.
        var hasBegun = hours is not null && clause.Clock == RepostClock.Publication;
        var task = new RepostTask
        {
            ReleaseId = release.Id,
            SiteCode = site.Code,
            PublishedAt = publishedAt,
            CreatedAt = now,
            Clock = clause.Clock,
            WithinHours = hours,
            Profile = clause.Profile,
            ProfileVersion = clause.ProfileVersion,
            RequiresSource = clause.RequiresSource,
            AcceptsLinkOnly = clause.AcceptsLinkOnly,
            SuspendedFor = hasBegun ? ClosureOverlap.Of(site.Closures, publishedAt, TimeSpan.FromHours(hours!.Value)) : TimeSpan.Zero,
            IsSuspended = ClosureOverlap.Covers(site.Closures, now),
            Timeliness = InitialTimeliness(clause, hours),
            NextLookAt = now,
        };
        return task with { IsShortNotice = task.DueAt - now < ShortNotice };
    }

    private static Timeliness InitialTimeliness(RepostClause clause, int? hours) => (hours, clause.Clock) switch
    {
        (null, _) => Timeliness.Prompt,
        (_, RepostClock.Publication) => Timeliness.Awaited,
        (_, RepostClock.Notification) => Timeliness.NotNotified,
    };

    /// <summary>The release on one portal.</summary>
    private sealed record Publication(Site Portal, DateTimeOffset At);
}
