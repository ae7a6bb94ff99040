using Azure.Data.Tables;
using GovSync.Benchmarks.Machine;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Crash;

/// <summary>All that a round changes: the rows of these tables, and the texts of the messages in all queues.</summary>
internal sealed record StorageState(
    IReadOnlyDictionary<string, IReadOnlyList<TableEntity>> Rows, IReadOnlyDictionary<string, IReadOnlyList<string>> Messages)
{
    private const int LargestBatch = 32;

    private static readonly string[] Tables = [StorageNames.RepostTasks, StorageNames.OpenTasks, StorageNames.SiteTasks, StorageNames.Work];

    /// <summary>Nothing at all.</summary>
    public static StorageState Empty => new(
        Tables.ToDictionary(name => name, _ => (IReadOnlyList<TableEntity>)[]), StorageNames.Queues.ToDictionary(name => name, _ => (IReadOnlyList<string>)[]));

    public static async Task<StorageState> ReadAsync(StorageAccount storage, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(storage, cancellationToken);
        var messages = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var queue in StorageNames.Queues)
        {
            messages[queue] = await TakeAsync(storage, queue, cancellationToken);
        }

        var state = new StorageState(rows, messages);
        await state.SendAsync(storage, cancellationToken);
        return state;
    }

    /// <summary>The rows of these tables as they are now.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<TableEntity>>> RowsAsync(StorageAccount storage, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, IReadOnlyList<TableEntity>>();
        foreach (var table in Tables)
        {
            rows[table] = await RowsAsync(storage.Table(table), cancellationToken);
        }

        return rows;
    }

    /// <summary>Makes the storage what it was; the tables are made anew.</summary>
    public async Task RestoreAsync(StorageAccount storage, CancellationToken cancellationToken)
    {
        foreach (var name in Rows.Keys)
        {
            await storage.Table(name).DeleteAsync(cancellationToken);
            await storage.Table(name).CreateIfNotExistsAsync(cancellationToken);
        }

        foreach (var (name, rows) in Rows)
        {
            await RowLoop.WriteAsync(storage.Table(name), rows, atOnce: 4, cancellationToken);
        }

        foreach (var queue in StorageNames.Queues)
        {
            await storage.Queue(queue).ClearMessagesAsync(cancellationToken);
        }

        await SendAsync(storage, cancellationToken);
    }

    private async Task SendAsync(StorageAccount storage, CancellationToken cancellationToken)
    {
        foreach (var (queue, texts) in Messages)
        {
            foreach (var text in texts)
            {
                await storage.Queue(queue).SendMessageAsync(text, cancellationToken);
            }
        }
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(TableClient table, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null, cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static async Task<IReadOnlyList<string>> TakeAsync(StorageAccount storage, string queue, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        while ((await storage.Queue(queue).ReceiveMessagesAsync(LargestBatch, cancellationToken: cancellationToken)).Value is { Length: > 0 } taken)
        {
            foreach (var message in taken)
            {
                texts.Add(message.Body.ToString());
                await storage.Queue(queue).DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
            }
        }

        return texts;
    }
}
