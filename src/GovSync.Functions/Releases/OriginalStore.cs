using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;
using Microsoft.Extensions.Caching.Memory;

namespace GovSync.Functions.Releases;

/// <summary>
/// The sources' pages as they were read, to judge reposts by and to show beside them. Thousands of sites are judged by the same few pages,
/// so the newest readings stay in memory: the bytes under a hash never change.
/// </summary>
public sealed class OriginalStore(StorageAccount account) : IDisposable
{
    private const long CharactersInMemory = 8_000_000;
    private const int CharactersBesidesText = 4_000;

    private readonly BlobStore blobs = new(account, StorageNames.Originals);
    private readonly MemoryCache readings = new(new MemoryCacheOptions { SizeLimit = CharactersInMemory });

    /// <returns>The blob's name.</returns>
    public Task<string> SaveAsync(FetchResult page, CancellationToken cancellationToken) =>
        blobs.SaveAsync(page.Bytes, PageFacts.Of(page), cancellationToken);

    /// <summary>The original read again from its bytes; null = none was kept.</summary>
    public Task<PageReading?> ReadAsync(Release release, CancellationToken cancellationToken) =>
        ReadAsync(release.OriginalHash, release.Url, cancellationToken);

    /// <summary>The release's versions that were kept; null = the present one is not among them.</summary>
    public async Task<KeptVersions?> ReadVersionsAsync(Release release, CancellationToken cancellationToken)
    {
        var versions = new List<OriginalVersion>();
        var history = release.History().Where(version => version.HasText).ToList();
        foreach (var version in history)
        {
            if (await ReadAsync(version.OriginalHash, release.Url, cancellationToken) is { } page)
            {
                versions.Add(new(version.Number, version.ShownAt, page));
            }
        }

        return versions.Count > 0 && versions[^1].Number == history[^1].Number ? new(versions) : null;
    }

    /// <summary>The bytes of one version, as they were had; null = not kept.</summary>
    public async Task<byte[]?> BytesAsync(string hash, CancellationToken cancellationToken) =>
        (await blobs.ReadAsync(hash, cancellationToken))?.Bytes;

    /// <summary>Some version of the original, by the hash of its bytes; null = it is not kept.</summary>
    public async Task<PageReading?> ReadAsync(string? hash, string url, CancellationToken cancellationToken)
    {
        if (hash is null)
        {
            return null;
        }

        if (readings.TryGetValue<PageReading>((hash, url), out var known))
        {
            return known;
        }

        if (await blobs.ReadAsync(hash, cancellationToken) is not { } kept)
        {
            return null;
        }

        var reading = PageReader.Read(kept.Bytes, PageFacts.ContentTypeOf(kept.Facts), url) with { ContentHash = hash };
        return readings.Set((hash, url), reading, new MemoryCacheEntryOptions { Size = reading.Text.Length + CharactersBesidesText });
    }

    public void Dispose() => readings.Dispose();
}
