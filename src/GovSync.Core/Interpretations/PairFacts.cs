namespace GovSync.Core.Interpretations;

/// <summary>What is known of a policy document and its best interpretation.</summary>
/// <param name="PolicyPublishedAt">When the policy came online.</param>
/// <param name="IsImportant">Only important policies owe an interpretation.</param>
/// <param name="Match">The best match; null or unrelated = none was found.</param>
/// <param name="InterpretationPublishedAt">When that interpretation came online; null = not known.</param>
/// <param name="Tolerance">What the profile's clause allows: zero for 同步 (at the same time) and a little more for reading.</param>
/// <param name="DoLinksResolve">Null = the links were not tried or could not be: that is not broken.</param>
/// <param name="WereChannelsRead">False = the interpretation channels could not be read well enough to call anything missing.</param>
public sealed record PairFacts(
    DateTimeOffset PolicyPublishedAt,
    bool IsImportant,
    InterpretationMatch? Match,
    DateTimeOffset? InterpretationPublishedAt,
    TimeSpan Tolerance,
    bool? DoLinksResolve,
    bool WereChannelsRead = true);
