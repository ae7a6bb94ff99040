namespace GovSync.Core.Sites;

/// <summary>What one site contradicts in another, or in the registry as a whole.</summary>
/// <param name="Column">As in <c>sites.csv</c>.</param>
public sealed record RegistryClash(string SiteCode, string Column, string Found, string Expected)
{
    /// <summary>
    /// No authority at two sites: an address must say whose page it is. One new-media account for each unit and platform (一个单位原则上在同一
    /// 平台只开设一个政务新媒体账号). Parents are registered, and nobody is above himself. Every site has a division, its own or a parent's.
    /// </summary>
    /// <param name="changed">Sites that are to be put in, each code once.</param>
    /// <param name="registered">What is there; those of <paramref name="changed"/> take the place of theirs.</param>
    public static IReadOnlyList<RegistryClash> Find(IReadOnlyList<Site> changed, IEnumerable<Site> registered)
    {
        var all = registered.ToDictionary(site => site.Code, StringComparer.Ordinal);
        foreach (var site in changed)
        {
            all[site.Code] = site;
        }

        var codes = changed.Select(site => site.Code).ToHashSet(StringComparer.Ordinal);
        var settled = all.Values.Where(site => !codes.Contains(site.Code)).Concat(changed).ToList();
        var divided = ParentDivision.Fill(all).Where(site => site.DivisionCode.Length == 0).Select(site => site.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Shared(settled, "authorities", site => site.Authorities),
            .. Shared(settled, "platform", AccountOf),
            .. changed.SelectMany(site => site.Parents.Where(parent => !all.ContainsKey(parent)).Select(parent =>
                new RegistryClash(site.Code, "parents", parent, "a site of the file or of the registry"))),
            .. changed.Where(site => IsAboveItself(site, all)).Select(site =>
                new RegistryClash(site.Code, "parents", string.Join("; ", site.Parents), "parents that are not below the site itself")),
            .. changed.Where(site => divided.Contains(site.Code)).Select(site =>
                new RegistryClash(site.Code, "divisionCode", "", "six digits of GB/T 2260, or a parent that has them")),
        ];

        IEnumerable<RegistryClash> Shared(IEnumerable<Site> sites, string column, Func<Site, IEnumerable<string>> keysOf)
        {
            var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var site in sites)
            {
                foreach (var key in keysOf(site))
                {
                    if (!owners.TryAdd(key, site.Code) && owners[key] != site.Code && codes.Contains(site.Code))
                    {
                        yield return new(site.Code, column, key, $"one that is not that of site {owners[key]} already");
                    }
                }
            }
        }
    }

    public override string ToString() => $"site {SiteCode}: found {Column} '{Found}', expected {Expected}";

    private static IEnumerable<string> AccountOf(Site site) =>
        site is { Kind: SiteKind.NewMedia, Platform: { } platform } ? [$"{site.SponsoringBody} / {platform}"] : [];

    private static bool IsAboveItself(Site site, Dictionary<string, Site> all)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<string>(site.Parents);
        while (left.TryPop(out var code))
        {
            if (code == site.Code)
            {
                return true;
            }

            if (seen.Add(code) && all.GetValueOrDefault(code) is { } parent)
            {
                foreach (var next in parent.Parents)
                {
                    left.Push(next);
                }
            }
        }

        return false;
    }
}
