using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Worker;

namespace GovSync.LocalHost.Queues;

/// <summary>
/// A trigger's queue and the poison queue beside it. Text is decoded here, so that a message that is not base64 harms
/// no other.
/// </summary>
internal sealed class QueuePair(QueueClient queue, QueueClient poison, bool isBase64)
{
    /// <summary>Ends the name of the queue for what failed too often.</summary>
    public const string PoisonSuffix = "-poison";

    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Name => queue.Name;

    public static QueuePair Open(
        QueueServiceClient service, AppFunction.OnMessage function, QueueSettings settings) => new(
            service.GetQueueClient(function.QueueName),
            service.GetQueueClient(function.QueueName + PoisonSuffix),
            settings.IsBase64);

    /// <summary>Clients that give up on a request soon and try again: the emulator sometimes does not answer.</summary>
    public static QueueServiceClient Service(string connectionString)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        return new(connectionString, options);
    }

    /// <summary>Nothing where the queue does not exist: the host creates none, the app does.</summary>
    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(
        int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        try
        {
            var response = await queue.ReceiveMessagesAsync(count, lease, cancellationToken);
            return response.Value;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    /// <summary>Null where the stored text is no encoded text.</summary>
    public ReceivedMessage? Decode(QueueMessage message) => TextOf(message) is { } text
        ? new()
        {
            Id = message.MessageId,
            PopReceipt = message.PopReceipt,
            Text = text,
            DequeueCount = message.DequeueCount,
            InsertedAt = message.InsertedOn ?? default,
            ExpiresAt = message.ExpiresOn ?? default,
            NextVisibleAt = message.NextVisibleOn ?? default,
        }
        : null;

    public Task DeleteAsync(string id, string popReceipt) =>
        UnlessTakenAsync(() => queue.DeleteMessageAsync(id, popReceipt, CancellationToken.None));

    public Task ReleaseAsync(string id, string popReceipt, TimeSpan invisibleFor) =>
        UnlessTakenAsync(
            () => queue.UpdateMessageAsync(id, popReceipt, messageText: null, invisibleFor, CancellationToken.None));

    /// <summary>The new pop receipt; null if the lease is lost.</summary>
    public async Task<string?> RenewAsync(
        string id, string popReceipt, TimeSpan lease, CancellationToken cancellationToken)
    {
        string? receipt = null;
        await UnlessTakenAsync(async () =>
        {
            var renewed = await queue.UpdateMessageAsync(id, popReceipt, messageText: null, lease, cancellationToken);
            receipt = renewed.Value.PopReceipt;
        });
        return receipt;
    }

    /// <summary>
    /// Copies the message as it is stored to the poison queue, which is made if missing, and deletes it here.
    /// </summary>
    public async Task PoisonAsync(QueueMessage message, string popReceipt)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body.ToString());
        await DeleteAsync(message.MessageId, popReceipt);
    }

    /// <summary>Losing a message to somebody else, or to a person who emptied the queue, is normal.</summary>
    private static async Task UnlessTakenAsync(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (RequestFailedException exception)
            when (exception.ErrorCode
                is "PopReceiptMismatch" or "MessageNotFound" or "QueueNotFound" or "QueueBeingDeleted")
        {
        }
    }

    private string? TextOf(QueueMessage message)
    {
        var stored = message.Body.ToString();
        try
        {
            return isBase64 ? StrictUtf8.GetString(Convert.FromBase64String(stored)) : stored;
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
