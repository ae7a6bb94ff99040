using GovSync.Core.Interpretations;

namespace GovSync.Functions.Interpretations;

/// <summary>One interpretation that belongs to a policy document, as last looked at.</summary>
/// <param name="PublishedAt">When the interpretation came online.</param>
/// <param name="DoLinksResolve">False = one of the two pages is gone; null = not known.</param>
public sealed record InterpretationPair(
    string PolicyId,
    string InterpretationId,
    string InterpretationTitle,
    string InterpretationUrl,
    DateTimeOffset PublishedAt,
    InterpretationMatch Match,
    bool? DoLinksResolve,
    DateTimeOffset LookedAt);
