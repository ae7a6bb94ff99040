using System.Runtime.CompilerServices;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>Judges whether a page is the repost (转载) of an original, how faithful, and whether it names the source.</summary>
public static class RepostComparer
{
    /// <summary>An original is compared with the pages of thousands of sites: it is prepared once, for as long as its reading lives.</summary>
    private static readonly ConditionalWeakTable<PageReading, ComparedPage> Originals = [];

    /// <param name="original">The source's page; its <see cref="PageReading.SiteName"/>, issuing bodies and host say what a right source may be.</param>
    public static RepostComparison Compare(PageReading original, PageReading candidate)
    {
        var left = Originals.GetValue(original, ComparedPage.Of);
        var right = ComparedPage.Of(candidate);
        if (left.RepeatsTitle && !right.RepeatsTitle && left.Title.Folded == right.Title.Folded && right.HasHeadingLike(left.Title))
        {
            // The heading above the text was changed: it must be laid beside the original's.
            (left, right) = (ComparedPage.WithTitle(original), ComparedPage.WithTitle(candidate));
        }

        var judged = left.HasText && right.HasText ? TextVerdict.Judge(left, right) : TitleVerdict.Judge(left, right);
        var attribution = AttributionJudge.Judge(original, candidate);
        var isRepost = judged.Integrity is Integrity.Same or Integrity.Altered or Integrity.Partial;
        IReadOnlyList<Difference> differences = isRepost
            ? [.. HeaderDifferences.Find(left, right), .. judged.Differences, .. AttachmentDifferences.Find(original, candidate)]
            : [];
        return new RepostComparison
        {
            Integrity = judged.Integrity,
            Coverage = Math.Round(judged.Coverage, 4),
            Fidelity = Math.Round(judged.Fidelity, 4),
            Attribution = attribution,
            Source = candidate.Source,
            Differences = differences,
            Reasons = ComparisonReasons.Of(judged, differences.Count, attribution, candidate.Source),
        };
    }

    /// <summary>
    /// The same of a page to which an entry of a site's list leads: where that is the original itself, the site shows a mere link, however
    /// equal the page is to itself.
    /// </summary>
    public static RepostComparison CompareShown(PageReading original, PageReading shown)
    {
        var comparison = Compare(original, shown);
        var isOriginal = original.Url is { } source && shown.Url is { } url && CanonicalUrl.AreSame(source, url);
        return isOriginal && comparison.Integrity != Integrity.Different
            ? comparison with { Integrity = Integrity.LinkOnly, Differences = [], Reasons = ["链接直接指向来源网站的原文，本站未登载"] }
            : comparison;
    }
}
