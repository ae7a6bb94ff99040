using Azure.Data.Tables;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary>Reads tasks in short, for lists and counts.</summary>
public sealed class TaskLines(StorageAccount account)
{
    // Each release is a query of its own; a list shows some dozens.
    private const int ReleasesAtOnce = 8;

    private readonly TableClient tasks = account.Table(StorageNames.RepostTasks);

    /// <summary>All tasks of one release.</summary>
    public async Task<IReadOnlyList<TaskLine>> OfReleaseAsync(string releaseId, CancellationToken cancellationToken)
    {
        var filter = TableKey.PartitionPrefixFilter(TableKey.Join(releaseId, ""));
        var lines = new List<TaskLine>();
        await foreach (var row in tasks.QueryAsync<TableEntity>(filter, select: TaskLine.Columns, cancellationToken: cancellationToken))
        {
            if (TaskLine.Read(row) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>All tasks of these releases, in the releases' order.</summary>
    public async Task<IReadOnlyList<TaskLine>> OfReleasesAsync(
        IReadOnlyList<string> releaseIds, CancellationToken cancellationToken)
    {
        var found = new IReadOnlyList<TaskLine>[releaseIds.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = ReleasesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, releaseIds.Count, limits, async (index, token) =>
            found[index] = await OfReleaseAsync(releaseIds[index], token));
        return [.. found.SelectMany(lines => lines)];
    }
}
