using DemoGovernment.Scripting;
using GovSync.Core.Reposts;

namespace DemoGovernment.Sites;

/// <summary>That one site has to repost one document, what it does about it, and the verdict to reach.</summary>
/// <param name="Name">The case's name; generated where the scenario has no case.</param>
internal sealed record RepostDuty(
    string Name, DemoSite Site, DemoSite Publisher, ScenarioDocument Document, Behaviour Behaviour, Expectation Expect)
{
    private static readonly Expectation Fulfilled = new()
    {
        Timeliness = Timeliness.OnTime,
        Integrity = Integrity.Same,
        Attribution = Attribution.Present,
        Findings = [],
    };

    /// <summary>One per obliged site and document, the scenario's cases and the default ones.</summary>
    public static IReadOnlyList<RepostDuty> All(Scenario scenario, IReadOnlyList<DemoSite> sites) =>
    [
        .. from document in scenario.Documents.Where(document => document.MustBeReposted).Select((value, index) => (value, index))
           from site in sites.Select((value, index) => (value, index))
           where site.value.Reposts.Contains(document.value.Site)
           let publisher = sites.First(other => other.Key == document.value.Site)
           let delay = scenario.DefaultDelays[((document.index * 3) + site.index) % scenario.DefaultDelays.Count]
           select Of(scenario, site.value, publisher, document.value, delay),
    ];

    private static RepostDuty Of(Scenario scenario, DemoSite site, DemoSite publisher, ScenarioDocument document, TimeSpan delay) =>
        scenario.Cases.FirstOrDefault(one => one.Site == site.Key && one.Document == document.Id) is { } scripted
            ? new RepostDuty(scripted.Name, site, publisher, document, scripted.Does, scripted.Expect)
            : new RepostDuty(
                $"default: {site.Key}/{document.Id}", site, publisher, document, new Behaviour { After = delay }, Fulfilled);
}
