namespace GovSync.Core.Releases;

/// <summary>A change of a release that was seen at its source and that the next readings must confirm.</summary>
/// <param name="Print">What must read the same again, as <see cref="ReleaseText.PrintOf"/> tells it; empty for a page that is gone.</param>
/// <param name="FirstAt">The first reading that showed this very print.</param>
/// <param name="Readings">How many readings in a row showed a change of this kind.</param>
public sealed record PendingChange(ReleaseChange Change, string Print, DateTimeOffset FirstAt, int Readings);
