namespace GovSync.Core.Releases;

/// <summary>Whom a release concerns, and the facts that decided, in words that an editor accepts.</summary>
/// <param name="IsCertain">False = nothing proved it; then it is everyone, and a person may narrow it.</param>
/// <param name="Reasons">E.g. "批复主送河北省，只涉及该地区".</param>
public sealed record JudgedReach(Reach Reach, bool IsCertain, IReadOnlyList<string> Reasons);
