using GovSync.Core.Interpretations;

namespace GovSync.Functions.Interpretations;

/// <summary>One interpretation that belongs to a policy document, as last looked at.</summary>
/// <param name="Lag">Publication of the interpretation after that of the policy; negative = before; null = one time is not known.</param>
public sealed record InterpretationPair(
    string PolicyId,
    string InterpretationId,
    string InterpretationTitle,
    string InterpretationUrl,
    InterpretationForm Form,
    double Score,
    IReadOnlyList<string> Evidence,
    bool PolicyLinksInterpretation,
    bool InterpretationLinksPolicy,
    TimeSpan? Lag,
    DateTimeOffset LookedAt);
