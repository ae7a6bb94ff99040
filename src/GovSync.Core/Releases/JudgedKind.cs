namespace GovSync.Core.Releases;

/// <summary>What a page is, and the facts that decided, in words that an editor accepts.</summary>
/// <param name="IsCertain">False = another kind has nearly as much for it, or nothing speaks for any.</param>
/// <param name="Reasons">E.g. "标题以公文文种结尾"; never empty.</param>
public sealed record JudgedKind(ReleaseKind Kind, bool IsCertain, IReadOnlyList<string> Reasons);
