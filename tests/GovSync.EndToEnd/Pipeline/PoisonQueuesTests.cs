using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;

namespace GovSync.EndToEnd.Pipeline;

/// <summary>What a person can do about messages that were put aside and work that is stuck.</summary>
[Collection(AzuriteTests.Name)]
public sealed class PoisonQueuesTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Queue = StorageNames.SiteChecks;

    private RunningPipeline pipeline = null!;

    private PoisonQueues Poison => pipeline.Get<PoisonQueues>();

    private WorkTable Work => pipeline.Get<WorkTable>();

    public async Task InitializeAsync() => pipeline = await RunningPipeline.StartAsync(azurite);

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    [Fact]
    public async Task Nothing_is_listed_before_the_host_has_put_anything_aside()
    {
        Assert.Empty(await Poison.PeekAsync(default));
        Assert.Equal(0, await Poison.ReplayAsync(Queue, default));
    }

    [Fact]
    public async Task A_message_put_aside_is_listed_and_stays_where_it_is()
    {
        var text = await PutAsideAsync("a7");

        await Poison.PeekAsync(default);
        var message = Assert.Single(await Poison.PeekAsync(default));

        Assert.Equal((Queue, text), (message.Queue, message.Text));
        Assert.Empty(await pipeline.TakeAsync(Queue));
    }

    [Fact]
    public async Task Replayed_messages_are_in_their_queue_again_and_nowhere_else()
    {
        foreach (var number in Enumerable.Range(0, 40))
        {
            await PutAsideAsync($"{number:x2}");
        }

        Assert.Equal(40, await Poison.ReplayAsync(Queue, default));

        Assert.Empty(await Poison.PeekAsync(default));
        Assert.Equal(40, (await pipeline.TakeAsync(Queue)).SelectMany(message => message.Keys).Distinct().Count());
    }

    [Fact]
    public async Task Stuck_work_is_listed_and_retried_at_once()
    {
        await Work.OweAsync(Queue, "a7", pipeline.Now, 1, default);
        await Work.OweAsync(Queue, "b8", pipeline.Now.AddDays(2), 1, default);
        for (var attempt = 0; attempt < OwedWork.MaxAttempts; attempt++)
        {
            await Work.SweepAsync(Queue, default);
            pipeline.Now += WorkTable.MessageLife;
        }

        await Work.SweepAsync(Queue, default);
        await pipeline.TakeAsync(Queue);
        var stuck = Assert.Single(await Work.StuckAsync(default));

        Assert.True(await Work.RetryNowAsync(stuck, default));

        Assert.Equal(["a7"], Assert.Single(await pipeline.TakeAsync(Queue)).Keys);
        Assert.Empty(await Work.StuckAsync(default));
    }

    [Fact]
    public async Task Work_that_changed_meanwhile_is_not_retried_over_it()
    {
        await Work.OweAsync(Queue, "a7", pipeline.Now, 1, default);
        var read = (await Work.FindAsync(Queue, "a7", default))!;
        await Work.OweAsync(Queue, "a7", pipeline.Now, 5, default);

        Assert.False(await Work.RetryNowAsync(read, default));
        Assert.Empty(await pipeline.TakeAsync(Queue));
    }

    private async Task<string> PutAsideAsync(string key)
    {
        var text = QueueMessageText.Wrap(new DueWork([key]));
        var poison = pipeline.Storage.Queue(Queue + "-poison");
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(text);
        return text;
    }
}
