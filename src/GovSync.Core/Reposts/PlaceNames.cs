using System.Text.RegularExpressions;

namespace GovSync.Core.Reposts;

/// <summary>The places that names of bodies begin with: 广州市天河区人民政府 is of 天河区, not of 广州市.</summary>
internal static partial class PlaceNames
{
    /// <summary>True if both names say of which place they are, and it is not the same: the city's name is part of the district's.</summary>
    public static bool AreOther(string one, string other) =>
        InnermostIn(one) is { } left && InnermostIn(other) is { } right
        && !left.EndsWith(right, StringComparison.Ordinal) && !right.EndsWith(left, StringComparison.Ordinal);

    /// <summary>The name without the places around its own: 青河市临水区人民政府 is 临水区人民政府 as well.</summary>
    public static string WithoutOuter(string name) =>
        Leading().Match(name) is { Success: true } places ? name[places.Groups["place"].Captures[^1].Index..] : name;

    public static bool IsOfPlace(string name) => InnermostIn(name) is not null;

    private static string? InnermostIn(string name) => Leading().Match(name) is { Success: true } places
        ? places.Groups["place"].Captures[^1].Value : null;

    /// <summary>市场, 城市, 地区 and 区域 are no places; a bare 市 or 县 is the reader's own.</summary>
    [GeneratedRegex("^(?<place>[\\p{Lo}]{0,7}?(省|自治区|自治州|自治县|(?<!城)市(?![场民])|县|(?<!地|社|园)区(?!域)|盟|旗))+", RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();
}
