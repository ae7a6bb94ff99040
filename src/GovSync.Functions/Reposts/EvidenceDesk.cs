using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Functions.Releases;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary>Hands out what a task's verdict rests on, and judges it again.</summary>
public sealed class EvidenceDesk(StorageAccount account, EvidenceStore pages, OriginalStore originals)
{
    private readonly BlobStore sources = new(account, StorageNames.Originals);

    /// <summary>The bytes of a page that the task cites, by their hash; null = the task cites no such page, or it is not kept.</summary>
    public async Task<byte[]?> BytesAsync(RepostTask task, string hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (Cited(task).FirstOrDefault(evidence => evidence.Hash == hash) is { } page)
        {
            return await pages.ReadAsync(page, cancellationToken);
        }

        return hash == task.EvidenceHash ? await pages.ReadOfBeforeAsync(hash, cancellationToken)
            : Cited(task).Any(evidence => evidence.OriginalHash == hash) ? (await sources.ReadAsync(hash, cancellationToken))?.Bytes
            : null;
    }

    /// <summary>A page that the task cites, with how it was had, as a WARC file; null = the task cites no such page, or it is not kept so.</summary>
    public async Task<byte[]?> RecordAsync(RepostTask task, string hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Cited(task).FirstOrDefault(evidence => evidence.Hash == hash) is { } page ? await pages.ReadRecordAsync(page, cancellationToken) : null;
    }

    /// <summary>Null = the task has no evidence of which both sides are kept.</summary>
    public async Task<Rejudgement?> JudgeAgainAsync(RepostTask task, Release release, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(release);
        return task.Evidence is { OriginalHash: { } originalHash } evidence
            && await originals.ReadAsync(originalHash, release.Url, cancellationToken) is { } original
            && await pages.ReadAsync(evidence, cancellationToken) is { } page
                ? Rejudgement.Of(task, original, PageReader.Read(page, evidence.ContentType, evidence.FinalUrl))
                : null;
    }

    private static IEnumerable<PageEvidence> Cited(RepostTask task) => new[] { task.Evidence, task.FirstEvidence }.OfType<PageEvidence>();
}
