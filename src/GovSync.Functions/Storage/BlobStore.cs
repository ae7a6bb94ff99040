using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace GovSync.Functions.Storage;

/// <summary>Bytes kept under their own SHA-256, so that a name proves its content and a second write changes nothing.</summary>
public sealed class BlobStore(StorageAccount account, string container)
{
    private readonly BlobContainerClient blobs = account.Container(container);

    /// <summary>Lower-case hex SHA-256.</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <param name="facts">Where, when and how the bytes were had: ASCII keys and values.</param>
    /// <returns>The blob's name.</returns>
    public async Task<string> SaveAsync(byte[] bytes, IDictionary<string, string> facts, CancellationToken cancellationToken)
    {
        var name = NameOf(bytes);
        // The same bytes may be there already: then the first facts stand.
        await account.Blobs.PutNewAsync(container, name, bytes, facts, cancellationToken);
        return name;
    }

    /// <summary>Null = no such blob.</summary>
    public async Task<(byte[] Bytes, IDictionary<string, string> Facts)?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await blobs.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            return (answer.Value.Content.ToArray(), answer.Value.Details.Metadata);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    public AsyncPageable<BlobItem> AllAsync(CancellationToken cancellationToken) =>
        blobs.GetBlobsAsync(cancellationToken: cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        blobs.DeleteBlobIfExistsAsync(name, cancellationToken: cancellationToken);
}
