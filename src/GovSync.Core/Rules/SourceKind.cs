namespace GovSync.Core.Rules;

/// <summary>Which portals a clause counts as sources: a closed vocabulary.</summary>
public enum SourceKind
{
    /// <summary>中国政府网.</summary>
    StatePortal,

    /// <summary>省政府门户网站 of the site's own province.</summary>
    ProvincePortal,

    /// <summary>市政府门户网站 of the site's own city.</summary>
    CityPortal,

    /// <summary>上级政府网站: any government site of a higher level in the site's own line.</summary>
    UpperLevelSites,

    /// <summary>本级政府门户网站: the portal of the site's own division.</summary>
    OwnLevelPortal,
}
