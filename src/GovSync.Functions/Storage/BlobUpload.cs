using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace GovSync.Functions.Storage;

/// <summary>
/// Uploads in one block. The client's own Upload loads System.IO.Hashing, for a checksum that is not asked for; that package is not to
/// be had everywhere this is built, and staging a block does without.
/// </summary>
public static class BlobUpload
{
    private static readonly string BlockId = Convert.ToBase64String([0]);

    /// <param name="facts">Metadata: ASCII keys and values.</param>
    /// <param name="conditions">When to write at all; null = always.</param>
    public static async Task PutAsync(
        this BlobContainerClient container, string name, byte[] bytes, IDictionary<string, string>? facts, BlobRequestConditions? conditions,
        CancellationToken cancellationToken)
    {
        var blob = container.GetBlockBlobClient(name);
        await blob.StageBlockAsync(BlockId, new MemoryStream(bytes), options: null, cancellationToken);
        await blob.CommitBlockListAsync(
            [BlockId], new CommitBlockListOptions { Metadata = facts, Conditions = conditions }, cancellationToken);
    }

    /// <summary>For the framework's synchronous callers.</summary>
    public static void Put(this BlobContainerClient container, string name, byte[] bytes)
    {
        var blob = container.GetBlockBlobClient(name);
        blob.StageBlock(BlockId, new MemoryStream(bytes), options: null);
        blob.CommitBlockList([BlockId], new CommitBlockListOptions());
    }
}
