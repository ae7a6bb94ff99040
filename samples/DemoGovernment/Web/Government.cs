using DemoGovernment.Pages;
using DemoGovernment.Scripting;
using DemoGovernment.Sites;
using GovSync.Core;

namespace DemoGovernment.Web;

/// <summary>
/// The little government web at this instant: which pages stand where. Pages are a function of the scenario and the clock, so that
/// every reader sees the same at the same business instant.
/// </summary>
internal sealed class Government
{
    private readonly ItemCatalog catalog;
    private readonly Dictionary<string, Template> templates;
    private readonly Dictionary<string, string> authorities = [];

    public Government(Scenario scenario, IReadOnlyList<DemoSite> sites, DemoClock clock, Timeline timeline)
    {
        Scenario = scenario;
        Sites = sites;
        Clock = clock;
        Timeline = timeline;
        Duties = RepostDuty.All(scenario, sites);
        var background = Embedded.Parse<List<BackgroundEntry>>(Embedded.Text("background.json"), "background.json");
        catalog = new ItemCatalog(scenario, sites, background);
        templates = sites.ToDictionary(site => site.Key, site => Template.Of(site.Template));
    }

    public Scenario Scenario { get; }

    public IReadOnlyList<DemoSite> Sites { get; }

    public IReadOnlyList<RepostDuty> Duties { get; }

    public DemoClock Clock { get; }

    public Timeline Timeline { get; }

    /// <summary>The first registered site: the one whose channels must be read before anything is published.</summary>
    public DemoSite StatePortal => Sites[0];

    public Template TemplateOf(DemoSite site) => templates[site.Key];

    public string AuthorityOf(string siteKey) => authorities[siteKey];

    public string AddressOf(string siteKey) => $"http://{authorities[siteKey]}";

    /// <summary>Says on which port the site answers, once that is known.</summary>
    public void Settle(string siteKey, int port) => authorities[siteKey] = $"127.0.0.1:{port}";

    /// <summary>True while the site answers nobody.</summary>
    public bool IsDown(DemoSite site)
    {
        var now = Clock.Now;
        return Outages(site).Any(outage => outage.From <= now && now < outage.Until);
    }

    /// <summary>What keeps the site's readers out now; null = nothing.</summary>
    public BarrierKind? BarrierOf(DemoSite site)
    {
        var now = Clock.Now;
        return Barriers(site).Where(one => one.From <= now && now < one.Until).Select(one => (BarrierKind?)one.Kind).FirstOrDefault();
    }

    /// <summary>What the scenario says of the site as a whole.</summary>
    public SiteTerms TermsOf(DemoSite site) => Scenario.Sites.FirstOrDefault(terms => terms.Site == site.Key) ?? new() { Site = site.Key };

    /// <summary>The instant of an offset, also while the first publication is still to come.</summary>
    public DateTimeOffset Planned(TimeSpan offset) => Timeline.At(offset) ?? Timeline.Start + offset;

    /// <summary>Pages of a column that stand there now, newest first as they declare.</summary>
    public IReadOnlyList<PageView> Pages(DemoSite site, Column? column = null)
    {
        var now = Clock.Now;
        return
        [
            .. catalog.Of(site.Key)
                .Where(item => (column is null || item.Column == column) && Stands(item, now))
                .Select(View)
                .OrderByDescending(page => page.Published),
        ];
    }

    /// <summary>Absolute address of the site's page of the document; null if it does not stand there now.</summary>
    public string? PageUrl(string siteKey, string document) =>
        VisiblePage(siteKey, document) is { } page ? $"http://{page.Authority}{page.Path}" : null;

    /// <summary>The next instant at which a page appears, changes or goes, or a site does; null = nothing more is scripted.</summary>
    public DateTimeOffset? NextChangeAfter(DateTimeOffset now) => Sites
        .SelectMany(site => catalog.Of(site.Key)).SelectMany(item => new[] { Timeline.At(item.At), At(item.Until) })
        .Concat(Sites.SelectMany(Outages).SelectMany(outage => new[] { outage.From, outage.Until }))
        .Concat(Sites.SelectMany(Barriers).SelectMany(barrier => new[] { barrier.From, barrier.Until }))
        .Where(at => at > now)
        .Min();

    private IEnumerable<(DateTimeOffset? From, DateTimeOffset? Until)> Outages(DemoSite site)
    {
        var ofCases = Duties.Where(duty => duty.Site == site && duty.Behaviour.Down is not null)
            .Select(duty => (From: duty.Document.At + duty.Behaviour.Down![0], Until: duty.Document.At + duty.Behaviour.Down[1]));
        var ofSite = TermsOf(site).Down is { } down ? [(From: down[0], Until: down[1])] : Array.Empty<(TimeSpan From, TimeSpan Until)>();
        return ofCases.Concat(ofSite).Select(one => (Timeline.At(one.From), Timeline.At(one.Until)));
    }

    private IEnumerable<(BarrierKind Kind, DateTimeOffset? From, DateTimeOffset? Until)> Barriers(DemoSite site) =>
        from duty in Duties
        where duty.Site == site
        let barrier = duty.Behaviour.Barrier
        where barrier is not null
        select (barrier.Kind, Timeline.At(duty.Document.At + barrier.From), Timeline.At(duty.Document.At + barrier.Until));

    private bool Stands(Item item, DateTimeOffset now) => Timeline.At(item.At) <= now && !(At(item.Until) <= now);

    private DateTimeOffset? At(TimeSpan? offset) => offset is { } value ? Timeline.At(value) : null;

    private Item? Standing(string siteKey, string document) =>
        catalog.PagesOf(siteKey, document).FirstOrDefault(item => Stands(item, Clock.Now));

    private PageView? VisiblePage(string siteKey, string document) => Standing(siteKey, document) is { } item ? View(item) : null;

    private PageView View(Item item)
    {
        var published = Beijing(item.DeclaredAt);
        var signed = item.SignedAt is { } offset ? Beijing(offset) : (DateTimeOffset?)null;
        return new PageView
        {
            Site = item.Site,
            Column = item.Column,
            Authority = AuthorityOf(item.Site.Key),
            Path = TemplateOf(item.Site).ItemPath(item, published),
            Id = item.Id,
            Title = item.Title,
            Number = item.Number,
            IssuingBody = item.IssuingBody,
            Signed = signed,
            Published = published,
            Prints = item.Prints,
            IsMislabelled = item.IsMislabelled,
            Source = item.Source,
            Paragraphs = [.. item.Paragraphs.Select(line => line.Replace("{signed}", Html.Date(signed ?? published, "yyyy年M月d日"), StringComparison.Ordinal))],
            Attachments = [.. item.Attachments.Select(file => new PrintedLink("", file.Name, AttachmentHref(item, file)))],
            Links = [.. item.Links.Select(link => Printed(item, link)).OfType<PrintedLink>()],
        };
    }

    private string AttachmentHref(Item item, ItemAttachment file) =>
        file.HostKey == item.Site.Key ? $"/attachment/{file.File}" : $"{AddressOf(file.HostKey)}/attachment/{file.File}";

    /// <summary>Null while the linked page does not stand there. Its own links are not resolved: two pages may link each other.</summary>
    private PrintedLink? Printed(Item from, ItemLink link)
    {
        if (Standing(link.SiteKey, link.Document) is not { } target)
        {
            return null;
        }

        var path = TemplateOf(target.Site).ItemPath(target, Beijing(target.DeclaredAt));
        var href = target.Site == from.Site ? path : AddressOf(target.Site.Key) + path;
        return new PrintedLink(link.Heading, link.Text.Length > 0 ? link.Text : target.Title, href);
    }

    private DateTimeOffset Beijing(TimeSpan offset) => ChinaTime.InBeijing(Planned(offset));
}
