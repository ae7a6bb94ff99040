using System.Text.RegularExpressions;

namespace GovSync.Core.Reposts;

/// <summary>The sources that one attribution names: 转自：中国政府网（www.gov.cn） names two, 南方+、广州日报 as well.</summary>
internal static partial class NamedSources
{
    /// <summary>The whole attribution first, as a name may hold a separator itself.</summary>
    public static IEnumerable<string> In(string attribution)
    {
        var bare = Label().Replace(attribution.Trim(), "");
        return Separators().Split(bare).Prepend(bare).Select(part => part.Trim()).Where(part => part.Length > 1).Distinct();
    }

    [GeneratedRegex(@"^[\s（(【\[]*(信息|文章|本文|稿件)?(来源|稿源|转自|转载自|摘自|来自|据|源自)\s*[:：于]?\s*")]
    private static partial Regex Label();

    [GeneratedRegex(@"[、,，;；/|｜\s（）()【】\[\]]+|[0-9]{4}[-年.][0-9]{1,2}[-月.][0-9]{1,2}日?")]
    private static partial Regex Separators();
}
