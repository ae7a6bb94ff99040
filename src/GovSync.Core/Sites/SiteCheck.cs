namespace GovSync.Core.Sites;

/// <summary>What must hold between the fields of one site, wherever it comes from.</summary>
public static class SiteCheck
{
    /// <summary>By column of <c>sites.csv</c>; empty = sound.</summary>
    public static IEnumerable<(string Column, string Found, string Expected)> FaultsOf(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (site.Kind == SiteKind.NewMedia && string.IsNullOrWhiteSpace(site.Platform))
        {
            yield return ("platform", "", "the platform of a new-media account, as 微信");
        }

        if (site.Kind == SiteKind.NewMedia && string.IsNullOrWhiteSpace(site.SponsoringBody))
        {
            yield return ("sponsoringBody", "", "the unit that runs the new-media account");
        }

        if (site.Kind != SiteKind.NewMedia && site.Platform is not null)
        {
            yield return ("platform", site.Platform, "none: only a new-media account has one");
        }

        if (site is { Delivery: DeliveryChoice.Push, PushUrl: null })
        {
            yield return ("delivery", "push", "pull or auto: there is no address to push to");
        }

        foreach (var former in site.FormerAuthorities.Where(former => !SiteAddress.IsAuthority(former.Authority)))
        {
            yield return ("formerAuthorities", former.Authority, "a host, or host:port");
        }
    }
}
