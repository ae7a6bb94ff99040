using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Functions.Reposts;

/// <summary>Lets the tasks of one group follow a person's change of a release's importance or reach, or its withdrawal. May be done twice.</summary>
public sealed class RulingFollower(RepostTaskTable tasks, RuleProfiles profiles)
{
    /// <summary>
    /// Adds what is owed now, withdraws what the change took away, and brings back or re-times what it gave back; each with the person and
    /// the reason in the task's history. A task on which a person ruled stays.
    /// </summary>
    /// <param name="obligations">Of the group's sites as of now, for the tasks to add.</param>
    public async Task FollowAsync(
        Release release, string group, IReadOnlyList<Obligation> obligations, IReadOnlyDictionary<string, Site> registry, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var existing = (await tasks.OfGroupAsync(release.Id, group, cancellationToken))
            .ToDictionary(stored => stored.Value.SiteCode, stored => stored.Value);
        var sites = obligations.Select(obligation => registry[obligation.SiteCode]).ToList();
        var steps = release.IsRuled ? FollowUp.Decide(release, registry, sites, profiles, existing, now) : [];

        var listed = obligations.Where(obligation => obligation.Task is not null || !existing.ContainsKey(obligation.SiteCode)).ToList();
        await tasks.AddAsync(release.Id, group, listed, cancellationToken);
        await tasks.CorrectLeftOutAsync(release.Id, group, listed, cancellationToken);
        foreach (var step in steps.Where(step => step.Step is not (FollowUpStep.None or FollowUpStep.Add or FollowUpStep.KeepRuled)))
        {
            var (by, why) = Cause(release, step);
            await tasks.ChangeAsync(release.Id, step.Site.Code, task => step.Apply(task, now), by, why, now, cancellationToken);
        }
    }

    private static (string By, string Why) Cause(Release release, FollowUp step)
    {
        ReleaseRuling?[] rulings = [release.ImportanceRuling, release.ReachRuling];
        var latest = rulings.OfType<ReleaseRuling>().MaxBy(ruling => ruling.At)!;
        return (latest.By, $"{latest.Reason}（{step.Obligation.Reason}）");
    }
}
