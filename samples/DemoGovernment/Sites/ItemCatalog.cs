using DemoGovernment.Scripting;
using GovSync.Core.Sites;

namespace DemoGovernment.Sites;

/// <summary>Everything that the sites show at any time: the background, what they publish and what they repost.</summary>
internal sealed class ItemCatalog
{
    private readonly Dictionary<string, List<Item>> items;
    private readonly IReadOnlyList<BackgroundEntry> background;
    private readonly IReadOnlyList<DemoSite> sites;
    private readonly Scenario scenario;

    public ItemCatalog(Scenario scenario, IReadOnlyList<DemoSite> sites, IReadOnlyList<BackgroundEntry> background)
    {
        this.scenario = scenario;
        this.sites = sites;
        this.background = background;
        items = sites.ToDictionary(site => site.Key, _ => new List<Item>());
        foreach (var site in sites)
        {
            AddBackground(site);
        }

        foreach (var document in scenario.Documents)
        {
            Add(Publication.Of(document, SiteOf(document.Site), NextId(document.Site)));
            foreach (var other in document.AlsoAt)
            {
                Add([Publication.Again(document, other, SiteOf(other.Site), NextId(other.Site))]);
            }
        }

        foreach (var duty in RepostDuty.All(scenario, sites))
        {
            if (duty.Behaviour.Action != SiteAction.Never)
            {
                Add(new RepostPage(duty).Build(NextId(duty.Site.Key)));
            }
        }
    }

    public IReadOnlyList<Item> Of(string siteKey) => items[siteKey];

    /// <summary>The states of the site's own pages of the document: what it published first, then its repost.</summary>
    public IEnumerable<Item> PagesOf(string siteKey, string document) => items[siteKey].Where(item => item.Document == document);

    private static string? SourceOf(BackgroundEntry entry, DemoSite site, Column column) => column.Kind switch
    {
        ChannelKind.Reposts => entry.Source ?? "中国政府网",
        ChannelKind.Releases => site.SourceName ?? site.Name,
        ChannelKind.Policies or ChannelKind.Interpretations => site.SponsoringBody,
    };

    private void AddBackground(DemoSite site)
    {
        var turn = sites.TakeWhile(other => other != site).Count();
        foreach (var column in site.Columns)
        {
            var fitting = background.Where(entry => entry.Kinds.Contains(column.Kind) && IsOf(entry, site, column)).ToList();
            for (var index = 0; index < fitting.Count; index++)
            {
                Add([Older(site, column, fitting[(index + turn) % fitting.Count], index, turn)]);
            }
        }
    }

    /// <summary>A portal publishes its own bodies' documents only: the State the State Council's, the province the province's.</summary>
    private static bool IsOf(BackgroundEntry entry, DemoSite site, Column column) =>
        column.Kind != ChannelKind.Releases
        || entry.IssuingBody?.StartsWith(site.Level == SiteLevel.State ? "国务院" : site.SponsoringBody, StringComparison.Ordinal) == true;

    private Item Older(DemoSite site, Column column, BackgroundEntry entry, int index, int turn)
    {
        var at = -TimeSpan.FromDays(1 + (index * 3)) + TimeSpan.FromMinutes(17 * (turn + 1) % 240);
        return new Item
        {
            Id = NextId(site.Key),
            Site = site,
            Column = column,
            At = at,
            DeclaredAt = at,
            Title = entry.Title,
            Number = entry.Number,
            IssuingBody = entry.IssuingBody ?? site.SponsoringBody,
            SignedAt = at - TimeSpan.FromDays(4),
            Paragraphs = entry.Paragraphs,
            Source = SourceOf(entry, site, column),
        };
    }

    private int NextId(string siteKey) => 100_001 + (items[siteKey].Count * 7);

    private DemoSite SiteOf(string key) => sites.First(site => site.Key == key);

    private void Add(IEnumerable<Item> states)
    {
        foreach (var item in states)
        {
            items[item.Site.Key].Add(item);
        }
    }
}
