using GovSync.Core.Releases;
using GovSync.Functions.Reposts;

namespace GovSync.Functions.Api;

/// <summary>A release with all that is known of it: where it was seen, what decided, and its versions. Instants are UTC.</summary>
public sealed record ReleaseDetail(
    ReleaseListing Release,
    IReadOnlyList<Sighting> Sightings,
    IReadOnlyList<string> KindReasons,
    Importance? ComputedImportance,
    ReleaseRuling? ImportanceRuling,
    JudgedReach? ComputedReach,
    ReleaseRuling? ReachRuling,
    IReadOnlyList<ReleaseVersion> Versions,
    SourceWatch? Watch,
    IReadOnlyList<LeftOut> LeftOut)
{
    /// <param name="leftOut">Sites that owe nothing, with the reason.</param>
    public static ReleaseDetail Of(Release release, IReadOnlyList<LeftOut> leftOut) => new(
        ReleaseListing.Of(release), release.Sightings, release.KindReasons, release.ComputedImportance, release.ImportanceRuling, release.ComputedReach, release.ReachRuling,
        release.History(), release.Watch, leftOut);
}
