using System.Collections.Concurrent;
using Azure.Data.Tables;
using GovSync.Functions.Hosting;

namespace GovSync.Functions.Storage;

/// <summary>
/// What is owed and when. A row is written before its message; the handler deletes or re-dates it when done. So a message that is lost,
/// doubled or late changes nothing.
/// </summary>
public sealed class WorkTable(StorageAccount account, BusinessClock clock)
{
    /// <summary>A message not done by then is sent again.</summary>
    public static readonly TimeSpan MessageLife = TimeSpan.FromMinutes(15);

    /// <summary>Stuck work is tried again after this.</summary>
    private static readonly TimeSpan StuckPause = TimeSpan.FromDays(1);

    // A message carries about so many sites: enough to share what is read and written for it, few enough to end well within two minutes.
    private const int SitesPerMessage = 256;

    private readonly TableClient table = account.Table(StorageNames.Work);

    /// <summary>Notes that the work is owed at <paramref name="dueAt"/>, or earlier if it already was.</summary>
    public async Task OweAsync(string queue, string key, DateTimeOffset dueAt, int sites, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await table.FindAsync(queue, key, cancellationToken) is not { } row)
            {
                if (await table.TryAddAsync(new OwedWork(queue, key, dueAt, null, sites, 0, null).ToRow(), cancellationToken))
                {
                    return;
                }

                continue;
            }

            var owed = OwedWork.Of(row);
            var earlier = owed with
            {
                DueAt = owed.DueAt < dueAt ? owed.DueAt : dueAt,
                // The message under way may have read its tables already: what is due now gets one of its own.
                QueuedUntil = dueAt <= clock.Now ? null : owed.QueuedUntil,
                // A single site's claim must not make its whole group look small.
                Sites = Math.Max(owed.Sites, sites),
            };
            // Even unchanged it is written: a handler now at work must see that more came in and keep the row.
            if (await table.TryReplaceAsync(earlier.ToRow(), owed.ETag, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Notes that all of this is owed at <paramref name="dueAt"/>, as <see cref="OweAsync"/> would one by one, in batches.</summary>
    public async Task OweManyAsync(string queue, IReadOnlyList<string> keys, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        // Mostly none of it was owed: then it costs the batches alone.
        var rows = keys.Distinct().Select(key => new OwedWork(queue, key, dueAt, null, 1, 0, null).ToRow()).ToList();
        if (await table.AddMissingAsync(rows, last: null, cancellationToken) < rows.Count)
        {
            await Parallel.ForEachAsync(rows, Parallelism(cancellationToken), async (row, token) => await OweAsync(queue, row.RowKey, dueAt, 1, token));
        }
    }

    /// <summary>
    /// Owes the work now and sends its messages at once, so that nothing waits for the sweep. The rows are written claimed, in the batches
    /// of their messages; where another writer was first, it is done anew upon what that one wrote.
    /// </summary>
    public async Task OweNowAsync(string queue, IReadOnlyList<(string Key, int Sites)> items, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        for (var left = items; left.Count > 0;)
        {
            var present = await OfKeysAsync(queue, [.. left.Select(item => item.Key)], cancellationToken);
            var rows = left.Select(item => present.TryGetValue(item.Key, out var owed)
                ? owed with { DueAt = owed.DueAt < now ? owed.DueAt : now, Sites = Math.Max(owed.Sites, item.Sites) }
                : new OwedWork(queue, item.Key, now, null, item.Sites, 0, null));
            var sent = await SendAsync(queue, [.. rows], now, cancellationToken);
            left = [.. left.Where(item => !sent.Contains(item.Key))];
        }
    }

    /// <summary>Null = not owed: a stale or doubled message.</summary>
    public async Task<OwedWork?> FindAsync(string queue, string key, CancellationToken cancellationToken) =>
        await table.FindAsync(queue, key, cancellationToken) is { } row ? OwedWork.Of(row) : null;

    /// <summary>The rows that are there among these keys, by key: what is not is a stale or doubled message.</summary>
    public async Task<IReadOnlyDictionary<string, OwedWork>> OfKeysAsync(
        string queue, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        var (first, last) = (wanted.Min(StringComparer.Ordinal), wanted.Max(StringComparer.Ordinal));
        var rows = new Dictionary<string, OwedWork>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {queue} and RowKey ge {first} and RowKey le {last}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (wanted.Contains(row.RowKey))
            {
                rows[row.RowKey] = OwedWork.Of(row);
            }
        }

        return rows;
    }

    /// <summary>All rows of a queue, by key.</summary>
    public async Task<List<OwedWork>> AllAsync(string queue, CancellationToken cancellationToken)
    {
        var rows = new List<OwedWork>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {queue}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(OwedWork.Of(row));
        }

        return rows;
    }

    /// <summary>Done for good; if more came in since it was read, the row stays.</summary>
    public Task CompleteAsync(OwedWork done, CancellationToken cancellationToken) => SettleAsync([new(done, null)], cancellationToken);

    /// <summary>Done for now; to be done again at <paramref name="dueAt"/>. If more came in since it was read, the row stays due.</summary>
    public Task RedateAsync(OwedWork done, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        SettleAsync([new(done, done.Again(dueAt, done.Sites))], cancellationToken);

    /// <summary>Not done; to be tried again at <paramref name="dueAt"/>, the attempts counted on.</summary>
    public Task RetryAsync(OwedWork failed, DateTimeOffset dueAt, string error, CancellationToken cancellationToken) =>
        SettleAsync([new(failed, failed.Failed(dueAt, error))], cancellationToken);

    /// <summary>The work of a message, all of one queue, in one transaction. A row to which more came in since it was read stays as it is.</summary>
    public async Task SettleAsync(IReadOnlyList<SettledWork> settled, CancellationToken cancellationToken)
    {
        foreach (var batch in settled.Chunk(TableExtensions.BatchSize))
        {
            if (await table.TrySubmitAsync(batch.Select(ActionOf), cancellationToken))
            {
                continue;
            }

            foreach (var one in batch)
            {
                await table.TrySubmitAsync([ActionOf(one)], cancellationToken);
            }
        }
    }

    /// <summary>The work of all queues that is stuck.</summary>
    public async Task<IReadOnlyList<OwedWork>> StuckAsync(CancellationToken cancellationToken)
    {
        var stuck = new List<OwedWork>();
        var filter = TableClient.CreateQueryFilter($"Attempts ge {OwedWork.MaxAttempts}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            stuck.Add(OwedWork.Of(row));
        }

        return stuck;
    }

    /// <summary>Sends the work's message now, whatever is under way, its attempts forgotten; false = the row changed since it was read.</summary>
    public async Task<bool> RetryNowAsync(OwedWork owed, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var sent = await SendAsync(owed.Queue, [owed with { DueAt = now, Attempts = 0 }], now, cancellationToken);
        return sent.Count > 0;
    }

    /// <summary>Sends the messages of all work of a queue that is due and has no message under way, the longest due first.</summary>
    /// <param name="enough">Once cancelled, no further message is begun; the rest stays due for the next sweep.</param>
    /// <returns>How many rows were sent, and those of them that are stuck.</returns>
    public async Task<(int Sent, IReadOnlyList<OwedWork> Stuck)> SweepAsync(
        string queue, CancellationToken cancellationToken, CancellationToken enough = default)
    {
        var now = clock.Now;
        var due = new List<OwedWork>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {queue} and DueAt le {now}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var owed = OwedWork.Of(row);
            if (IsFree(owed, now))
            {
                due.Add(owed);
            }
        }

        var sent = await SendAsync(queue, due, now, cancellationToken, enough);
        return (sent.Count, due.FindAll(owed => owed.Attempts + 1 >= OwedWork.MaxAttempts && sent.Contains(owed.Key)));
    }

    private static bool IsFree(OwedWork owed, DateTimeOffset now) => owed.QueuedUntil is not { } until || until <= now;

    private static TableTransactionAction ActionOf(SettledWork settled) => settled.Next is { } next
        ? new(TableTransactionActionType.UpdateReplace, next.ToRow(), settled.Read.ETag)
        : new(TableTransactionActionType.Delete, settled.Read.ToRow(), settled.Read.ETag);

    /// <returns>The keys that were claimed and sent.</returns>
    private async Task<HashSet<string>> SendAsync(
        string queue, List<OwedWork> due, DateTimeOffset now, CancellationToken cancellationToken, CancellationToken enough = default)
    {
        var sent = new ConcurrentBag<string>();
        var messages = account.Queue(queue);
        await Parallel.ForEachAsync(Pack(queue, due).OrderBy(packed => packed.Min(owed => owed.DueAt)), Parallelism(cancellationToken), async (packed, token) =>
        {
            if (enough.IsCancellationRequested)
            {
                return;
            }

            var claimed = await ClaimAsync(packed, now, token);
            if (claimed.Count > 0)
            {
                await messages.SendMessageAsync(QueueMessageText.Wrap(new DueWork(claimed)), token);
                claimed.ForEach(sent.Add);
            }
        });
        return sent.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Two sweeps at once: the one whose write wins sends. A claim whose message is then not sent, or whose own write came back as lost,
    /// waits as long as one whose message was lost.
    /// </summary>
    private async Task<List<string>> ClaimAsync(List<OwedWork> packed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await TryClaimAsync(packed, now, cancellationToken))
        {
            return packed.ConvertAll(owed => owed.Key);
        }

        var claimed = new List<string>();
        foreach (var owed in packed.Count > 1 ? packed : [])
        {
            if (await TryClaimAsync([owed], now, cancellationToken))
            {
                claimed.Add(owed.Key);
            }
        }

        return claimed;
    }

    /// <summary>All of them in one transaction; false = at least one was changed or added by somebody else, and none is claimed.</summary>
    private Task<bool> TryClaimAsync(List<OwedWork> packed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var actions = packed.ConvertAll(owed =>
        {
            var life = owed.IsStuck ? StuckPause : MessageLife;
            var row = (owed with { QueuedUntil = now + life, Attempts = owed.Attempts + 1 }).ToRow();
            return owed.ETag == default
                ? new TableTransactionAction(TableTransactionActionType.Add, row)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, owed.ETag);
        });
        return table.TrySubmitAsync(actions, cancellationToken);
    }

    private static IEnumerable<List<OwedWork>> Pack(string queue, List<OwedWork> due)
    {
        // A fan-out or a slow portal must not hold its neighbours up: one key a message, but for the small ones.
        var limit = queue is StorageNames.SiteChecks or StorageNames.Deliveries ? SitesPerMessage : 1;
        var packed = new List<OwedWork>();
        foreach (var owed in due)
        {
            if (packed.Count > 0 && (packed.Sum(item => item.Sites) + owed.Sites > limit || packed.Count == TableExtensions.BatchSize))
            {
                yield return packed;
                packed = [];
            }

            packed.Add(owed);
        }

        if (packed.Count > 0)
        {
            yield return packed;
        }
    }

    private static ParallelOptions Parallelism(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken };
}
