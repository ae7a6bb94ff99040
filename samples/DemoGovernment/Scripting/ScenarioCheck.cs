using DemoGovernment.Sites;

namespace DemoGovernment.Scripting;

/// <summary>Reads a scenario and checks that it speaks of sites and documents that exist. Each check names the culprit.</summary>
internal sealed class ScenarioCheck
{
    private readonly Scenario scenario;
    private readonly Dictionary<string, DemoSite> sites;
    private readonly Dictionary<string, ScenarioDocument> documents;

    private ScenarioCheck(Scenario scenario, IReadOnlyList<DemoSite> sites)
    {
        this.scenario = scenario;
        this.sites = sites.ToDictionary(site => site.Key);
        documents = Unique(scenario.Documents);
        RequireTexts();
        RequirePlaces();
        RequireLinks();
        RequireCases();
        RequireOneCasePerSiteAndDocument();
        RequireSensibleBehaviour();
        RequireCalls();
        RequireTerms();
        Require(scenario.DefaultDelays.Count > 0, "defaultDelays is empty, expected at least one offset");
    }

    /// <exception cref="InvalidScenarioException">The text is not a scenario, or contradicts itself or the sites.</exception>
    public static Scenario Read(string json, IReadOnlyList<DemoSite> sites)
    {
        var scenario = Embedded.Parse<Scenario>(json, "scenario");
        _ = new ScenarioCheck(scenario, sites);
        return scenario;
    }

    private static Dictionary<string, ScenarioDocument> Unique(IReadOnlyList<ScenarioDocument> documents)
    {
        Require(documents.Count > 0, "documents is empty, expected at least one");
        var twice = documents.GroupBy(document => document.Id).FirstOrDefault(group => group.Count() > 1);
        Require(twice is null, $"document {twice?.Key}: is there twice");
        return documents.ToDictionary(document => document.Id);
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidScenarioException(message);
        }
    }

    private void RequireTexts()
    {
        foreach (var document in scenario.Documents)
        {
            Require(Embedded.Paragraphs(document.Id) is { Count: > 0 }, $"document {document.Id}: Data/texts/{document.Id}.txt is missing or empty");
            Require(document.At >= TimeSpan.Zero, $"document {document.Id}: at lies before the start");
        }
    }

    private void RequirePlaces()
    {
        foreach (var document in scenario.Documents)
        {
            var site = SiteOf(document.Site, $"document {document.Id}");
            Require(
                site.Columns.Any(column => column.Id == document.Column),
                $"document {document.Id}: site {site.Key} has no column {document.Column}, expected one of {string.Join(", ", site.Columns.Select(column => column.Id))}");
        }
    }

    private void RequireLinks()
    {
        foreach (var document in scenario.Documents)
        {
            foreach (var other in document.AlsoAt)
            {
                Require(
                    SiteOf(other.Site, $"document {document.Id}").Columns.Any(column => column.Id == other.Column),
                    $"document {document.Id}: site {other.Site} has no column {other.Column}");
            }

            Require(
                document.Edit is not { } edit || Embedded.Paragraphs(document.Id)!.Any(line => line.Contains(edit.Replace, StringComparison.Ordinal)),
                $"document {document.Id}: edit.replace \"{document.Edit?.Replace}\" does not stand in the text");
            foreach (var other in new[] { document.Interprets, document.LinksInterpretation }.OfType<string>())
            {
                Require(documents.ContainsKey(other), $"document {document.Id}: links {other}, which is no document");
            }
        }
    }

    private void RequireCases()
    {
        foreach (var one in scenario.Cases)
        {
            var where = $"case \"{one.Name}\"";
            var site = SiteOf(one.Site, where);
            Require(documents.TryGetValue(one.Document, out var document), $"{where}: document {one.Document} is unknown");
            Require(document!.MustBeReposted, $"{where}: document {one.Document} binds nobody (mustBeReposted is false)");
            Require(site.Reposts.Contains(document.Site), $"{where}: site {one.Site} does not repost from {document.Site}");
            Require(one.Expect.Timeliness is not null, $"{where}: expect.timeliness is missing");
        }
    }

    private void RequireOneCasePerSiteAndDocument()
    {
        var twice = scenario.Cases.GroupBy(one => (one.Site, one.Document)).FirstOrDefault(group => group.Count() > 1);
        Require(twice is null, $"site {twice?.Key.Site} has two cases for document {twice?.Key.Document}");
    }

    private void RequireSensibleBehaviour()
    {
        foreach (var one in scenario.Cases)
        {
            var where = $"case \"{one.Name}\"";
            var text = Embedded.Paragraphs(one.Document)!;
            Require(
                one.Does.Alters is not { } change || text.Any(line => line.Contains(change.Replace, StringComparison.Ordinal)),
                $"{where}: alters.replace \"{one.Does.Alters?.Replace}\" does not stand in the text");
            Require(
                one.Does.Drops is not { } start || text.Any(line => line.StartsWith(start, StringComparison.Ordinal)),
                $"{where}: drops \"{one.Does.Drops}\" begins no paragraph");
            Require(
                one.Does.Becomes?.Alters is not { } rework || text.Any(line => line.Contains(rework.Replace, StringComparison.Ordinal)),
                $"{where}: becomes.alters.replace \"{one.Does.Becomes?.Alters?.Replace}\" does not stand in the text");
            Require(one.Does.Down is null or { Count: 2 }, $"{where}: down has {one.Does.Down?.Count} offsets, expected two");
            Require(
                one.Does.Action != SiteAction.LocalPlan || one.Does.Title is not null, $"{where}: a local plan needs a title of its own");
        }
    }

    private void RequireCalls()
    {
        foreach (var call in scenario.Calls)
        {
            var where = $"call of {call.Site} at {call.At}";
            _ = SiteOf(call.Site, where);
            Require(
                call.Kind != SiteCallKind.Confirm || (call.Document is { } id && documents.ContainsKey(id)),
                $"{where}: confirms document {call.Document}, which is unknown");
        }
    }

    private void RequireTerms()
    {
        foreach (var terms in scenario.Sites)
        {
            _ = SiteOf(terms.Site, "sites");
            Require(terms.Down is null or { Count: 2 }, $"sites: down of {terms.Site} has {terms.Down?.Count} offsets, expected two");
        }

        var twice = scenario.Sites.GroupBy(terms => terms.Site).FirstOrDefault(group => group.Count() > 1);
        Require(twice is null, $"sites: {twice?.Key} is there twice");
    }

    private DemoSite SiteOf(string key, string where)
    {
        Require(sites.ContainsKey(key), $"{where}: site {key} is unknown, expected one of {string.Join(", ", sites.Keys)}");
        return sites[key];
    }
}
