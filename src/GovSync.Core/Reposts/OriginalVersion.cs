using GovSync.Core.Releases;

namespace GovSync.Core.Reposts;

/// <summary>A version of a release that has a page to compare reposts with.</summary>
/// <param name="ShownAt">The first reading that showed it at the source, UTC.</param>
public sealed record OriginalVersion(int Number, DateTimeOffset ShownAt, PageReading Page);
