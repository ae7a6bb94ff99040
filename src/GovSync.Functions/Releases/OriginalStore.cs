using GovSync.Core.Releases;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;

namespace GovSync.Functions.Releases;

/// <summary>The sources' pages as they were read, to judge reposts by and to show beside them.</summary>
public sealed class OriginalStore(StorageAccount account)
{
    private readonly BlobStore blobs = new(account, StorageNames.Originals);

    /// <returns>The blob's name.</returns>
    public Task<string> SaveAsync(FetchResult page, CancellationToken cancellationToken) =>
        blobs.SaveAsync(page.Bytes, PageFacts.Of(page), cancellationToken);

    /// <summary>The original read again from its bytes; null = none was kept.</summary>
    public async Task<PageReading?> ReadAsync(Release release, CancellationToken cancellationToken) =>
        release.OriginalHash is { } hash ? await ReadAsync(hash, release.Url, cancellationToken) : null;

    /// <summary>Some version of the original, by the hash of its bytes; null = it is not kept.</summary>
    public async Task<PageReading?> ReadAsync(string hash, string url, CancellationToken cancellationToken) =>
        await blobs.ReadAsync(hash, cancellationToken) is { } kept
            ? PageReader.Read(kept.Bytes, PageFacts.ContentTypeOf(kept.Facts), url) with { ContentHash = hash }
            : null;
}
