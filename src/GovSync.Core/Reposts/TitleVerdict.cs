using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>
/// The verdict where one side has no text to compare (a list row, a body that is a picture): title and number alone. The best it can
/// say is partial, with coverage 0, as nobody has seen the whole.
/// </summary>
internal static class TitleVerdict
{
    private const double SameSubject = 0.93;

    public static ComparisonVerdict Judge(ComparedPage original, ComparedPage candidate)
    {
        if (LinkOnly.Is(original, candidate))
        {
            return new(Integrity.LinkOnly, 0, 0, []);
        }

        return IsSame(original, candidate) 
            ? new(Integrity.Partial, 0, 0, [], "标题或文号即原文，没有可比的正文")
            : ComparisonVerdict.Different(0, 0, "标题和文号都不是原文的，没有可比的正文");
    }

    private static bool IsSame(ComparedPage original, ComparedPage candidate)
    {
        if (RelatedSigns.Explains(original, candidate) || RelatedSigns.Reports(original.Title, candidate.Title)
            || RelatedSigns.IsOnlyOneADraft(original.Title, candidate.Title) || HeaderDifferences.HasOtherNumber(original, candidate))
        {
            return false;
        }

        var (one, other) = (original.Title, candidate.Title);
        return RelatedSigns.Forwards(one, other)
            || (one.Digits == other.Digits
                && (RelatedSigns.AreSameTitles(one, other)
                    || (!RelatedSigns.HaveOtherIssuers(one, other) && TitleLikeness.Of(one.Folded, other.Folded) >= SameSubject
                        && TitleLikeness.Of(one.Subject, other.Subject) >= SameSubject
                        && !TitleGenre.AreOther(one.Subject, other.Subject)
                        && TitleLikeness.DifferByOmission(one.Folded, other.Folded))));
    }
}
