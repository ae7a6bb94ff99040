using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Functions.Releases;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary>Hands out what a task's verdict rests on, and judges it again.</summary>
public sealed class EvidenceDesk(StorageAccount account, OriginalStore originals)
{
    private readonly BlobStore pages = new(account, StorageNames.Evidence);
    private readonly BlobStore sources = new(account, StorageNames.Originals);

    /// <summary>The bytes of a page that the task cites, by their hash; null = the task cites no such page, or it is not kept.</summary>
    public async Task<byte[]?> BytesAsync(RepostTask task, string hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        var cited = new[] { task.Evidence, task.FirstEvidence }.OfType<PageEvidence>().ToList();
        var kept = hash == task.EvidenceHash || cited.Exists(evidence => evidence.Hash == hash) ? await pages.ReadAsync(hash, cancellationToken)
            : cited.Exists(evidence => evidence.OriginalHash == hash) ? await sources.ReadAsync(hash, cancellationToken)
            : null;
        return kept?.Bytes;
    }

    /// <summary>Null = the task has no evidence of which both sides are kept.</summary>
    public async Task<Rejudgement?> JudgeAgainAsync(RepostTask task, Release release, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(release);
        return task.Evidence is { OriginalHash: { } originalHash } evidence
            && await originals.ReadAsync(originalHash, release.Url, cancellationToken) is { } original
            && await pages.ReadAsync(evidence.Hash, cancellationToken) is { } page
                ? Rejudgement.Of(task, original, PageReader.Read(page.Bytes, evidence.ContentType, evidence.FinalUrl))
                : null;
    }
}
