using GovSync.Core.Releases;

namespace GovSync.Functions.Api;

/// <summary>A release as the API lists it. Instants are UTC; enums in camelCase.</summary>
public sealed record ReleaseListing(
    string Id,
    string Title,
    string? DocumentNumber,
    IReadOnlyList<string> IssuingBodies,
    ReleaseKind Kind,
    Importance Importance,
    string Url,
    string SiteCode,
    DateTimeOffset PublishedAt,
    DateTimeOffset SeenAt,
    bool IsBaseline,
    Reach Reach,
    int Version,
    bool IsWithdrawn,
    bool IsRepealed)
{
    public static ReleaseListing Of(Release release)
    {
        var first = release.Sightings[0];
        return new(
            release.Id, release.Title, release.DocumentNumber, release.IssuingBodies, release.Kind, release.Importance, first.Url,
            first.SiteCode, first.PublishedAt, first.SeenAt, release.IsBaseline, release.Reach, release.Version,
            release.IsWithdrawn, release.IsRepealed);
    }
}
