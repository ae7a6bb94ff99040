using System.Text.Json;
using GovSync.LocalHost;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Queues;
using GovSync.LocalHost.Worker;

namespace GovSync.Tests.LocalHost;

public sealed class MessageRunTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly FakeQueue queue = new("samples");
    private readonly FakeQueue poison = new("samples-poison");

    [Fact]
    public async Task A_message_that_is_done_is_deleted()
    {
        queue.Add(FakeQueue.Base64("hello"));
        var worker = new FakeWorker(InvocationOutcome.Succeeded);

        await RunNextAsync(worker);

        Assert.Empty(queue.Texts);
        Assert.Empty(poison.Texts);
        Assert.Equal("\"hello\"", DataOf(Assert.Single(worker.Invocations)));
    }

    [Theory]
    [InlineData(InvocationOutcome.Failed)]
    [InlineData(InvocationOutcome.TimedOut)]
    public async Task A_message_that_failed_comes_back_after_the_visibility_timeout(InvocationOutcome outcome)
    {
        queue.Add(FakeQueue.Base64("hello"));

        await RunNextAsync(new FakeWorker(outcome));

        queue.Pass(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await RunNextAsync(new FakeWorker(InvocationOutcome.Succeeded)));
        queue.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await RunNextAsync(new FakeWorker(InvocationOutcome.Succeeded)));
    }

    [Fact]
    public async Task A_message_that_fails_for_the_fifth_time_goes_to_the_poison_queue_as_it_is()
    {
        queue.Add(FakeQueue.Base64("hello"));
        var worker = new FakeWorker(InvocationOutcome.Failed);

        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Empty(poison.Texts);
            await RunNextAsync(worker);
            queue.Pass(TimeSpan.FromSeconds(30));
        }

        Assert.Empty(queue.Texts);
        Assert.Equal([FakeQueue.Base64("hello")], poison.Texts);
        Assert.Equal(5, worker.Invocations.Count);
    }

    [Fact]
    public async Task A_message_received_too_often_goes_to_the_poison_queue_without_a_call()
    {
        queue.Add(FakeQueue.Base64("hello"), dequeueCount: 5);
        var worker = new FakeWorker(InvocationOutcome.Succeeded);

        await RunNextAsync(worker);

        Assert.Single(poison.Texts);
        Assert.Empty(worker.Invocations);
    }

    [Theory]
    [InlineData("no base64!")]
    [InlineData("/w==")]
    public async Task A_message_that_cannot_be_decoded_goes_to_the_poison_queue_and_harms_no_other(string stored)
    {
        queue.Add(stored);
        queue.Add(FakeQueue.Base64("hello"));
        var worker = new FakeWorker(InvocationOutcome.Succeeded);

        await RunNextAsync(worker);

        Assert.Equal([stored], poison.Texts);
        Assert.Single(worker.Invocations);
    }

    [Fact]
    public async Task A_message_that_somebody_else_took_meanwhile_is_left_alone()
    {
        queue.Add(FakeQueue.Base64("hello"));
        var worker = new FakeWorker(async _ =>
        {
            queue.Pass(Lease);
            await queue.ReceiveMessagesAsync(1, Lease);
            return InvocationOutcome.Succeeded;
        });

        await RunNextAsync(worker);

        Assert.Single(queue.Texts);
    }

    [Fact]
    public async Task A_message_of_a_poison_queue_stays_where_it_is()
    {
        queue.Add(FakeQueue.Base64("hello"), dequeueCount: 4);

        await RunNextAsync(new FakeWorker(InvocationOutcome.Failed), queueName: "samples-poison");

        Assert.Single(queue.Texts);
        Assert.Empty(poison.Texts);
    }

    [Theory]
    [InlineData(56, true)]
    [InlineData(57, false)]
    public async Task A_queue_whose_poison_queue_could_have_no_name_keeps_what_fails(int length, bool isPoisoned)
    {
        queue.Add(FakeQueue.Base64("hello"), dequeueCount: 4);

        await RunNextAsync(new FakeWorker(InvocationOutcome.Failed), queueName: new string('q', length));

        Assert.Equal(isPoisoned, poison.Texts.Count == 1);
        Assert.Equal(isPoisoned, queue.Texts.Count == 0);
    }

    private static string DataOf((string Function, string Body) invocation) =>
        JsonDocument.Parse(invocation.Body).RootElement.GetProperty("Data").GetProperty("message").GetString()!;

    private async Task<int> RunNextAsync(IWorker worker, string queueName = "samples")
    {
        var function = new AppFunction.OnMessage("Scan", "message", queueName, "AzureWebJobsStorage");
        var settings = new QueueSettings { VisibilityTimeout = TimeSpan.FromSeconds(30) };
        var run = new MessageRun(
            function, new QueuePair(queue, poison, isBase64: true), settings, Lease, worker, TimeProvider.System, new Journal(TextWriter.Null));
        var messages = await run.Queue.ReceiveAsync(16, Lease, CancellationToken.None);
        foreach (var message in messages)
        {
            await run.RunAsync(message, CancellationToken.None);
        }

        return messages.Count;
    }
}
