using GovSync.Core.Releases;

namespace GovSync.Functions.Api;

/// <summary>A release with all that is known of it: where it was seen, what decided, and its versions. Instants are UTC.</summary>
public sealed record ReleaseDetail(
    ReleaseListing Release,
    IReadOnlyList<Sighting> Sightings,
    Importance? ComputedImportance,
    ReleaseRuling? ImportanceRuling,
    JudgedReach? ComputedReach,
    ReleaseRuling? ReachRuling,
    IReadOnlyList<ReleaseVersion> Versions,
    SourceWatch? Watch)
{
    public static ReleaseDetail Of(Release release) => new(
        ReleaseListing.Of(release), release.Sightings, release.ComputedImportance, release.ImportanceRuling, release.ComputedReach, release.ReachRuling,
        release.History(), release.Watch);
}
