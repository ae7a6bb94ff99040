using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>Differences of title and document number, which stand apart from the text.</summary>
internal static class HeaderDifferences
{
    public static IEnumerable<Difference> Find(ComparedPage original, ComparedPage candidate)
    {
        if (original.Title.Folded != candidate.Title.Folded && original.Title.Folded.Length > 0 && candidate.Title.Folded.Length > 0)
        {
            yield return new(DifferenceKind.Title, original.Reading.Title, candidate.Reading.Title);
        }

        if (HasOtherNumber(original, candidate))
        {
            yield return new(DifferenceKind.Number, original.Number, candidate.Number);
        }
    }

    /// <summary>Both show a number of their own, and not the same. A covering notice that hands the document on has its own.</summary>
    public static bool HasOtherNumber(ComparedPage original, ComparedPage candidate) =>
        original.Number is { } one && candidate.Number is { } other
        && !(candidate.Title.IsForwarding && !original.Title.IsForwarding)
        && !TextFold.Fold(one).EndsWith(TextFold.Fold(other), StringComparison.Ordinal)
        && !TextFold.Fold(other).EndsWith(TextFold.Fold(one), StringComparison.Ordinal);
}
