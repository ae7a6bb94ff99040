using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Storage.Blobs;

namespace GovSync.Functions.Storage;

/// <summary>
/// The blob service with an upload in one request. The client's own Upload loads System.IO.Hashing, for a checksum that is not asked for;
/// that package is not to be had everywhere this is built. So the request is made here and goes through the client's own pipeline, with its
/// signature, its retries and its time limit.
/// </summary>
public sealed class BlobUpload : BlobServiceClient
{
    // What the client of this version speaks.
    private const string ServiceVersion = "2023-01-03";

    public BlobUpload(string connection, BlobClientOptions options)
        : base(connection, options)
    {
    }

    public BlobUpload(Uri service, TokenCredential credential, BlobClientOptions options)
        : base(service, credential, options)
    {
    }

    /// <summary>Writes a blob whole.</summary>
    /// <param name="facts">Metadata: ASCII keys and values.</param>
    /// <returns>False = it was not written, as one of that name is there already.</returns>
    public async Task<bool> PutNewAsync(
        string container, string name, byte[] bytes, IDictionary<string, string> facts, CancellationToken cancellationToken)
    {
        using var message = Message(container, name, bytes);
        message.Request.Headers.SetValue("If-None-Match", "*");
        foreach (var (key, value) in facts)
        {
            message.Request.Headers.SetValue($"x-ms-meta-{key}", value);
        }

        await GetHttpPipeline(this).SendAsync(message, cancellationToken);
        return message.Response switch
        {
            { Status: 409 } => false,
            { IsError: true } fault => throw new RequestFailedException(fault),
            _ => true,
        };
    }

    /// <summary>Writes a blob whole, over whatever is there. For the framework's synchronous callers.</summary>
    public void Put(string container, string name, byte[] bytes)
    {
        using var message = Message(container, name, bytes);
        GetHttpPipeline(this).Send(message, CancellationToken.None);
        if (message.Response.IsError)
        {
            throw new RequestFailedException(message.Response);
        }
    }

    private HttpMessage Message(string container, string name, byte[] bytes)
    {
        var message = GetHttpPipeline(this).CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Put;
        request.Uri.Reset(GetBlobContainerClient(container).GetBlobClient(name).Uri);
        request.Headers.SetValue("x-ms-version", ServiceVersion);
        request.Headers.SetValue("x-ms-blob-type", "BlockBlob");
        request.Headers.SetValue("Content-Length", bytes.Length.ToString(CultureInfo.InvariantCulture));
        request.Headers.SetValue("Content-Type", "application/octet-stream");
        request.Content = RequestContent.Create(bytes);
        return message;
    }
}
