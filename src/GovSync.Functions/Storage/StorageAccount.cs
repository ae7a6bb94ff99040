using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace GovSync.Functions.Storage;

/// <summary>The storage account: the only place that makes clients of it.</summary>
public sealed class StorageAccount
{
    // Azurite in memory is known to leave a request unanswered now and then; a short time-out and a retry mend it anywhere.
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(10);

    private readonly TableServiceClient tables;
    private readonly QueueServiceClient queues;

    /// <summary>By shared key: Azurite, or an account's connection string.</summary>
    public StorageAccount(string connection)
    {
        tables = new(connection, WithRetry(new TableClientOptions()));
        queues = new(connection, WithRetry(QueueOptions()));
        Blobs = new(connection, WithRetry(new BlobClientOptions()));
    }

    /// <summary>By identity: the three service addresses name the cloud (core.windows.net, core.chinacloudapi.cn).</summary>
    public StorageAccount(Uri tableService, Uri queueService, Uri blobService, TableAudience audience, TokenCredential credential)
    {
        tables = new(tableService, credential, WithRetry(new TableClientOptions { Audience = audience }));
        queues = new(queueService, credential, WithRetry(QueueOptions()));
        Blobs = new(blobService, credential, WithRetry(new BlobClientOptions()));
    }

    /// <summary>True on the storage emulator: only there business time may differ from real time.</summary>
    public static bool IsEmulator(string connection) =>
        connection.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase) ||
        connection.Contains("AccountName=devstoreaccount1", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes blobs; they are read and listed by <see cref="Container"/>.</summary>
    public BlobUpload Blobs { get; }

    public TableClient Table(string name) => tables.GetTableClient(name);

    public QueueClient Queue(string name) => queues.GetQueueClient(name);

    public BlobContainerClient Container(string name) => Blobs.GetBlobContainerClient(name);

    /// <summary>Creates what is missing. The Functions host does not create the queues that it listens to.</summary>
    public async Task CreateMissingAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(StorageNames.Tables.Select(name => tables.CreateTableIfNotExistsAsync(name, cancellationToken)));
        await Task.WhenAll(StorageNames.Queues.Select(name =>
            queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)));
        await Task.WhenAll(StorageNames.Containers.Select(name =>
            Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)));
    }

    private static QueueClientOptions QueueOptions() => new() { MessageEncoding = QueueMessageEncoding.Base64 };

    private static T WithRetry<T>(T options)
        where T : ClientOptions
    {
        options.Retry.NetworkTimeout = NetworkTimeout;
        options.Retry.MaxRetries = 4;
        return options;
    }
}
