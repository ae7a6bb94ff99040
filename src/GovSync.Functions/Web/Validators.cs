using GovSync.Core.Releases;

namespace GovSync.Functions.Web;

/// <summary>What lets a server say "not modified" instead of sending the same again.</summary>
/// <param name="Url">The address that they belong to.</param>
/// <param name="ETag">As the server wrote it; null = it gave none.</param>
/// <param name="LastModified">As the server wrote it; null = it gave none.</param>
/// <param name="BodyHash">SHA-256 of the bytes, lower-case hex: many servers give neither, and then the bytes tell.</param>
public sealed record Validators(string Url, string? ETag, string? LastModified, string BodyHash)
{
    public PageValidators ForRequest() => new(ETag, LastModified);
}
