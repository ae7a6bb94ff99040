using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace GovSync.Tests.LocalHost;

/// <summary>
/// A storage queue in memory, with leases, receipts and counts, but no expiry. What is invisible stays so until <see
/// cref="Pass"/>.
/// </summary>
internal sealed class FakeQueue(string name) : QueueClient
{
    private readonly Lock gate = new();
    private readonly List<Entry> entries = [];
    private DateTimeOffset now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private int last;

    public override string Name => name;

    /// <summary>What every receive and update fails with; null = they succeed.</summary>
    public RequestFailedException? Fault { get; set; }

    /// <summary>How often a message's time out of sight was set anew.</summary>
    public int Updates { get; private set; }

    /// <summary>The stored texts.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (gate)
            {
                return [.. entries.Select(entry => entry.Text)];
            }
        }
    }

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public void Add(string text, int dequeueCount = 0)
    {
        lock (gate)
        {
            entries.Add(new(Next("m"), text) { DequeueCount = dequeueCount, VisibleAt = now });
        }
    }

    public void Pass(TimeSpan time) => now += time;

    public override Task<Response<QueueMessage[]>> ReceiveMessagesAsync(
        int? maxMessages = null, TimeSpan? visibilityTimeout = null, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            ThrowFault();
            var found = entries.Where(entry => entry.VisibleAt <= now).Take(maxMessages ?? 1).ToList();
            return Task.FromResult(
                Response.FromValue(found.Select(entry => Receive(entry, visibilityTimeout)).ToArray(), null!));
        }
    }

    public override Task<Response> DeleteMessageAsync(
        string messageId, string popReceipt, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            entries.Remove(Held(messageId, popReceipt));
            return Task.FromResult<Response>(null!);
        }
    }

    public override Task<Response<UpdateReceipt>> UpdateMessageAsync(
        string messageId, string popReceipt, string? messageText = null, TimeSpan visibilityTimeout =
            default, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            Updates++;
            ThrowFault();
            var entry = Held(messageId, popReceipt);
            (entry.VisibleAt, entry.PopReceipt) = (now + visibilityTimeout, Next("r"));
            return Task.FromResult(
                Response.FromValue(QueuesModelFactory.UpdateReceipt(entry.PopReceipt, entry.VisibleAt), null!));
        }
    }

    public override Task<Response<SendReceipt>> SendMessageAsync(string messageText)
    {
        Add(messageText);
        return Task.FromResult<Response<SendReceipt>>(null!);
    }

    public override Task<Response> CreateIfNotExistsAsync(
        IDictionary<string, string>? metadata = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<Response>(null!);

    private void ThrowFault()
    {
        if (Fault is not null)
        {
            throw Fault;
        }
    }

    private QueueMessage Receive(Entry entry, TimeSpan? visibilityTimeout)
    {
        (entry.VisibleAt, entry.PopReceipt) = (now + (visibilityTimeout ?? TimeSpan.FromSeconds(30)), Next("r"));
        entry.DequeueCount++;
        return QueuesModelFactory.QueueMessage(
            entry.Id, entry.PopReceipt, BinaryData.FromString(
                entry.Text), entry.DequeueCount, entry.VisibleAt, now, now.AddDays(7));
    }

    private Entry Held(string id, string popReceipt)
    {
        var entry = entries.Find(entry => entry.Id == id)
            ?? throw new RequestFailedException(404, "gone", "MessageNotFound", null);
        return entry.PopReceipt == popReceipt
            ? entry : throw new RequestFailedException(400, "taken", "PopReceiptMismatch", null);
    }

    private string Next(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++last}");

    private sealed record Entry(string Id, string Text)
    {
        public string PopReceipt { get; set; } = "";

        public int DequeueCount { get; set; }

        public DateTimeOffset VisibleAt { get; set; }
    }
}
