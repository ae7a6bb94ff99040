using GovSync.Core.Interpretations;

namespace GovSync.Functions.Interpretations;

/// <summary>Whether a policy document has its interpretation, as last judged.</summary>
/// <param name="InterpretationTitle">The best pair's; null = none was found.</param>
/// <param name="IsOwed">True where a clause in force obliges the policy's site; else the findings are observations only.</param>
/// <param name="Findings">Empty = nothing to say: not important, or the time is not over.</param>
/// <param name="Lag">Publication of the interpretation after that of the policy; null = one of them is not known.</param>
public sealed record PolicyState(
    string PolicyId,
    string PolicyTitle,
    string? InterpretationTitle,
    string? InterpretationUrl,
    bool IsOwed,
    IReadOnlyList<PairFinding> Findings,
    TimeSpan? Lag,
    DateTimeOffset JudgedAt)
{
    /// <summary>Those findings that the clause in force makes a breach.</summary>
    public IReadOnlyList<PairFinding> Breaches { get; init; } = [];

    /// <summary>The finding that weighs most; null = none.</summary>
    public PairFinding? Finding => Findings.Count > 0 ? Findings[0] : null;
}
