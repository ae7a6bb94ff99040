namespace GovSync.Core.Reposts;

/// <summary>What the texts, or the titles alone, say about a candidate.</summary>
internal sealed record ComparisonVerdict(Integrity Integrity, double Coverage, double Fidelity, IReadOnlyList<Difference> Differences)
{
    public static ComparisonVerdict Different(double coverage, double fidelity) => new(Integrity.Different, coverage, fidelity, []);
}
