using GovSync.Core;
using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Core.Text;
using GovSync.Functions.Hosting;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Interpretations;

/// <summary>
/// Links policy documents and interpretations:
/// 1. load the release; an interpretation stands for the policies that it may belong to;
/// 2. read both pages as they are now, match them, save the pairs;
/// 3. judge each policy: missing, late, one way, both ways, broken link;
/// 4. say when to look again, as links are often added later.
/// </summary>
public sealed partial class LinkInterpretationsFunction(
    WorkTable work,
    ReleaseTable releases,
    SiteTable sites,
    InterpretationTable pairs,
    PairReader reader,
    RuleProfiles profiles,
    BusinessClock clock,
    ILogger<LinkInterpretationsFunction> logger)
{
    // An interpretation that comes later than that is no longer looked for.
    private const int DaysBack = 60;

    private const double TitlesAlike = 0.35;

    [Function("LinkInterpretations")]
    public async Task RunAsync([QueueTrigger(StorageNames.InterpretationLinks)] DueWork message, CancellationToken cancellationToken)
    {
        foreach (var releaseId in message.Keys)
        {
            if (await work.FindAsync(StorageNames.InterpretationLinks, releaseId, cancellationToken) is not { } owed)
            {
                continue;
            }

            var release = (await releases.FindAsync(releaseId, cancellationToken))?.Value;
            if (release is not null)
            {
                await LinkAsync(release, cancellationToken);
            }

            await (release is not null && NextLook(release) is { } next
                ? work.RedateAsync(owed, next, cancellationToken)
                : work.CompleteAsync(owed, cancellationToken));
        }
    }

    private async Task LinkAsync(Release release, CancellationToken cancellationToken)
    {
        var recent = await releases.RecentAsync(clock.Now, DaysBack, cancellationToken);
        if (release.Kind == ReleaseKind.Policy)
        {
            await LinkAsync(release, recent.Where(other => other.Kind == ReleaseKind.Interpretation), cancellationToken);
            return;
        }

        foreach (var policy in recent.Where(other => other.Kind == ReleaseKind.Policy && MayBelong(other, release)))
        {
            await LinkAsync(policy, [release], cancellationToken);
        }
    }

    private async Task LinkAsync(Release policy, IEnumerable<Release> interpretations, CancellationToken cancellationToken)
    {
        foreach (var interpretation in interpretations.Where(other => MayBelong(policy, other)))
        {
            if (await reader.ReadAsync(policy, interpretation, cancellationToken) is { } pair)
            {
                await pairs.SavePairAsync(pair, cancellationToken);
            }
        }

        await JudgeAsync(policy, cancellationToken);
    }

    private async Task JudgeAsync(Release policy, CancellationToken cancellationToken)
    {
        var (before, found) = await pairs.OfPolicyAsync(policy.Id, cancellationToken);
        var best = found.OrderByDescending(pair => LinkedWays(pair.Match)).ThenByDescending(pair => pair.Match.Score).FirstOrDefault();
        var clause = await ClauseAsync(policy, cancellationToken);
        var facts = new PairFacts(
            policy.Sightings[0].PublishedAt,
            policy.Importance.IsImportant,
            best?.Match,
            best?.PublishedAt,
            clause?.Tolerance ?? InterpretationClause.ToleranceOf(InterpretationTiming.Simultaneous),
            best?.DoLinksResolve);
        var verdict = PairVerdict.Judge(facts, clock.Now);
        var state = new PolicyState(
            policy.Id, policy.Title, best?.InterpretationTitle, best?.InterpretationUrl, clause is { HasDuty: true }, verdict.Findings, verdict.Lag,
            clock.Now)
        {
            Breaches = verdict.BreachesOf(clause),
        };
        await pairs.SaveStateAsync(state, cancellationToken);
        if (before is null || !before.Findings.SequenceEqual(verdict.Findings))
        {
            LogJudged(policy.Id, string.Join(", ", verdict.Findings));
        }
    }

    /// <summary>The duty of the site that published the policy; null = nobody's text has one for it.</summary>
    private async Task<InterpretationClause?> ClauseAsync(Release policy, CancellationToken cancellationToken)
    {
        var first = policy.Sightings[0];
        return (await sites.AllAsync(cancellationToken)).TryGetValue(first.SiteCode, out var site)
            && Division.TryParse(site.DivisionCode, out _)
            ? profiles.ClausesInForce(site.DivisionCode, site.Kind, ChinaTime.DayOf(first.PublishedAt)).Interpretation
            : null;
    }

    /// <summary>Cheap and generous; the pages decide. Same portal, or a title that shares much with the policy's.</summary>
    private static bool MayBelong(Release policy, Release interpretation) =>
        !policy.IsBaseline
        && (policy.Sightings.Any(one => interpretation.Sightings.Any(other => other.SiteCode == one.SiteCode))
            || TitleLikeness.Of(TextFold.Fold(policy.Title), TextFold.Fold(interpretation.Title)) >= TitlesAlike);

    private static int LinkedWays(InterpretationMatch match) =>
        (match.PolicyLinksInterpretation ? 1 : 0) + (match.InterpretationLinksPolicy ? 1 : 0);

    /// <summary>Policies only: often at first, then daily for a month; null = no more.</summary>
    private DateTimeOffset? NextLook(Release release)
    {
        var now = clock.Now;
        var age = now - release.Sightings[0].SeenAt;
        return release.Kind != ReleaseKind.Policy || !release.Importance.IsImportant || age > TimeSpan.FromDays(30) ? null
            : age < TimeSpan.FromHours(3) ? now + TimeSpan.FromMinutes(35)
            : age < TimeSpan.FromDays(1) ? now + TimeSpan.FromHours(4)
            : now + TimeSpan.FromDays(1);
    }

    [LoggerMessage(LogLevel.Information, "Policy {ReleaseId}: interpretation findings: {Findings}")]
    private partial void LogJudged(string releaseId, string findings);
}
