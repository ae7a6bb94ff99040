using System.Globalization;

namespace GovSync.Core.Reposts;

/// <summary>A comparison in an editor's words.</summary>
internal static class ComparisonReasons
{
    public static IReadOnlyList<string> Of(ComparisonVerdict judged, int differences, Attribution attribution, string? source) =>
        [judged.Why ?? ByShares(judged, differences), OfAttribution(attribution, source)];

    private static string ByShares(ComparisonVerdict judged, int differences) => judged.Integrity switch
    {
        Integrity.Same => differences == 0 ? "正文与原文一致" : "正文与原文一致，标题或附件有不同",
        Integrity.Altered => string.Create(CultureInfo.InvariantCulture, $"正文是原文，有{differences}处不同"),
        Integrity.Partial => $"正文只有原文的一部分（{Percent(judged.Coverage)}）",
        Integrity.LinkOnly => "只有原文的标题和链接，没有正文",
        Integrity.Different => $"不是同一篇：原文的{Percent(judged.Coverage)}见于该页，该页的{Percent(judged.Fidelity)}见于原文",
    };

    private static string OfAttribution(Attribution attribution, string? source) => attribution switch
    {
        Attribution.Present => $"注明了来源“{source}”",
        Attribution.Wrong => $"来源“{source}”不是原文的发布者",
        Attribution.Missing => "没有注明来源",
    };

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
}
