using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Core.Reposts;

/// <summary>Whether a site's rule counts a portal as a source: by level, kind and division, never by name.</summary>
internal static class CountedSource
{
    public static bool IsAny(IEnumerable<SourceKind> kinds, Site portal, Site site) =>
        kinds.Any(kind => Is(kind, portal, site));

    private static bool Is(SourceKind kind, Site portal, Site site)
    {
        if (portal.Code == site.Code
            || !Division.TryParse(portal.DivisionCode, out var there)
            || !Division.TryParse(site.DivisionCode, out var here))
            return false;

        return kind switch
        {
            SourceKind.StatePortal => IsPortal(portal, SiteLevel.State),
            SourceKind.ProvincePortal => IsPortal(portal, SiteLevel.Province) && there == here.Province,
            SourceKind.CityPortal => IsPortal(portal, SiteLevel.City) && there == here.City,
            SourceKind.UpperLevelSites =>
                portal.Kind != SiteKind.NewMedia && portal.Level < site.Level && here.IsWithin(there),
            SourceKind.OwnLevelPortal => IsPortal(portal, site.Level) && there == here && IsOfSamePlace(portal, site),
        };
    }

    private static bool IsPortal(Site site, SiteLevel level) => site.Kind == SiteKind.Portal && site.Level == level;

    /// <summary>Places without a code share that of the city around them: there only a registered parent is of the same place.</summary>
    private static bool IsOfSamePlace(Site portal, Site site) =>
        (portal.DivisionOf is null && site.DivisionOf is null) || site.Parents.Contains(portal.Code);
}
