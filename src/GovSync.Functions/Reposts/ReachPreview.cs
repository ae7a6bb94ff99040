using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Functions.Hosting;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;

namespace GovSync.Functions.Reposts;

/// <summary>A site in a preview: what it owes, why or why not, and what the fan-out would do with its task.</summary>
public sealed record PreviewedSite(
    string SiteCode, string Name, bool Owes, string Reason, DateTimeOffset? DueAt, Timeliness? Verdict, FollowUpStep Step);

/// <summary>Who would owe a release, nothing written.</summary>
public sealed record ReachPreviewed
{
    public required string ReleaseId { get; init; }

    public required string Title { get; init; }

    public required Importance Importance { get; init; }

    public Importance? ComputedImportance { get; init; }

    public ReleaseRuling? ImportanceRuling { get; init; }

    public required Reach Reach { get; init; }

    public JudgedReach? ComputedReach { get; init; }

    public ReleaseRuling? ReachRuling { get; init; }

    public required int Owing { get; init; }

    /// <summary>All registered sites, those that owe first.</summary>
    public required IReadOnlyList<PreviewedSite> Sites { get; init; }
}

/// <summary>Shows exactly which sites a release is owed by, and why the others do not, before anybody decides.</summary>
public sealed class ReachPreview(ReleaseTable releases, SiteTable sites, RepostTaskTable tasks, RuleProfiles profiles, BusinessClock clock)
{
    /// <param name="isImportant">What a person is about to say; null = as it stands.</param>
    /// <param name="reach">What a person is about to say; null = as it stands.</param>
    /// <returns>Null = there is no such release.</returns>
    public async Task<ReachPreviewed?> ShowAsync(string releaseId, bool? isImportant, Reach? reach, CancellationToken cancellationToken)
    {
        if (await releases.FindAsync(releaseId, cancellationToken) is not { } stored)
        {
            return null;
        }

        var now = clock.Now;
        var release = Supposed(stored.Value, isImportant, reach);
        var registry = await sites.ReadAllAsync(cancellationToken);
        var (existing, _) = await tasks.OfReleaseAsync(releaseId, cancellationToken);
        var byCode = existing.ToDictionary(task => task.SiteCode);
        var previewed = FollowUp.Decide(release, registry, [.. registry.Values], profiles, byCode, now)
            .Select(step => Of(step, byCode.GetValueOrDefault(step.Site.Code), now))
            .OrderByDescending(site => site.Owes)
            .ToList();
        return new()
        {
            ReleaseId = releaseId,
            Title = release.Title,
            Importance = release.Importance,
            ComputedImportance = stored.Value.ComputedImportance,
            ImportanceRuling = stored.Value.ImportanceRuling,
            Reach = release.Reach,
            ComputedReach = stored.Value.ComputedReach,
            ReachRuling = stored.Value.ReachRuling,
            Owing = previewed.Count(site => site.Owes),
            Sites = previewed,
        };
    }

    private static Release Supposed(Release release, bool? isImportant, Reach? reach) => release with
    {
        Importance = isImportant is { } important ? release.Importance with { IsImportant = important } : release.Importance,
        Reach = reach ?? release.Reach,
    };

    /// <summary>The task as it would be; a task of before that stays is still owed, whatever today's reason would be.</summary>
    private static PreviewedSite Of(FollowUp step, RepostTask? task, DateTimeOffset now)
    {
        var then = task is null ? step.Obligation.Task : step.Apply(task, now);
        return new(
            step.Site.Code, step.Site.Name, then is { IsWithdrawn: false }, step.Obligation.Reason, then?.DueAt, then?.Verdict, step.Step);
    }
}
