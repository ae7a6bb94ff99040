using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>The verdict where both sides have text: two containments find the document, an alignment says how faithful it is.</summary>
internal static class TextVerdict
{
    /// <summary>Coverage from which the candidate holds the document as a whole; see the measured set in docs.</summary>
    private const double WholeCoverage = 0.6;

    /// <summary>Below both, the texts are not even aligned.</summary>
    private const double LeastShare = 0.2;

    /// <summary>Share of a candidate's own words, between the first and the last shared ones, that an excerpt must have from the original.</summary>
    private const double ExcerptFidelity = 0.85;

    private const int ShortestExcerpt = 60;
    private const int ShortestTitledExcerpt = 30;

    private const int ShortestTitle = 12;
    private const int LeadLength = 200;
    private const int LongestCoveringNotice = 700;

    /// <summary>A run this long does not come about by chance or by a common phrase.</summary>
    private const int LongRun = 12;

    /// <summary>More of the original missing at one end makes it a part, less an omission.</summary>
    private const double PartMissing = 0.15;

    public static ComparisonVerdict Judge(ComparedPage original, ComparedPage candidate)
    {
        var left = original.OwnRuns;
        var right = candidate.RunsWithout(original.Title);
        double coverage = left.ShareIn(right), fidelity = right.ShareIn(left);
        if (coverage < LeastShare && fidelity < LeastShare)
        {
            return Otherwise(original, candidate, coverage, fidelity);
        }

        var alignment = TextAlignment.Of(original.Folded, candidate.Folded);
        var differences = DifferenceFinder.Find(original, candidate, alignment);
        var covered = (double)alignment.Shared / original.Folded.Length;
        if (covered >= WholeCoverage && coverage >= WholeCoverage - 0.2)
        {
            return SisterSigns.Find(original, candidate, alignment, differences) is { } sign
                ? ComparisonVerdict.Different(coverage, fidelity, sign)
                : new(WholeIntegrity(original, candidate, differences), coverage, fidelity, [.. differences.Inside, .. differences.AtEnds]);
        }

        return IsExcerpt(original, candidate, alignment)
            ? new(ExcerptIntegrity(differences), coverage, fidelity, [.. differences.Inside, .. differences.AtEnds])
            : Otherwise(original, candidate, coverage, fidelity);
    }

    private static ComparisonVerdict Otherwise(ComparedPage original, ComparedPage candidate, double coverage, double fidelity) =>
        LinkOnly.Is(original, candidate) ? new(Integrity.LinkOnly, coverage, fidelity, [])
        : IsCoveringNotice(original, candidate) ? new(Integrity.Partial, coverage, fidelity, [], "转发该文件的通知，正文在附件或未读到之处")
        : AreOtherParts(original, candidate) ? new(Integrity.Partial, coverage, fidelity, [], "标题相同；两边都只有节选，节选的不是同一段")
        : ComparisonVerdict.Different(coverage, fidelity);

    /// <summary>Of both pages only excerpts are known, and not of the same place: their texts say nothing about each other.</summary>
    private static bool AreOtherParts(ComparedPage original, ComparedPage candidate) =>
        !original.Reading.IsWhole && !candidate.Reading.IsWhole
        && original.Title.Folded.Length >= ShortestTitle && original.Title.Folded == candidate.Title.Folded
        && !HeaderDifferences.HasOtherNumber(original, candidate)
        && !RelatedSigns.IsDigest(candidate.Source[..Math.Min(candidate.Source.Length, LeadLength)], candidate.Reading.Title);

    /// <summary>A body below hands the document on with a few words of its own; the text is in a file, or below what was read.</summary>
    private static bool IsCoveringNotice(ComparedPage original, ComparedPage candidate) =>
        candidate.Folded.Length <= LongestCoveringNotice && RelatedSigns.Forwards(original.Title, candidate.Title);

    private static Integrity WholeIntegrity(ComparedPage original, ComparedPage candidate, TextDifferences differences)
    {
        if (differences.Inside.Count > 0 || HeaderDifferences.HasOtherNumber(original, candidate))
        {
            return Integrity.Altered;
        }

        return differences.AtEnds.Count == 0 ? Integrity.Same
            : differences.MissingAtEnds >= PartMissing * original.Folded.Length ? Integrity.Partial
            : Integrity.Altered;
    }

    private static bool IsExcerpt(ComparedPage original, ComparedPage candidate, TextAlignment alignment)
    {
        var runs = alignment.Runs.Where(run => run.Length >= LongRun).ToList();
        var shared = runs.Sum(run => run.Length);
        var shortest = RelatedSigns.AreSameTitles(original.Title, candidate.Title) ? ShortestTitledExcerpt : ShortestExcerpt;
        if (runs.Count == 0 || shared < shortest)
        {
            return false;
        }

        var span = runs[^1].RightEnd - runs[0].Right;
        return shared >= ExcerptFidelity * span
            && shared >= 0.4 * candidate.Folded.Length
            && (RelatedSigns.Forwards(original.Title, candidate.Title)
                || !(RelatedSigns.HaveConflictingTitles(original.Title, candidate.Title) || HeaderDifferences.HasOtherNumber(original, candidate)))
            && RelatedSigns.OwnLead(candidate, alignment) is var ownLead
            && !RelatedSigns.IsDigest(ownLead, candidate.Reading.Title)
            && !RelatedSigns.CarriesOut(ownLead)
            && !RelatedSigns.Explains(original, candidate);
    }

    private static Integrity ExcerptIntegrity(TextDifferences differences) =>
        differences.Inside.Any(difference => difference.Kind is not (DifferenceKind.MissingParagraph or DifferenceKind.AddedParagraph))
            ? Integrity.Altered
            : Integrity.Partial;
}
