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
    public async Task<PageReading?> ReadAsync(Release release, CancellationToken cancellationToken)
    {
        if (release.OriginalHash is not { } hash || await blobs.ReadAsync(hash, cancellationToken) is not { } kept)
        {
            return null;
        }

        return PageReader.Read(kept.Bytes, PageFacts.ContentTypeOf(kept.Facts), release.Url);
    }
}
