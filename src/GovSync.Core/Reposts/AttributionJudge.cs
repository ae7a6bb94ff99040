using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>
/// Whether a repost names its source (注明来源): right is every name of the original's site, of its own source and of its issuing
/// bodies, long or short; 本网 and the like are right only on the original's own site.
/// </summary>
public static class AttributionJudge
{
    private const int ShortestAbbreviation = 3;

    public static Attribution Judge(PageReading original, PageReading candidate)
    {
        if (string.IsNullOrWhiteSpace(candidate.Source))
        {
            return Attribution.Missing;
        }

        var isOwnSite = HostOf(original.Url) is { } host && host == HostOf(candidate.Url);
        var right = RightNames(original).ToList();
        return NamedSources.In(candidate.Source).Any(named => SourceAliases.IsSelf(named)
            ? isOwnSite
            : SourceAliases.Canonical(named) is var canonical && right.Exists(name => Means(canonical, name)))
            ? Attribution.Present
            : Attribution.Wrong;
    }

    private static IEnumerable<string> RightNames(PageReading original)
    {
        if (original.SiteName is { Length: > 0 } site)
        {
            yield return SourceAliases.Canonical(site);
        }

        if (original.Source is { Length: > 0 } source && !SourceAliases.IsSelf(source))
        {
            yield return SourceAliases.Canonical(source);
        }

        if (HostOf(original.Url) is { } host)
        {
            yield return TextFold.Fold(host);
            if (SourceAliases.OfHost(host) is { } ofHost)
            {
                yield return ofHost;
            }
        }

        foreach (var body in BodiesOf(original))
        {
            yield return SourceAliases.Canonical(body);
        }
    }

    private static IEnumerable<string> BodiesOf(PageReading original) =>
        original.IssuingBodies.Concat(DocumentTitle.Of(original.Title).IssuingBodies);

    private static bool Means(string named, string right)
    {
        if (named == right)
        {
            return named.Length > 0;
        }

        if (PlaceNames.AreOther(named, right))
        {
            return false;
        }

        var (one, other) = (PlaceNames.WithoutOuter(named), PlaceNames.WithoutOuter(right));
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length >= ShortestAbbreviation
            && (longer.Contains(shorter, StringComparison.Ordinal)
                || ((shorter[^1] == longer[^1] || shorter.Length > ShortestAbbreviation)
                    && 2 * shorter.Length >= longer.Length && TitleLikeness.IsAbbreviation(shorter, longer)));
    }

    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Authority.ToLowerInvariant() : null;
}
