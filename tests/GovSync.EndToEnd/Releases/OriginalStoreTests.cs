using System.Text;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Releases;
using GovSync.Functions.Storage;

namespace GovSync.EndToEnd.Releases;

[Collection(AzuriteTests.Name)]
public sealed class OriginalStoreTests(AzuriteFixture azurite)
{
    private const string Url = "http://www.example.gov.cn/1.html";

    [Fact]
    public async Task An_original_is_read_from_storage_once_and_then_from_memory()
    {
        var storage = new StorageAccount(azurite.ConnectionString);
        await storage.CreateMissingAsync(default);
        var blobs = new BlobStore(storage, StorageNames.Originals);
        var page = Encoding.UTF8.GetBytes("<html><head><title>示例原文</title></head><body><h1>示例原文</h1><p>只读一次的示例正文。</p></body></html>");
        var hash = await blobs.SaveAsync(page, new Dictionary<string, string> { ["contenttype"] = Uri.EscapeDataString("text/html") }, default);
        using var originals = new OriginalStore(storage);
        using var another = new OriginalStore(storage);

        var first = await originals.ReadAsync(hash, Url, default);
        await blobs.DeleteAsync(hash, default);

        Assert.Equal("示例原文", first!.Title);
        Assert.Same(first, await originals.ReadAsync(hash, Url, default));
        Assert.Null(await another.ReadAsync(hash, Url, default));
    }
}
