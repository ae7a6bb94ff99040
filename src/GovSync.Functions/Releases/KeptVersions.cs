using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Functions.Releases;

/// <summary>A release with the pages of its versions that were kept.</summary>
/// <param name="Versions">Oldest first; never empty, the last is the present one.</param>
public sealed record KeptVersions(IReadOnlyList<OriginalVersion> Versions)
{
    public PageReading Newest => Versions[^1].Page;
}
