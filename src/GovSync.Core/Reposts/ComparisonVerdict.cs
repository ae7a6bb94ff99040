namespace GovSync.Core.Reposts;

/// <summary>What the texts, or the titles alone, say about a candidate.</summary>
/// <param name="Why">What decided, in an editor's words; null = the shares say it.</param>
internal sealed record ComparisonVerdict(
    Integrity Integrity, double Coverage, double Fidelity, IReadOnlyList<Difference> Differences, string? Why = null)
{
    public static ComparisonVerdict Different(double coverage, double fidelity, string? why = null) =>
        new(Integrity.Different, coverage, fidelity, [], why);
}
