using System.Text;
using System.Xml.Linq;
using Azure.Storage.Blobs;
using GovSync.Functions.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace GovSync.Functions.Access;

/// <summary>Keeps the Data Protection keys as blobs, one an element; the framework asks for them synchronously.</summary>
public sealed class KeyBlobs(StorageAccount account) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    private readonly BlobContainerClient blobs = account.Container(StorageNames.Keys);

    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. blobs.GetBlobs().Select(blob => XElement.Parse(blobs.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToString()))];

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        account.Blobs.Put(StorageNames.Keys, $"{friendlyName}.xml", Encoding.UTF8.GetBytes(element.ToString()));
    }
}
