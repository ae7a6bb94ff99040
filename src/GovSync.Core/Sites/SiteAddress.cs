namespace GovSync.Core.Sites;

/// <summary>Whether an address is a site's own, with the history of its domains (网站域名变更).</summary>
public static class SiteAddress
{
    /// <summary>A host, or host:port, as it stands in an address: <c>Uri.Authority</c> is compared with it.</summary>
    public static bool IsAuthority(string text) =>
        Uri.TryCreate($"http://{text}/", UriKind.Absolute, out var address)
        && string.Equals(address.Authority, text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it stands on a present authority of the site, or on one that the site ever had.</summary>
    public static bool IsEverOf(Site site, Uri address) =>
        IsPresent(site, address) || FormerOf(site, address) is not null;

    /// <summary>
    /// Whether what was read there is the site's own. Whoever took a domain over answers there now, so one that was given up before
    /// <paramref name="day"/> counts only where it leads to a present one. An authority that the registry does not know is no doubt.
    /// </summary>
    /// <param name="asked">The address asked for.</param>
    /// <param name="final">Where redirects led.</param>
    /// <param name="day">Beijing time.</param>
    public static bool Counts(Site site, string asked, string final, DateOnly day) =>
        !Uri.TryCreate(asked, UriKind.Absolute, out var address)
        || IsPresent(site, address)
        || FormerOf(site, address) is not { } former
        || day <= former.LastDay
        || (Uri.TryCreate(final, UriKind.Absolute, out var target) && IsPresent(site, target));

    private static bool IsPresent(Site site, Uri address) => site.Authorities.Contains(address.Authority, StringComparer.OrdinalIgnoreCase);

    /// <summary>The one given up last, where the site had it more than once.</summary>
    private static FormerAuthority? FormerOf(Site site, Uri address) => site.FormerAuthorities
        .Where(former => string.Equals(former.Authority, address.Authority, StringComparison.OrdinalIgnoreCase))
        .MaxBy(former => former.LastDay);
}
