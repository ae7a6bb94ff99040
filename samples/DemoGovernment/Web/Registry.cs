using DemoGovernment.Sites;
using GovSync.Core.Sites;

namespace DemoGovernment.Web;

/// <summary>What <c>/registry.json</c> answers: ready to be imported.</summary>
internal sealed record RegistryExport(IReadOnlyList<Site> Sites, IReadOnlyList<Channel> Channels);

/// <summary>Tells the sites and channels of the demo in Core's own records.</summary>
internal sealed class Registry(Government government, bool isStepped)
{
    public const string FaultsCode = "bm99000001";

    /// <summary>
    /// In real time as often as may be, so that a newcomer sees something within the first minute; else about once a real minute, but no
    /// more often than every ten business minutes.
    /// </summary>
    private TimeSpan Interval => isStepped ? TimeSpan.FromMinutes(10)
        : government.Clock.Factor <= 1 ? TimeSpan.FromSeconds(15)
        : TimeSpan.FromMinutes(Math.Clamp(Math.Ceiling(government.Clock.Factor), 1, 10));

    /// <param name="faultAddresses">Addresses that fail, by name; empty = no such portal.</param>
    public RegistryExport Export(IReadOnlyDictionary<FaultKind, string> faultAddresses)
    {
        IReadOnlyList<Site> sites = [.. government.Sites.Select(SiteOf)];
        IReadOnlyList<Channel> channels = [.. government.Sites.SelectMany(site => site.Columns.SelectMany(column => ChannelsOf(site, column)))];
        return faultAddresses.Count == 0
            ? new RegistryExport(sites, channels)
            : new RegistryExport([.. sites, FaultsPortal(faultAddresses)], [.. channels, .. faultAddresses.Select(FaultChannel)]);
    }

    private static Site FaultsPortal(IReadOnlyDictionary<FaultKind, string> addresses) => new()
    {
        Code = FaultsCode,
        Name = "故障门户（示例）",
        Kind = SiteKind.Portal,
        Level = SiteLevel.State,
        DivisionCode = "000000",
        SponsoringBody = "故障门户（示例）",
        Authorities = [.. addresses.Values.Select(address => new Uri(address).Authority)],
        // It is only read from, and owes nobody a repost.
        ObligedFrom = DateTimeOffset.Parse("2100-01-01T00:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture),
    };

    private Channel FaultChannel(KeyValuePair<FaultKind, string> fault) => new()
    {
        SiteCode = FaultsCode,
        Id = FaultEndpoint.NameOf(fault.Key),
        Kind = ChannelKind.Releases,
        Url = fault.Value,
        Format = FaultEndpoint.FormatOf(fault.Key),
        Interval = Interval,
    };

    private Site SiteOf(DemoSite site)
    {
        var terms = government.TermsOf(site);
        return Plain(site) with
        {
            ObligedFrom = terms.ObligedFrom is { } from ? government.Planned(from) : null,
            Closures = terms.Closure is { } closure
                ? [new(government.Planned(closure.From), government.Planned(closure.To), closure.ApprovedBy, closure.Reason)]
                : [],
        };
    }

    private Site Plain(DemoSite site) => new()
    {
        Code = site.Code,
        Name = site.Name,
        Kind = site.Kind,
        Level = site.Level,
        DivisionCode = site.DivisionCode,
        Industry = site.Industry,
        SponsoringBody = site.SponsoringBody,
        SupervisingBody = site.SupervisingBody,
        Authorities = [government.AuthorityOf(site.Key)],
        PushUrl = site.ReceivesPush ? government.AddressOf(site.Key) + WebhookReceiver.Path : null,
    };

    private IEnumerable<Channel> ChannelsOf(DemoSite site, Column column)
    {
        var list = new Channel
        {
            SiteCode = site.Code,
            Id = column.Id,
            Kind = column.Kind,
            Url = government.AddressOf(site.Key) + government.TemplateOf(site).ListPath(column, 1),
            Format = ChannelFormat.List,
            Selector = column.Selector,
            Interval = site.Level == SiteLevel.State || column.Kind == ChannelKind.Releases ? Interval : Interval * 3,
        };
        yield return list;
        if (column.HasRss)
        {
            yield return list with { Id = $"{column.Id}-rss", Url = government.AddressOf(site.Key) + ColumnPages.RssPath(column), Format = ChannelFormat.Feed };
        }

        if (column.HasAtom)
        {
            yield return list with { Id = $"{column.Id}-atom", Url = government.AddressOf(site.Key) + ColumnPages.AtomPath(column), Format = ChannelFormat.Feed, Selector = null };
        }

        if (column.HasIndex)
        {
            yield return list with { Id = $"{column.Id}-index", Url = government.AddressOf(site.Key) + ColumnPages.IndexPath(column), Format = ChannelFormat.Json };
        }
    }
}
