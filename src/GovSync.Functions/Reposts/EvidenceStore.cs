using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using GovSync.Core;
using GovSync.Core.Reposts;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;

namespace GovSync.Functions.Reposts;

/// <summary>
/// The pages that verdicts cite. What one message saw for the first time is one WARC file, named by its Beijing day and the SHA-256 of its
/// bytes: one request for a hundred sites, and a file that any web-archive reader opens.
/// </summary>
public sealed class EvidenceStore(StorageAccount account, BusinessClock clock)
{
    private readonly BlobStore byHash = new(account, StorageNames.Evidence);
    private readonly BlobContainerClient files = account.Container(StorageNames.Evidence);

    /// <summary>Keeps the pages that are new, before any task cites them.</summary>
    /// <returns>The looks, which now say where their pages are kept.</returns>
    public async Task<IReadOnlyList<TakenLook>> KeepAsync(IReadOnlyList<TakenLook> taken, CancellationToken cancellationToken)
    {
        var records = taken.Select(look => look.Came?.Result.NewRecord).OfType<byte[]>().ToList();
        if (records.Count == 0)
        {
            return taken;
        }

        using var whole = new MemoryStream();
        records.ForEach(record => whole.Write(record));
        var bytes = whole.ToArray();
        var day = ChinaTime.DayOf(clock.Now).ToString("O", CultureInfo.InvariantCulture);
        var file = $"{day}/{BlobStore.NameOf(bytes)}{WarcRecord.Extension}";
        // A look that is taken twice at the same instants makes the same file.
        await account.Blobs.PutNewAsync(StorageNames.Evidence, file, bytes, new Dictionary<string, string>(), cancellationToken);

        var offset = 0;
        var placed = new List<TakenLook>();
        foreach (var look in taken)
        {
            if (look.Came is { Result: { NewRecord: { } record } result } came)
            {
                placed.Add(look with { Came = came with { Result = Placed(result, new(file, offset, record.Length)) } });
                offset += record.Length;
            }
            else
            {
                placed.Add(look);
            }
        }

        return placed;
    }

    /// <summary>The page's bytes; null = they are not kept, or are not those that were cited.</summary>
    public async Task<byte[]?> ReadAsync(PageEvidence evidence, CancellationToken cancellationToken)
    {
        if (evidence.Place is null)
        {
            return await ReadOfBeforeAsync(evidence.Hash, cancellationToken);
        }

        var body = await ReadRecordAsync(evidence, cancellationToken) is { } record ? WarcRecord.BodyOf(record) : null;
        return body is not null && BlobStore.NameOf(body) == evidence.Hash ? body : null;
    }

    /// <summary>The page and how it was had, as a WARC file of one record; null = it is not kept so.</summary>
    public async Task<byte[]?> ReadRecordAsync(PageEvidence evidence, CancellationToken cancellationToken)
    {
        if (evidence.Place is not { } place)
        {
            return null;
        }

        try
        {
            var options = new BlobDownloadOptions { Range = new HttpRange(place.Offset, place.Length) };
            var answer = await files.GetBlobClient(place.File).DownloadContentAsync(options, cancellationToken);
            return answer.Value.Content.ToArray();
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 416)
        {
            return null;
        }
    }

    /// <summary>Pages were kept one by one, under their hash.</summary>
    public async Task<byte[]?> ReadOfBeforeAsync(string hash, CancellationToken cancellationToken) =>
        (await byHash.ReadAsync(hash, cancellationToken))?.Bytes;

    private static LookResult Placed(LookResult result, EvidencePlace place) => result.Look.Seen is { Evidence: { } evidence } seen
        ? result with { Look = result.Look with { Seen = seen with { Evidence = evidence with { Place = place } } }, NewRecord = null }
        : result;
}
