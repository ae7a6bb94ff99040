using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>
/// Signs that a candidate which shares most of the original's text is another document all the same: the notice of another year or body, the
/// draft, the plan that carries it out, an explanation that quotes most of it.
/// </summary>
internal static class SisterSigns
{
    /// <summary>From here on the document stands in the candidate as a whole, whatever the page is called.</summary>
    private const double Whole = 0.95;

    private const double NearlyWhole = 0.9;

    /// <summary>No site alters a document in so many places, and no edition of a document is altered in fewer.</summary>
    private const int ManyChanges = 5;

    private const int SomeChanges = 3;

    /// <summary>Share of the original's figures that are others in the notice of another year.</summary>
    private const double ManyFigures = 0.3;

    private const int ShortestName = 8;
    private const double FewOfText = 0.85;
    private const int CharactersToAChange = 80;

    /// <summary>The sign that decided, in an editor's words; null = it is the document.</summary>
    public static string? Find(ComparedPage original, ComparedPage candidate, TextAlignment alignment, TextDifferences differences)
    {
        var covered = (double)alignment.Shared / original.Folded.Length;
        var changes = differences.Inside.Count;
        return RelatedSigns.IsOnlyOneADraft(original.Title, candidate.Title) ? "一个是征求意见稿，一个是正式文件"
            : RelatedSigns.Forwards(original.Title, candidate.Title) || IsAnnex(original, candidate, covered, changes) ? null
            : IsByHeader(original, candidate, covered, changes) ? "标题、发文机关或文号是另一文件的"
            : IsByFigures(original, differences) ? "同一格式的另一文件：数字和日期多有不同"
            : IsByChanges(original, covered, changes) ? "同一格式的另一文件：改动过多"
            : covered < Whole ? ByOwnWords(original, candidate, covered, alignment)
            : null;
    }

    /// <summary>The whole document below another one's text, under its own title or number.</summary>
    private static bool IsAnnex(ComparedPage original, ComparedPage candidate, double covered, int changes) =>
        covered >= Whole && changes < SomeChanges
        && (Holds(candidate, original.Title.Folded) || (original.Number is { } number && Holds(candidate, TextFold.Fold(number))));

    private static bool Holds(ComparedPage page, string folded) =>
        folded.Length >= ShortestName && page.Folded.Contains(folded, StringComparison.Ordinal);

    /// <summary>Title, issuer and number together: each of them alone is also changed by reposts.</summary>
    private static bool IsByHeader(ComparedPage original, ComparedPage candidate, double covered, int changes)
    {
        var hasOtherTitle = RelatedSigns.HaveConflictingTitles(original.Title, candidate.Title);
        var hasOtherNumber = HeaderDifferences.HasOtherNumber(original, candidate);
        var hasOtherIssuer = RelatedSigns.HaveOtherIssuers(original.Title, candidate.Title);
        var isSameTitle = RelatedSigns.AreSameTitles(original.Title, candidate.Title);
        return (hasOtherNumber && (hasOtherTitle || hasOtherIssuer))
            || (hasOtherNumber && !isSameTitle && (changes > 0 || covered < NearlyWhole))
            || (hasOtherNumber && changes >= SomeChanges)
            || (hasOtherIssuer && covered < NearlyWhole)
            || (hasOtherTitle && (covered < NearlyWhole || changes >= ManyChanges));
    }

    /// <summary>The same skeleton filled anew: a good part of the figures are others.</summary>
    private static bool IsByFigures(ComparedPage original, TextDifferences differences)
    {
        var changed = differences.Inside.Count(difference =>
            difference.Kind is DifferenceKind.Date or DifferenceKind.Amount or DifferenceKind.Number);
        return changed >= ManyChanges && changed >= ManyFigures * FigureChange.CountIn(original);
    }

    private static bool IsByChanges(ComparedPage original, double covered, int changes) =>
        covered < FewOfText && changes > ManyChanges && changes * CharactersToAChange > original.Folded.Length;

    /// <summary>What the candidate says before it comes to the shared words, or what it calls itself.</summary>
    private static string? ByOwnWords(ComparedPage original, ComparedPage candidate, double covered, TextAlignment alignment)
    {
        var ownLead = RelatedSigns.OwnLead(candidate, alignment);
        return RelatedSigns.Explains(original, candidate) ? "是引用原文的解读"
            : RelatedSigns.CarriesOut(ownLead) && RelatedSigns.NamesInLead(original, ownLead) ? "是落实原文的本地文件"
            : covered < NearlyWhole && RelatedSigns.IsDigest(ownLead, candidate.Reading.Title) ? "是摘引原文的报道"
            : null;
    }
}
