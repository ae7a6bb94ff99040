using GovSync.Core.Releases;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Core.Reposts;

/// <summary>How one site's task follows a person's change of a release's importance or reach.</summary>
/// <param name="Obligation">What the site owes as of now, with the reason.</param>
/// <param name="WithinHours">Hours that it would owe within; null = none.</param>
public sealed record FollowUp(Site Site, Obligation Obligation, FollowUpStep Step, int? WithinHours)
{
    /// <summary>
    /// One for each site, in the order given. Only what the change itself took away is withdrawn: a task that would not be owed today for
    /// another reason (a later profile, an edited registry, age) stays.
    /// </summary>
    /// <param name="existing">The tasks that the release has, by site id code.</param>
    public static IReadOnlyList<FollowUp> Decide(
        Release release, IReadOnlyDictionary<string, Site> portals, IReadOnlyList<Site> sites, RuleProfiles profiles,
        IReadOnlyDictionary<string, RepostTask> existing, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(sites);
        // As on the day it was published: a change must not hang on how late it is made.
        var published = release.Sightings.Min(sighting => sighting.PublishedAt);
        var widest = release with { Importance = release.Importance with { IsImportant = true }, Reach = Reach.Everyone };
        var asked = FanOut.Decide(release, portals, sites, profiles, now);
        var then = FanOut.Decide(release, portals, sites, profiles, published);
        var thenAtMost = FanOut.Decide(widest, portals, sites, profiles, published);
        return
        [
            .. sites.Select((site, index) =>
            {
                var task = existing.GetValueOrDefault(site.Code);
                var step = StepOf(task, asked[index].Task, then[index].Task, thenAtMost[index].Task is not null);
                return new FollowUp(site, asked[index], step, then[index].Task?.WithinHours);
            }),
        ];
    }

    /// <summary>The task after the step, judged anew; the very same task where it does not change, and where a person ruled on it since.</summary>
    public RepostTask Apply(RepostTask task, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.Ruling is not null ? task : Step switch
        {
            FollowUpStep.Withdraw => task.IsWithdrawn ? task : RepostVerdict.Judge(task with { IsWithdrawn = true }, now),
            FollowUpStep.Reinstate or FollowUpStep.ChangeHours => task is { IsWithdrawn: false } && task.WithinHours == WithinHours
                ? task
                : RepostVerdict.Judge(Owed(task, now), now),
            FollowUpStep.None or FollowUpStep.Add or FollowUpStep.KeepRuled => task,
        };
    }

    private RepostTask Owed(RepostTask task, DateTimeOffset now)
    {
        var owed = task with { IsWithdrawn = false, WithinHours = WithinHours, NextLookAt = now, ClosedAt = null };
        owed = owed with
        {
            SuspendedFor = owed is { WithinHours: { } hours, ClockStartAt: { } start }
                ? ClosureOverlap.Of(Site.Closures, start, TimeSpan.FromHours(hours))
                : TimeSpan.Zero,
        };
        // The site was told that it owes nothing, or no hours: what is left of the time is all it has.
        return owed with { IsShortNotice = owed.IsShortNotice || owed.DueAt - now < FanOut.ShortNotice };
    }

    private static FollowUpStep StepOf(RepostTask? task, RepostTask? asked, RepostTask? then, bool isOwedAtMost)
    {
        var step = (task, then) switch
        {
            (null, _) => asked is null ? FollowUpStep.None : FollowUpStep.Add,
            ({ IsWithdrawn: true }, null) => FollowUpStep.None,
            ({ IsWithdrawn: true }, _) => FollowUpStep.Reinstate,
            (_, null) => isOwedAtMost ? FollowUpStep.Withdraw : FollowUpStep.None,
            ({ } had, { } owed) => HasOtherHours(had, owed) ? FollowUpStep.ChangeHours : FollowUpStep.None,
        };
        return task?.Ruling is not null && step != FollowUpStep.None ? FollowUpStep.KeepRuled : step;
    }

    /// <summary>Under the same text: later profiles do not change a task.</summary>
    private static bool HasOtherHours(RepostTask task, RepostTask owed) =>
        (task.Profile, task.ProfileVersion) == (owed.Profile, owed.ProfileVersion) && task.WithinHours != owed.WithinHours;
}
