using GovSync.Core.Reposts;

namespace GovSync.Cli.Verbs;

/// <summary>A comparison as <c>compare --json</c> prints it.</summary>
internal sealed class CompareOutput(RepostComparison comparison)
{
    public Integrity Verdict => comparison.Integrity;

    public double Coverage => comparison.Coverage;

    public double Fidelity => comparison.Fidelity;

    public Attribution Attribution => comparison.Attribution;

    public string? Source => comparison.Source;

    public IReadOnlyList<Difference> Differences => comparison.Differences;

    public IReadOnlyList<string> Reasons => comparison.Reasons;
}
